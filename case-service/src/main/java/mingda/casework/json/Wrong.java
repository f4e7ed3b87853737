package mingda.casework.json;

import java.util.ArrayList;
import java.util.List;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;

/** What is wrong with a request, collected so that one answer names it all. */
public final class Wrong {

    private static final int MOST = 100;

    private final List<FieldError> errors = new ArrayList<>();

    /** Remembers one wrong fact; the messages never repeat the value. */
    public void add(String pointer, String code, String zh, String en) {
        if (errors.size() < MOST) {
            errors.add(new FieldError(pointer, code, zh, en));
        }
    }

    /** Remembers that a fact is missing. */
    public void missing(String pointer) {
        add(pointer, "required", "请填写此项。", "Fill this in.");
    }

    /** Whether nothing is wrong so far. */
    public boolean none() {
        return errors.isEmpty();
    }

    /** The refusal, 422. */
    public ProblemException problem() {
        return new ProblemException(CommonProblem.INVALID, errors);
    }

    /**
     * Ends the request when something is wrong.
     *
     * @throws ProblemException 422 that names each wrong fact
     */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw problem();
        }
    }
}

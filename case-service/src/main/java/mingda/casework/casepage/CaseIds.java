package mingda.casework.casepage;

import java.util.UUID;
import mingda.casework.problem.CaseProblem;
import mingda.eventing.problem.ProblemException;

/** Reads the id of a case from a path. */
public final class CaseIds {

    private static final int LENGTH = 36;

    private CaseIds() {}

    /**
     * The id.
     *
     * @throws ProblemException 404 when the text is none: there is no such case
     */
    public static UUID read(String text) {
        try {
            if (text.length() == LENGTH) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CaseProblem.CASE_NOT_FOUND);
        }
        throw new ProblemException(CaseProblem.CASE_NOT_FOUND);
    }
}

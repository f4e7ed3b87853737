package mingda.notify.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;

/** Reads the places and ids that callers send. */
final class Places {

    private Places() {}

    /**
     * A place in the inbox.
     *
     * @param pointer the name of what held it
     * @throws ProblemException 422 when it is none
     */
    static long parse(String pointer, String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new ProblemException(
                    CommonProblem.INVALID,
                    List.of(new FieldError(
                            pointer,
                            "invalid",
                            "请原样使用服务端先前给出的值。",
                            "Pass a value that the server gave you before, unchanged.")));
        }
        return Long.parseLong(text);
    }

    /** An id in its canonical form, or empty. */
    static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}

package mingda.eventing.inbox;

import java.util.Arrays;
import mingda.eventing.EventHandler;
import mingda.eventing.problem.ProblemException;

/** Says why a handler failed without the failure's text, which may hold values of the event. */
final class Causes {

    private Causes() {}

    static String describe(Throwable failure, EventHandler handler) {
        Throwable root = failure;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        String what = root instanceof ProblemException refusal
                ? refusal.type().slug() + " "
                        + refusal.errors().stream().map(e -> e.pointer()).toList()
                : root.getClass().getSimpleName();
        String home = handler.getClass().getPackageName().replaceAll("^(\\w+\\.\\w+).*", "$1");
        return Arrays.stream(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(home))
                .findFirst()
                .map(frame -> what + " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse(what);
    }
}

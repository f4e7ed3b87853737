package mingda.eventing.problem;

import jakarta.inject.Singleton;
import java.util.UUID;
import mingda.eventing.id.Ids;
import org.jboss.logging.Logger;

/** Logs a failure that nobody expected, with its stack and without any text that may hold a value of the request. */
@Singleton
class Incidents {

    private static final Logger LOG = Logger.getLogger(Incidents.class);

    /** The number under which it stands in the log, for the reader to quote. */
    UUID log(Throwable failure) {
        UUID incident = Ids.next();
        LOG.errorf(Silent.of(failure), "Incident %s", incident);
        return incident;
    }

    /** The stack and the class names of a failure and its causes, without their messages. */
    static final class Silent extends Exception {

        private static final long serialVersionUID = 1L;

        private Silent(Throwable failure, int depth) {
            super(failure.getClass().getName(), next(failure.getCause(), depth + 1), false, true);
            setStackTrace(failure.getStackTrace());
        }

        static Silent of(Throwable failure) {
            return new Silent(failure, 0);
        }

        private static @org.jspecify.annotations.Nullable Silent next(
                @org.jspecify.annotations.Nullable Throwable cause, int depth) {
            return cause == null || depth > 10 ? null : new Silent(cause, depth);
        }
    }
}

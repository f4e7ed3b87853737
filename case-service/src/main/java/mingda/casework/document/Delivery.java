package mingda.casework.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a document reached its reader in a case (送达): every attempt, oldest first.
 *
 * @param attempts the ways on which it was sent
 * @param of id of the act that its service and its return refer to; null where it has none
 */
public record Delivery(List<Attempt> attempts, @Nullable String of) {

    public Delivery {
        attempts = List.copyOf(attempts);
    }

    /** How far it is. */
    public enum State {
        /** 待发出. */
        WAITING,
        /** 已发出: on its way. */
        SENT,
        /** 已送达. */
        SERVED,
        /** 已退回: to be served again. */
        RETURNED
    }

    /** The latest attempt. */
    public Optional<Attempt> last() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast());
    }

    /** How far it is: what the latest attempt came to. */
    public State state() {
        if (attempts.isEmpty()) {
            return State.WAITING;
        }
        Attempt last = attempts.getLast();
        if (last.servedOn() != null) {
            return State.SERVED;
        }
        return last.cameBack() == null ? State.SENT : State.RETURNED;
    }
}

package mingda.eventing;

import java.util.UUID;

/** Publishes events with the change that caused them: both commit, or neither. */
public interface Outbox {

    /**
     * Writes the event into the outbox of the running transaction; the relay sends it after the commit, in the order of
     * its key.
     *
     * @return the event's id
     * @throws IllegalStateException when no transaction is running
     */
    UUID publish(OutgoingEvent event);
}

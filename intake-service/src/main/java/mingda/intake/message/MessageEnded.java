package mingda.intake.message;

import java.util.UUID;

/** Hears what became of the messages that it named. Runs in the transaction in which the message leaves the queue. */
public interface MessageEnded {

    /** How a message ended. */
    enum End {
        /** The provider has it. */
        SENT,
        /** The provider will not take it: there is no such mailbox or number. */
        REFUSED,
        /** It was tried for a week. */
        GIVEN_UP
    }

    /**
     * A message has left the queue.
     *
     * @param notice what its sender called it
     * @param words the provider's code and reference; never an address
     */
    void ended(UUID notice, Channel channel, End end, String words);
}

package mingda.eventing;

/**
 * Takes the events of one topic. Each implementation is a CDI bean; a service has at most one per topic.
 *
 * <p>The inbox calls it inside a transaction in background scope, in which it also remembers the event's id: an event
 * takes effect exactly once, however often it arrives. Events of one key come in order; a gap, or an exception from
 * {@link #handle}, parks the key until a person releases it, and other keys go on.
 */
public interface EventHandler {

    /** The topic to read, such as {@code mingda.intake.application}. */
    String topic();

    /**
     * Whether the topic is compacted: only the newest event of a key need exist, so gaps in the sequence are normal and
     * an event older than the one applied last is ignored.
     */
    default boolean compacted() {
        return false;
    }

    /**
     * Applies the event. An event whose name is not known is to be ignored, so that a publisher may add names.
     *
     * @throws RuntimeException when the event can't be applied; the transaction is rolled back, it is tried again where
     *     the cause may pass (database or network), and then its key is parked
     */
    void handle(ReceivedEvent event);
}

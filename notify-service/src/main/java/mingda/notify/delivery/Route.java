package mingda.notify.delivery;

import mingda.notify.tier.AlertKind;

/** What the queue has to know of a channel beside the inbox. */
public interface Route {

    /** Which channel. */
    Channel channel();

    /** Whether the deployment has it. */
    boolean open();

    /** Whether such an alert goes out by it at once; one that does not may still stand in for another channel. */
    boolean takes(AlertKind kind);

    /** Whether such an alert goes out in quiet hours too. */
    default boolean breaksQuiet(AlertKind kind) {
        return false;
    }
}

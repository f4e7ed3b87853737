package mingda.notify.delivery;

/** A way by which an alert reaches its reader. */
public enum Channel {
    /** The inbox and its stream: there as soon as the alert is. */
    INBOX,
    /** Electronic mail. */
    EMAIL
}

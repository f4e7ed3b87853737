package mingda.notify.delivery;

/** A way by which an alert reaches its reader; those after the inbox in the order in which one stands in for another. */
public enum Channel {
    /** The inbox and its stream: there as soon as the alert is. */
    INBOX,
    /** Electronic mail. */
    EMAIL,
    /** A message in the work chat (企业微信一类的工作群). */
    WORK_CHAT,
    /** A text message (短信). */
    SMS
}

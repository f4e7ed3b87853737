package mingda.intake.message;

/** By which road a message goes. */
public enum Channel {
    /** Electronic mail. */
    EMAIL,
    /** A text message (短信) to a mobile telephone. */
    SMS
}

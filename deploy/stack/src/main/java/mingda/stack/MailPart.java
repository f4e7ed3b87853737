package mingda.stack;

/** A mail server that delivers nothing and shows what it was given. */
non-sealed interface MailPart extends Part {
    int smtpPort();

    /** The port of {@code GET /api/messages} and {@code DELETE /api/messages}. */
    int httpPort();
}

package mingda.notify.mail;

/** What became of one attempt to hand over a mail. */
enum PostResult {
    /** The server has taken it. */
    TAKEN,
    /** The server is there and does not take this mail. */
    REFUSED,
    /** The server could not be reached, or asked to come again. */
    AWAY,
    /** No answer in time: the server may have taken it. */
    UNKNOWN,
    /** It was not made: the reader's address can't be decrypted. */
    UNREADABLE
}

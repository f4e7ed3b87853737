package mingda.notify.delivery;

/** Whose turn it is in the queue. */
public enum Turn {
    /** The most urgent, of these what has waited longest. */
    LONGEST_WAITING,
    /** The urgent one that came last, so that what is overdue now does not wait behind a holiday's heap; else as usual. */
    FRESH
}

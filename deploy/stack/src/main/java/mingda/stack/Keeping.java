package mingda.stack;

/** What happens to a part's data. */
enum Keeping {
    /** Nothing acknowledged is ever lost, and the data serve the next start. */
    KEPT,
    /** For tests: quick, and gone afterwards. */
    THROWN_AWAY
}

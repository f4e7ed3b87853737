package mingda.notify.alert;

/** Whether an alert was told. */
enum AlertState {
    /** It stands in the reader's inbox. */
    SENT,
    /** A later tier was owed at the same time and went out in its place. */
    SUPERSEDED,
    /** It goes out by the other channels and stands in no inbox: a digest of what stands there. */
    OUTSIDE
}

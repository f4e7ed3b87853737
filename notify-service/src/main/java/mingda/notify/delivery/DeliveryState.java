package mingda.notify.delivery;

/** How far a delivery has come. */
enum DeliveryState {
    /** To be tried, for the first time or again. */
    PENDING,
    /** Taken by the inbox or the provider. */
    SENT,
    /** Not to be tried again: no address, refused for good, or too old. */
    GIVEN_UP,
    /** The alert was withdrawn before it went out. */
    CANCELLED,
    /** Taken by the mail server, and sent back later. */
    BOUNCED
}

package mingda.casework.incoming;

/** What a scanned paper is. */
enum ScanPurpose {
    /** The letter or form of the application (申请书), or the record of an oral one. */
    APPLICATION,
    /** A proof of identity. */
    IDENTITY_PROOF,
    /** The mandate of an agent (授权委托书). */
    MANDATE,
    /** A signed withdrawal (撤回申请). */
    WITHDRAWAL,
    /** Anything else. */
    OTHER
}

package mingda.casework.clock;

/** What is true of a case beside its state. */
public enum Flag {
    /** A consultation is open: no opinion has come and it was not closed. */
    CONSULTING,
    /** An extension counts in the running clock. */
    EXTENDED,
    /** A referral under 条例第十七条 is open. */
    REFERRED,
    /** Reasons were asked for under 条例第三十五条 and are outstanding. */
    REASONS_REQUESTED,
    /** Part of the answer went out. */
    INSTALMENT,
    /** The reply came back undelivered. */
    RETURNED,
    /** The reply was revoked by the agency itself (自行纠正). */
    REPLY_REVOKED,
    /** A suspension by force majeure counts. */
    FORCE_MAJEURE
}

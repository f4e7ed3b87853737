package mingda.casework.clock;

/** How a letter reaches the applicant (送达方式, 国办公开办函〔2016〕235号). */
public enum Method {
    /** To the applicant's account, with consent. */
    ELECTRONIC,
    /** By the post office: in time on the day handed in. */
    POST,
    /** 直接送达: in time, and served, on the day signed. */
    IN_PERSON,
    /** 委托送达, through another agency: in time, and served, on the day signed. */
    ENTRUSTED,
    /** By a private courier: a fact to record, not service. */
    COURIER;

    /** Whether the letter is served in the moment in which it counts as answered. */
    boolean servesAtOnce() {
        return this == IN_PERSON || this == ENTRUSTED;
    }
}

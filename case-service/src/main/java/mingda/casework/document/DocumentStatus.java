package mingda.casework.document;

/** How far a document is on its road. */
public enum DocumentStatus {
    /** 拟稿: being written. */
    DRAFT,
    /** 送审: waits for the reviewer. */
    SUBMITTED,
    /** 退回: to be written anew. */
    RETURNED,
    /** 审核通过: waits to be issued. */
    APPROVED,
    /** 签发: numbered and fixed. */
    ISSUED,
    /** 发出: on its way to the reader, or with him. */
    SENT;

    /** Whether its words may still be changed. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether it bears a number. */
    public boolean isIssued() {
        return this == ISSUED || this == SENT;
    }
}

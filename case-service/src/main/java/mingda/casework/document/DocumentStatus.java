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
    SENT,
    /** 作废: recalled before it went out; it keeps its number, which no other letter gets. */
    RECALLED;

    /** Whether its words may still be changed. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether it was issued and stands. */
    public boolean isIssued() {
        return this == ISSUED || this == SENT;
    }
}

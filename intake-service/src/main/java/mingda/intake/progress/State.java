package mingda.intake.progress;

/** Where an application stands, as the applicant sees it. */
public enum State {
    SUBMITTED,
    ARRIVED,
    IN_PROCESS,
    IN_CORRECTION,
    CORRECTION_SENT,
    FEE_PENDING,
    DELAYED,
    ISSUED,
    REPLIED,
    SERVED,
    CLOSED_UNCORRECTED,
    CLOSED_UNPAID,
    WITHDRAWAL_SENT,
    WITHDRAWN,
    SPLIT,
    REOPENED;

    /** Whether nothing more can be handed in. */
    public boolean closed() {
        return switch (this) {
            case REPLIED, SERVED, CLOSED_UNCORRECTED, CLOSED_UNPAID, WITHDRAWN, SPLIT -> true;
            default -> false;
        };
    }

    /** To the applicant a reply that is signed but not yet sent is still being worked on. */
    State shown() {
        return this == ISSUED ? IN_PROCESS : this;
    }
}

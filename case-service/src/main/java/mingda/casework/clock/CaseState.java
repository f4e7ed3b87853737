package mingda.casework.clock;

/** The state of a case, derived from its acts. SUBMITTED, CORRECTION_SENT and WITHDRAWAL_SENT are known to the portal alone. */
public enum CaseState {
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

    /** Whether nothing is owed to the applicant any more. */
    public boolean isClosed() {
        return switch (this) {
            case REPLIED, SERVED, CLOSED_UNCORRECTED, CLOSED_UNPAID, WITHDRAWN, SPLIT -> true;
            default -> false;
        };
    }
}

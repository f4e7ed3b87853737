package mingda.notify.tier;

import java.util.Optional;

/** What a person is to a case, which decides the warnings that reach him or her. */
public enum Standing {
    /** Works the case: the assignee, or every officer (公开办经办人) while nobody is assigned. */
    HANDLER,
    /** Leads the disclosure office that handles it (政府信息公开工作机构负责人). */
    HEAD,
    /** Supervises for the district (主管部门). */
    SUPERVISOR;

    /** From this tier on an unassigned case is the head's concern: the day the light turns yellow. */
    static final int UNASSIGNED_TO_HEAD = 5;

    /** From this tier on an unassigned case is the supervisor's concern too: the last working day before the date. */
    static final int UNASSIGNED_TO_SUPERVISOR = 1;

    /** The kind of warning that the tier is for this person, or empty when it does not concern him or her. */
    Optional<AlertKind> warning(int tier, boolean unassigned) {
        if (tier < 0) {
            return Optional.of(AlertKind.OVERDUE);
        }
        return switch (this) {
            case HANDLER -> Optional.of(tier == 0 ? AlertKind.DUE_TODAY : AlertKind.DUE_SOON);
            case HEAD -> unassigned(unassigned && tier <= UNASSIGNED_TO_HEAD);
            case SUPERVISOR -> unassigned(unassigned && tier <= UNASSIGNED_TO_SUPERVISOR);
        };
    }

    private static Optional<AlertKind> unassigned(boolean concerned) {
        return concerned ? Optional.of(AlertKind.UNASSIGNED) : Optional.empty();
    }
}

package mingda.intake.consultation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a consultation stands for the third party that looks at its page. */
public enum Standing {
    /** It waits for an answer. */
    OPEN,
    /** Its last day has passed; an opinion is still taken until the application is closed, as late. */
    EXPIRED,
    /** It was answered here. */
    ANSWERED,
    /** An opinion was recorded that came another way. */
    ANSWERED_ELSEWHERE,
    /** The application was answered or closed. */
    CASE_CLOSED,
    /** The agency does not ask any more. */
    CLOSED,
    /** The consultation was voided. */
    VOIDED;

    /** Whether an opinion is taken. */
    public boolean takesOpinions() {
        return this == OPEN || this == EXPIRED;
    }

    /**
     * How it stands. That a last day has passed is seen by the calendar too, since nobody need have told it yet.
     *
     * @param answered whether it was answered here
     * @param ended why casework says that it no longer waits, or null
     */
    static Standing of(boolean answered, @Nullable String ended, @Nullable LocalDate dueOn, LocalDate today) {
        if (answered) {
            return ANSWERED;
        }
        if (ended == null) {
            return dueOn != null && today.isAfter(dueOn) ? EXPIRED : OPEN;
        }
        return switch (ended) {
            case "EXPIRED" -> EXPIRED;
            case "ANSWERED" -> ANSWERED_ELSEWHERE;
            case "CASE_CLOSED" -> CASE_CLOSED;
            case "VOIDED" -> VOIDED;
            default -> CLOSED;
        };
    }
}

package mingda.notify.alert;

import java.time.LocalDate;
import mingda.notify.tier.AlertKind;
import org.jspecify.annotations.Nullable;

/**
 * An alert to be recorded.
 *
 * @param applicationNo the application
 * @param caseId casework's id of the case, or null as long as it is not known
 * @param agencyCode the answering agency
 * @param deadlineVersion the version of the deadline it rests on, or {@link #NO_DEADLINE}
 * @param occasion which of the case's deadlines or happenings it is about; empty for the date to answer by
 * @param kind what it says
 * @param tier working days to the date, negative after it, or null
 * @param recipient username
 * @param dueOn the date, or null as long as there is none
 * @param movedFrom the date before, for {@link AlertKind#DATE_MOVED}; for an urging the day by which an answer is expected
 * @param cause why it moved, or null
 * @param issued whether the reply is signed and has not gone out
 */
public record AlertDraft(
        String applicationNo,
        @Nullable String caseId,
        String agencyCode,
        long deadlineVersion,
        String occasion,
        AlertKind kind,
        @Nullable Integer tier,
        String recipient,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate movedFrom,
        @Nullable Cause cause,
        boolean issued) {

    /** Stands in the place of the application in an alert on the work calendar, whose versions are its deadlines'. */
    public static final String CALENDAR = "calendar";

    /** Stands in the place of the application in a daily digest, whose days are its occasions. */
    public static final String DIGEST = "digest";

    /** Stands in the place of the application in an alert on somebody's address, whose username begins its occasion. */
    public static final String ADDRESS = "address";

    /** The occasion of the date to answer by. */
    public static final String REPLY = "";

    /** The version of what rests on no deadline. */
    public static final long NO_DEADLINE = -1;
}

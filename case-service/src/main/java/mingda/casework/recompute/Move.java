package mingda.casework.recompute;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to the date of one open case.
 *
 * @param caseId the case
 * @param applicationNo its number
 * @param agencyCode the answering body
 * @param replyDueBefore the last day to answer as it is
 * @param replyDueAfter the last day to answer as it will be
 */
public record Move(
        UUID caseId,
        String applicationNo,
        String agencyCode,
        @Nullable LocalDate replyDueBefore,
        @Nullable LocalDate replyDueAfter) {}

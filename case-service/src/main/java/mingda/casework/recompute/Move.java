package mingda.casework.recompute;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mingda.casework.casefile.ClockMove;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to the dates of one open case.
 *
 * @param caseId the case
 * @param applicationNo its number
 * @param agencyCode the answering body
 * @param replyDueBefore the last day to answer as it is
 * @param replyDueAfter the last day to answer as it will be
 * @param clocks every clock that ends on another day
 */
public record Move(
        UUID caseId,
        String applicationNo,
        String agencyCode,
        @Nullable LocalDate replyDueBefore,
        @Nullable LocalDate replyDueAfter,
        List<ClockMove> clocks) {

    public Move {
        clocks = List.copyOf(clocks);
    }
}

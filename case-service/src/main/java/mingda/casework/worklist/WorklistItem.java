package mingda.casework.worklist;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the worklist.
 *
 * @param id the case
 * @param applicationNo the number that the applicant knows
 * @param agencyCode the answering body
 * @param title what it is about
 * @param applicantName who asks
 * @param channel how it came
 * @param externalNo the municipal platform's number
 * @param state the state
 * @param flags what is true beside it
 * @param receivedOn day of receipt
 * @param replyDueOn the last day to answer
 * @param riskDueOn the last day on the stricter reading
 * @param timeliness against {@code replyDueOn}, today
 * @param light the warning light, today
 * @param provisional whether the date may move
 * @param assignee who has it
 * @param sectionOpinionDueOn the first internal day by which a section that was asked is to give its opinion
 */
record WorklistItem(
        String id,
        String applicationNo,
        String agencyCode,
        String title,
        String applicantName,
        String channel,
        @Nullable String externalNo,
        String state,
        List<String> flags,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate replyDueOn,
        @Nullable LocalDate riskDueOn,
        @Nullable String timeliness,
        @Nullable String light,
        boolean provisional,
        @Nullable String assignee,
        @Nullable LocalDate sectionOpinionDueOn) {}

package mingda.casework.casefile;

import java.time.LocalDate;
import java.util.List;
import mingda.casework.clock.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * What the acts of a case come to, stored so that lists can be filtered and sorted; rebuilt from the acts at any time.
 * Holds only what does not change with the day: the light and the timeliness of a day follow by comparing dates.
 *
 * @param version grows with every change of the timeline
 * @param deadlineVersion grows when {@code alertDueOn} changes
 * @param state the state
 * @param flags what is true beside the state
 * @param receivedOn day of receipt
 * @param replyDueOn the last day to answer
 * @param riskDueOn the last day on the stricter reading
 * @param alertDueOn the earlier of both; null when nothing is owed
 * @param yellowOn the first day of the yellow light
 * @param redOn the first day of the red light
 * @param closed whether the case is closed
 * @param finalTimeliness ON_TIME or LATE once answered
 * @param provisional whether the date may move
 * @param calendarVersion the calendar version that it rests on
 * @param settingsVersion the version of the agency's settings that it rests on
 */
public record Projection(
        int version,
        int deadlineVersion,
        CaseState state,
        List<String> flags,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate replyDueOn,
        @Nullable LocalDate riskDueOn,
        @Nullable LocalDate alertDueOn,
        @Nullable LocalDate yellowOn,
        @Nullable LocalDate redOn,
        boolean closed,
        @Nullable String finalTimeliness,
        boolean provisional,
        int calendarVersion,
        int settingsVersion) {

    public Projection {
        flags = List.copyOf(flags);
    }

    /** The projection of a case before its first act. */
    static Projection none() {
        return new Projection(
                0, 0, CaseState.ARRIVED, List.of(), null, null, null, null, null, null, false, null, false, 0, 0);
    }
}

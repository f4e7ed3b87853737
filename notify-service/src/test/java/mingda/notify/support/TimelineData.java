package mingda.notify.support;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The data of a timeline-changed event. Its tiers are counted over plain weeks: the service under test must not count,
 * so any days do.
 */
public record TimelineData(
        int version,
        int deadlineVersion,
        String state,
        @Nullable LocalDate alertDueOn,
        boolean open,
        Consumer<ObjectNode> more) {

    private static final int LAST = 60;

    /** An open case with that date. */
    public static TimelineData due(int version, int deadlineVersion, LocalDate on) {
        return new TimelineData(version, deadlineVersion, "IN_PROCESS", on, true, data -> {});
    }

    /** A case that was answered. */
    public static TimelineData closed(int version, int deadlineVersion) {
        return new TimelineData(version, deadlineVersion, "REPLIED", null, false, data -> {});
    }

    /** A case that waits for its applicant and has no date. */
    public static TimelineData waiting(int version, int deadlineVersion) {
        return new TimelineData(version, deadlineVersion, "IN_CORRECTION", null, true, data -> {});
    }

    /** The same, in that state. */
    public TimelineData in(String other) {
        return new TimelineData(version, deadlineVersion, other, alertDueOn, open, more);
    }

    /** The same with a clock that runs until that day, for which casework names the days of these tiers. */
    public TimelineData clock(String kind, LocalDate dueOn, int... tiers) {
        return with(data -> {
            ObjectNode clock = ((ArrayNode) data.path("clocks"))
                    .addObject()
                    .put("kind", kind)
                    .put("dueOn", dueOn.toString())
                    .put("state", "RUNNING");
            ArrayNode named = clock.putArray("tiers");
            for (int tier : tiers) {
                named.addObject()
                        .put("tier", tier)
                        .put("on", weekdays(dueOn, -tier).toString());
            }
        });
    }

    /** The same, after a letter came back on that day. */
    public TimelineData returned(LocalDate on) {
        return with(data -> ((ArrayNode) data.path("steps"))
                .addObject()
                .put("on", on.toString())
                .put("kind", "RETURNED")
                .putObject("text")
                .put("zh", "寄出的文书被退回。")
                .put("en", "The letter came back."));
    }

    /** The same, with something to be done for a letter, from that day on. */
    public TimelineData task(String kind, LocalDate on, String of) {
        return with(data -> data.withArray("serviceTasks")
                .addObject()
                .put("kind", kind)
                .put("since", on.toString())
                .put("on", on.toString())
                .put("of", of));
    }

    /** The same, with nothing to be done for letters. */
    public TimelineData noTasks() {
        return with(data -> data.putArray("serviceTasks"));
    }

    private TimelineData with(Consumer<ObjectNode> change) {
        return new TimelineData(version, deadlineVersion, state, alertDueOn, open, more.andThen(change));
    }

    /** Puts it into the data of an event. */
    public ObjectNode fill(ObjectNode data) {
        String due = alertDueOn == null ? null : alertDueOn.toString();
        data.put("version", version)
                .put("deadlineVersion", deadlineVersion)
                .put("state", state)
                .put("receivedOn", "2026-10-12")
                .put("replyDueOn", due)
                .putNull("riskDueOn")
                .put("alertDueOn", due)
                .put("provisional", false)
                .put("calendarVersion", "1")
                .put("timeliness", "NOT_DUE")
                .put("light", "GREEN")
                .put("chainHead", "00".repeat(32))
                .put("open", open);
        data.putArray("flags");
        data.putArray("clocks");
        data.putArray("steps");
        data.putObject("explanation").put("zh", "说明").put("en", "explanation");
        data.putObject("cause").put("zh", "原因").put("en", "cause");
        more.accept(data);
        ArrayNode tiers = data.putArray("tiers");
        if (alertDueOn != null) {
            for (int tier : new int[] {10, 5, 3, 1, 0}) {
                tiers.addObject()
                        .put("tier", tier)
                        .put("on", weekdays(alertDueOn, -tier).toString());
            }
            for (int after = 1; after <= LAST; after++) {
                tiers.addObject()
                        .put("tier", -after)
                        .put("on", weekdays(alertDueOn, after).toString());
            }
        }
        return data;
    }

    /** The day so many weekdays after that one, or before it. */
    public static LocalDate weekdays(LocalDate from, int count) {
        LocalDate day = from;
        for (int left = Math.abs(count); left > 0; ) {
            day = day.plusDays(Integer.signum(count));
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}

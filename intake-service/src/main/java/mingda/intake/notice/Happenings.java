package mingda.intake.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what applicants are told of out of a {@code timeline-changed}. Pure. */
final class Happenings {

    /** Nothing that went before matters to somebody who has withdrawn; the parts of a split one tell their own. */
    private static final Set<String> OVER = Set.of("WITHDRAWN", "SPLIT");

    private Happenings() {}

    /** What it says has happened, oldest first, whether known before or not. */
    static List<Happening> in(JsonNode timeline) {
        List<Happening> happenings = new ArrayList<>();
        if (OVER.contains(timeline.path("state").asText())) {
            return happenings;
        }
        for (JsonNode step : timeline.path("steps")) {
            NoticeKind.ofStep(step.path("kind").asText())
                    .map(kind -> Happening.of(
                            kind,
                            LocalDate.parse(step.path("on").asText()),
                            dueOn(kind, timeline),
                            step.path("method").textValue()))
                    .ifPresent(happenings::add);
        }
        for (JsonNode task : timeline.path("serviceTasks")) {
            if (task.path("kind").asText().equals("NOT_COLLECTED")) {
                happenings.add(Happening.of(
                        NoticeKind.READY_TO_COLLECT,
                        LocalDate.parse(task.path("since").asText()),
                        null,
                        null));
            }
        }
        return happenings;
    }

    private static @Nullable LocalDate dueOn(NoticeKind kind, JsonNode timeline) {
        return switch (kind) {
            case RECEIVED, CORRECTED, EXTENDED -> day(timeline.path("replyDueOn"));
            case CORRECTION_REQUESTED -> running(timeline, "CORRECTION");
            case FEE_NOTIFIED -> running(timeline, "PAYMENT");
            default -> null;
        };
    }

    /** The last day of the clock of that kind that runs; none before the letter was served. */
    private static @Nullable LocalDate running(JsonNode timeline, String kind) {
        LocalDate dueOn = null;
        for (JsonNode clock : timeline.path("clocks")) {
            if (clock.path("kind").asText().equals(kind)
                    && clock.path("state").asText().equals("RUNNING")) {
                dueOn = day(clock.path("dueOn"));
            }
        }
        return dueOn;
    }

    private static @Nullable LocalDate day(JsonNode day) {
        return day.isTextual() ? LocalDate.parse(day.textValue()) : null;
    }
}

package mingda.notify.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingda.notify.alert.Cause;
import mingda.notify.tier.Matter;
import mingda.notify.tier.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What matters here of a timeline that casework published.
 *
 * @param version grows with every change of the timeline
 * @param deadlineVersion grows when the date to warn of changes
 * @param state casework's state of the case
 * @param open whether the clock can still run
 * @param alertDueOn the date to warn of, or null
 * @param tiers the tiers of that date and the days on which they are reached
 * @param clocks the other clocks that run and have a last day, by occasion
 * @param returned the days on which letters came back, oldest first
 * @param tasks what is to be done for letters to reach their readers, or null in events of before it was told
 * @param cause why the timeline changed
 */
record Timeline(
        long version,
        long deadlineVersion,
        String state,
        boolean open,
        @Nullable LocalDate alertDueOn,
        List<Tier> tiers,
        Map<String, RunningClock> clocks,
        List<LocalDate> returned,
        @Nullable List<ServiceTask> tasks,
        @Nullable Cause cause) {

    private static final Map<String, Matter> WATCHED = Map.of(
            "CORRECTION_NOTICE", Matter.CORRECTION_NOTICE,
            "CORRECTION", Matter.CORRECTION,
            "OPINION", Matter.OPINION,
            "PAYMENT", Matter.PAYMENT);

    private static final Map<String, Matter> TASKS = Map.of(
            "SIGNED_NOT_SENT", Matter.SIGNED_NOT_SENT,
            "NOT_COLLECTED", Matter.NOT_COLLECTED,
            "RETURNED_MAIL", Matter.RETURNED_MAIL);

    /** A clock beside the one for the reply: its last day, and the days that casework named for its tiers. */
    record RunningClock(Matter matter, LocalDate dueOn, List<Tier> tiers) {}

    /** @throws IllegalArgumentException or a date's exception when a member is missing or malformed */
    static Timeline of(ObjectNode data) {
        JsonNode dueOn = data.path("alertDueOn");
        return new Timeline(
                data.required("version").longValue(),
                data.required("deadlineVersion").longValue(),
                data.required("state").asText(),
                data.required("open").booleanValue(),
                dueOn.isTextual() ? LocalDate.parse(dueOn.asText()) : null,
                tiers(data.required("tiers")),
                clocks(data.path("clocks")),
                returned(data.path("steps")),
                tasks(data.path("serviceTasks")),
                cause(data.path("cause")));
    }

    private static List<Tier> tiers(JsonNode array) {
        List<Tier> tiers = new ArrayList<>();
        array.forEach(tier -> tiers.add(new Tier(
                tier.required("tier").intValue(),
                LocalDate.parse(tier.required("on").asText()))));
        return List.copyOf(tiers);
    }

    private static Map<String, RunningClock> clocks(JsonNode array) {
        Map<String, RunningClock> clocks = new HashMap<>();
        for (JsonNode clock : array) {
            Matter matter = WATCHED.get(clock.path("kind").asText());
            if (matter == null
                    || !clock.path("state").asText().equals("RUNNING")
                    || !clock.path("dueOn").isTextual()) {
                continue;
            }
            LocalDate dueOn = LocalDate.parse(clock.path("dueOn").asText());
            List<Tier> named = tiers(clock.path("tiers"));
            // Nobody here counts days: where casework names none, the last day is the only one that is known.
            List<Tier> tiers = named.isEmpty() ? List.of(new Tier(0, dueOn)) : named;
            String of = clock.path("of").asText("");
            clocks.put(matter + (of.isEmpty() ? "" : ":" + of), new RunningClock(matter, dueOn, tiers));
        }
        return Map.copyOf(clocks);
    }

    private static List<LocalDate> returned(JsonNode steps) {
        List<LocalDate> days = new ArrayList<>();
        for (JsonNode step : steps) {
            if (step.path("kind").asText().equals("RETURNED")) {
                days.add(LocalDate.parse(step.required("on").asText()));
            }
        }
        return List.copyOf(days);
    }

    private static @Nullable List<ServiceTask> tasks(JsonNode array) {
        if (!array.isArray()) {
            return null;
        }
        List<ServiceTask> tasks = new ArrayList<>();
        for (JsonNode task : array) {
            Matter matter = TASKS.get(task.path("kind").asText());
            if (matter != null) {
                tasks.add(new ServiceTask(
                        matter,
                        LocalDate.parse(task.required("on").asText()),
                        task.required("of").asText()));
            }
        }
        return List.copyOf(tasks);
    }

    private static @Nullable Cause cause(JsonNode cause) {
        return cause.isObject()
                ? new Cause(cause.path("zh").asText(), cause.path("en").asText())
                : null;
    }
}

package mingda.notify.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
 */
record Timeline(
        long version,
        long deadlineVersion,
        String state,
        boolean open,
        @Nullable LocalDate alertDueOn,
        List<Tier> tiers) {

    /** @throws IllegalArgumentException or a date's exception when a member is missing or malformed */
    static Timeline of(ObjectNode data) {
        List<Tier> tiers = new ArrayList<>();
        data.required("tiers")
                .forEach(tier -> tiers.add(new Tier(
                        tier.required("tier").intValue(),
                        LocalDate.parse(tier.required("on").asText()))));
        JsonNode dueOn = data.path("alertDueOn");
        return new Timeline(
                data.required("version").longValue(),
                data.required("deadlineVersion").longValue(),
                data.required("state").asText(),
                data.required("open").booleanValue(),
                dueOn.isTextual() ? LocalDate.parse(dueOn.asText()) : null,
                List.copyOf(tiers));
    }
}

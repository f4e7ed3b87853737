package mingda.casework.casefile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a new calendar or setting moved in a case. Pure. */
final class Moved {

    private Moved() {}

    static boolean nothing(Projection before, Projection after) {
        return Objects.equals(before.receivedOn(), after.receivedOn())
                && Objects.equals(before.replyDueOn(), after.replyDueOn())
                && Objects.equals(before.riskDueOn(), after.riskDueOn())
                && Objects.equals(before.finalTimeliness(), after.finalTimeliness())
                && before.state() == after.state()
                && before.flags().equals(after.flags())
                && before.provisional() == after.provisional();
    }

    static ObjectNode describe(Projection before, Projection after, List<ClockMove> clocks, Cause cause) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        put(detail, "replyDueBefore", before.replyDueOn());
        put(detail, "replyDueAfter", after.replyDueOn());
        put(detail, "riskDueBefore", before.riskDueOn());
        put(detail, "riskDueAfter", after.riskDueOn());
        if (!clocks.isEmpty()) {
            ArrayNode moves = detail.putArray("clocks");
            for (ClockMove clock : clocks) {
                ObjectNode move = moves.addObject().put("kind", clock.kind().name());
                if (clock.of() != null) {
                    move.put("of", clock.of());
                }
                put(move, "before", clock.before());
                put(move, "after", clock.after());
            }
        }
        detail.put("calendarVersionBefore", before.calendarVersion())
                .put("calendarVersion", after.calendarVersion())
                .put("settingsVersionBefore", before.settingsVersion())
                .put("settingsVersion", after.settingsVersion())
                .put("cause", cause.words().zh())
                .put("causeEn", cause.words().en());
        if (!cause.reason().isEmpty()) {
            detail.put("reason", cause.reason());
        }
        return detail;
    }

    private static void put(ObjectNode detail, String name, @Nullable LocalDate day) {
        if (day != null) {
            detail.put(name, day.toString());
        }
    }
}

package mingda.casework.casefile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Objects;
import mingda.casework.calendar.Words;
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

    /** The projection as it is, resting on the new calendar and settings; only the lights may differ. */
    static Projection restamped(Projection before, Projection after) {
        return new Projection(
                before.version(),
                before.deadlineVersion(),
                before.state(),
                before.flags(),
                before.receivedOn(),
                before.replyDueOn(),
                before.riskDueOn(),
                before.alertDueOn(),
                after.yellowOn(),
                after.redOn(),
                before.closed(),
                before.finalTimeliness(),
                before.provisional(),
                after.calendarVersion(),
                after.settingsVersion());
    }

    static ObjectNode describe(Projection before, Projection after, Words cause) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        put(detail, "replyDueBefore", before.replyDueOn());
        put(detail, "replyDueAfter", after.replyDueOn());
        put(detail, "riskDueBefore", before.riskDueOn());
        put(detail, "riskDueAfter", after.riskDueOn());
        return detail.put("calendarVersion", after.calendarVersion())
                .put("cause", cause.zh())
                .put("causeEn", cause.en());
    }

    private static void put(ObjectNode detail, String name, @Nullable LocalDate day) {
        if (day != null) {
            detail.put(name, day.toString());
        }
    }
}

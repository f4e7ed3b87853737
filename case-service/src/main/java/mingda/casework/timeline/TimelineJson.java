package mingda.casework.timeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import mingda.casework.calendar.Words;
import mingda.casework.clock.Breach;
import mingda.casework.clock.ClockView;
import mingda.casework.clock.LedgerEntry;
import mingda.casework.clock.Timeline;
import mingda.eventing.problem.Language;
import org.jspecify.annotations.Nullable;

/** Writes a timeline in the form of the preview's response. */
@ApplicationScoped
public class TimelineJson {

    private final ObjectMapper json;

    TimelineJson(ObjectMapper json) {
        this.json = json;
    }

    /** The whole timeline, its texts in the reader's language. */
    public ObjectNode write(Timeline timeline, Language language) {
        ObjectNode out = json.createObjectNode();
        day(out, "receivedOn", timeline.receivedOn());
        day(out, "clockStartOn", timeline.clockStartOn());
        day(out, "replyDueOn", timeline.replyDueOn());
        day(out, "riskDueOn", timeline.riskDueOn());
        out.put("state", timeline.state().name());
        names(out.putArray("flags"), timeline.flags());
        out.put("timeliness", name(timeline.timeliness()));
        out.put("light", name(timeline.light()));
        out.put("workingDaysUsed", timeline.workingDaysUsed());
        out.put("workingDaysLeft", timeline.workingDaysLeft());
        out.put("provisional", timeline.provisional());
        out.put("calendarVersion", timeline.calendarVersion());
        ArrayNode clocks = out.putArray("clocks");
        timeline.clocks().forEach(clock -> clocks.add(clock(clock, language, true)));
        names(out.putArray("breaches"), timeline.breaches());
        out.set("ledger", ledger(timeline.ledger(), language));
        out.put("explanation", text(timeline.explanation(), language));
        return out;
    }

    /** The clocks without their ledgers, for the event. */
    public ArrayNode clocks(Timeline timeline) {
        ArrayNode clocks = json.createArrayNode();
        timeline.clocks().forEach(clock -> clocks.add(clock(clock, Language.ZH, false)));
        return clocks;
    }

    /** Both languages of a text. */
    public ObjectNode words(Words words) {
        return json.createObjectNode().put("zh", words.zh()).put("en", words.en());
    }

    /** What a breach says. */
    public static String says(Breach breach, Language language) {
        return text(breach.words(), language);
    }

    /** The text in the reader's language. */
    public static String text(Words words, Language language) {
        return words.in(language == Language.EN);
    }

    private ObjectNode clock(ClockView clock, Language language, boolean withLedger) {
        ObjectNode out = json.createObjectNode().put("kind", clock.kind().name());
        if (clock.of() != null) {
            out.put("of", clock.of());
        }
        if (clock.startedOn() != null) {
            out.put("startedOn", clock.startedOn().toString());
        }
        if (clock.dueOn() != null) {
            out.put("dueOn", clock.dueOn().toString());
        }
        out.put("state", clock.state().name());
        if (withLedger) {
            out.set("ledger", ledger(clock.ledger(), language));
        }
        return out;
    }

    private ArrayNode ledger(List<LedgerEntry> entries, Language language) {
        ArrayNode out = json.createArrayNode();
        for (LedgerEntry entry : entries) {
            ObjectNode line = out.addObject().put("date", entry.date().toString());
            if (entry.day() != null) {
                line.put("day", entry.day());
            }
            line.put("counted", entry.counted())
                    .put("reason", entry.reason().name())
                    .put("basis", text(entry.basis(), language));
        }
        return out;
    }

    private static void names(ArrayNode out, Collection<? extends Enum<?>> constants) {
        constants.forEach(constant -> out.add(constant.name()));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static void day(ObjectNode out, String name, @Nullable LocalDate day) {
        out.put(name, day == null ? null : day.toString());
    }
}

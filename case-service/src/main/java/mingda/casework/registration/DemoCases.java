package mingda.casework.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingda.casework.calendar.Words;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.casefile.NewAct;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Channel;
import mingda.casework.directory.Agencies;
import mingda.casework.json.Wrong;
import mingda.casework.timeline.Timelines;
import mingda.casework.worktime.CalendarVersions;

/**
 * Loads the applications of the demo, of people who are visibly made up. Their days are counted back from the legal today
 * in working days, so that every light and most states are there whenever the demo starts.
 */
@ApplicationScoped
public class DemoCases {

    private static final Words CAUSE = new Words("演示数据", "Demo data");

    private final RegisterLetter registerLetter;
    private final CaseFiles cases;
    private final Agencies agencies;
    private final CalendarVersions calendars;
    private final Timelines timelines;
    private final ObjectMapper json;

    DemoCases(
            RegisterLetter registerLetter,
            CaseFiles cases,
            Agencies agencies,
            CalendarVersions calendars,
            Timelines timelines,
            ObjectMapper json) {
        this.registerLetter = registerLetter;
        this.cases = cases;
        this.agencies = agencies;
        this.calendars = calendars;
        this.timelines = timelines;
        this.json = json;
    }

    /** Registers them and records their acts. Needs a running transaction in background scope. */
    public void load() {
        try (InputStream stream = DemoCases.class.getResourceAsStream("/demo/cases.json")) {
            json.readTree(stream).path("cases").forEach(this::load);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(JsonNode node) {
        ObjectNode body = node.deepCopy();
        LocalDate received = ago(node.path("receivedAgo").asInt());
        body.put("submittedOn", received.toString()).put("receivedOn", received.toString());
        Wrong wrong = new Wrong();
        LetterForm form = LetterForm.read(body, wrong);
        wrong.throwIfAny();
        String assignee = node.path("assignee").textValue();
        UUID id = registerLetter
                .store(
                        form,
                        agencies.get(node.path("agencyCode").asText()),
                        Channel.valueOf(node.path("channel").asText()),
                        received,
                        new RegisterLetter.Keys(
                                CaseNumber.of(received, node.path("characters").asText()),
                                node.path("queryCode").asText()),
                        assignee == null ? "system" : assignee,
                        assignee)
                .recorded()
                .file()
                .id();
        if (node.hasNonNull("note")) {
            cases.journal(id, "NOTE", json.createObjectNode().set("text", node.get("note")), "officer");
        }
        Map<String, String> recorded = new HashMap<>();
        node.path("acts").forEach(act -> record(id, act, recorded));
    }

    private void record(UUID id, JsonNode act, Map<String, String> recorded) {
        ObjectNode detail = act.deepCopy();
        detail.remove(List.of("type", "ago", "by", "servedOn", "consultationOf"));
        if (act.has("servedOn")) {
            detail.put("servedOn", ago(act.path("servedOn").asInt()).toString());
        }
        if (act.has("consultationOf")) {
            detail.put("consultation", recorded.get(act.path("consultationOf").asText()));
        }
        String type = act.path("type").asText();
        NewAct newAct = new NewAct(ActType.valueOf(type), ago(act.path("ago").asInt()), detail);
        Entry entry = cases.append(id, List.of(newAct), act.path("by").asText(), CAUSE)
                .acts()
                .getFirst();
        recorded.put(type, entry.id().toString());
    }

    /** The latest working day that lies so many working days before the legal today. */
    private LocalDate ago(int workingDays) {
        WorkCalendar calendar = calendars.current();
        LocalDate today = timelines.today();
        LocalDate day = today;
        while (calendar.workdaysIn(day, today) < workingDays || !calendar.isWorkday(day)) {
            day = day.minusDays(1);
        }
        return day;
    }
}

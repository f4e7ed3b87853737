package mingda.casework.consultation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import mingda.casework.casefile.CaseFile;
import mingda.casework.clock.ClockView;
import mingda.casework.clock.LedgerEntry;
import mingda.casework.document.Document;
import mingda.casework.timeline.TimelineJson;
import mingda.eventing.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/** Writes what the portal is told of a consultation. Nothing in it says who applied. */
@ApplicationScoped
class ConsultationEvents {

    private static final String TOPIC = "mingda.casework.case";

    private final TimelineJson timelineJson;
    private final ObjectMapper json;

    ConsultationEvents(TimelineJson timelineJson, ObjectMapper json) {
        this.timelineJson = timelineJson;
        this.json = json;
    }

    /** {@code consultation-opened}: told again whenever what the third party should see has changed. */
    OutgoingEvent opened(CaseFile file, Document document, Link link, Standing standing, String title) {
        ClockView clock = standing.clock();
        LocalDate sentOn = Objects.requireNonNull(standing.consulted().on(), "an act has a legal date");
        LocalDate servedOn = clock == null ? null : clock.startedOn();
        LocalDate dueOn = clock == null ? null : clock.dueOn();
        ObjectNode data = of(file, document, standing)
                .put("number", document.number())
                .put("issuedOn", String.valueOf(document.issuedOn()))
                .put("sentOn", sentOn.toString());
        day(data, "servedOn", servedOn);
        day(data, "dueOn", dueOn);
        data.set("explanation", timelineJson.words(Explanation.of(sentOn, servedOn, dueOn)));
        ArrayNode ledger = data.putArray("ledger");
        if (clock != null) {
            clock.ledger().forEach(each -> ledger.add(day(each)));
        }
        var facts = document.content().path("facts");
        String asked = facts.path("asked").asText("");
        ObjectNode personal = json.createObjectNode()
                .put("tokenHash", link.tokenHash())
                .put("partyName", facts.path("name").asText())
                .put("asked", asked.isBlank() ? title : asked);
        if (!facts.path("why").asText("").isBlank()) {
            personal.put("why", facts.path("why").asText());
        }
        return new OutgoingEvent(TOPIC, file.applicationNo(), "consultation-opened", data, personal);
    }

    /** {@code consultation-closed}: it no longer waits for an answer. */
    OutgoingEvent closed(CaseFile file, Document document, Standing standing, End end) {
        ObjectNode data = of(file, document, standing).put("reason", end.name());
        return new OutgoingEvent(TOPIC, file.applicationNo(), "consultation-closed", data, null);
    }

    private ObjectNode of(CaseFile file, Document document, Standing standing) {
        return json.createObjectNode()
                .put("caseId", file.id().toString())
                .put("applicationNo", file.applicationNo())
                .put("agencyCode", file.agencyCode())
                .put("documentId", document.id().toString())
                .put("consultationId", standing.consulted().id().toString());
    }

    private ObjectNode day(LedgerEntry entry) {
        ObjectNode out = json.createObjectNode().put("date", entry.date().toString());
        if (entry.day() != null) {
            out.put("day", entry.day());
        }
        out.put("counted", entry.counted()).put("reason", entry.reason().name());
        out.set("basis", timelineJson.words(entry.basis()));
        return out;
    }

    private static void day(ObjectNode node, String name, @Nullable LocalDate day) {
        if (day != null) {
            node.put(name, day.toString());
        }
    }
}

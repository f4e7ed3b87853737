package mingda.casework.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import mingda.casework.calendar.Words;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.clock.Timeline;
import mingda.casework.timeline.TimelineJson;
import mingda.casework.worktime.CalendarVersions;
import mingda.eventing.Outbox;
import mingda.eventing.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/** Publishes what happened to cases. The open part never holds personal data. */
@ApplicationScoped
class CaseEvents {

    static final String TOPIC = "mingda.casework.case";

    private static final int LAST_SIX = 6;

    private final Outbox outbox;
    private final CalendarVersions calendars;
    private final TimelineJson timelineJson;
    private final ObjectMapper json;

    CaseEvents(Outbox outbox, CalendarVersions calendars, TimelineJson timelineJson, ObjectMapper json) {
        this.outbox = outbox;
        this.calendars = calendars;
        this.timelineJson = timelineJson;
        this.json = json;
    }

    /** Hands an event to the outbox. */
    void publish(OutgoingEvent event) {
        outbox.publish(event);
    }

    OutgoingEvent registered(
            CaseFile file,
            Content content,
            @Nullable LocalDate receivedOn,
            @Nullable String splitOf,
            @Nullable String queryCodeHash) {
        ObjectNode data = of(file).put("answeringAgency", file.agencyCode())
                .put("channel", file.channel().name())
                .put("submittedOn", file.submittedOn().toString())
                .put("receivedOn", receivedOn == null ? null : receivedOn.toString())
                .put("registeredAt", file.registeredAt().toString())
                .put("electronicService", file.electronicService());
        put(data, "externalNo", file.externalNo());
        put(data, "splitOf", splitOf);
        put(data, "carrier", file.carrier());
        put(data, "delivery", file.delivery());
        JsonNode applicant = content.application().path("applicant");
        ObjectNode personal = json.createObjectNode()
                .put("title", content.title())
                .put("applicantName", applicant.path("name").asText(""));
        put(personal, "queryCodeHash", queryCodeHash);
        ObjectNode contact = personal.putObject("contact");
        put(contact, "email", applicant.path("email").textValue());
        put(contact, "phone", applicant.path("phone").textValue());
        String idNumber = applicant.path("idNumber").asText("");
        if (idNumber.length() >= LAST_SIX) {
            personal.put("idLastSix", idNumber.substring(idNumber.length() - LAST_SIX));
        }
        return event(file, "case-registered", data, personal);
    }

    OutgoingEvent assigned(CaseFile file, @Nullable String username, String by) {
        return event(file, "case-assigned", of(file).put("assignee", username).put("by", by), null);
    }

    OutgoingEvent timelineChanged(CaseFile file, Timeline timeline, List<Entry> entries, Words cause) {
        Projection projection = file.projection();
        WorkCalendar calendar = calendars
                .calendars(Integer.parseInt(timeline.calendarVersion()))
                .of(file.agencyCode());
        LocalDate alertDueOn = projection.alertDueOn();
        ObjectNode data = of(file).put("version", projection.version())
                .put("deadlineVersion", projection.deadlineVersion())
                .put("state", projection.state().name());
        data.set("flags", json.valueToTree(projection.flags()));
        day(data, "receivedOn", projection.receivedOn());
        day(data, "replyDueOn", projection.replyDueOn());
        day(data, "riskDueOn", projection.riskDueOn());
        day(data, "alertDueOn", alertDueOn);
        data.put("provisional", projection.provisional())
                .put("calendarVersion", timeline.calendarVersion())
                .put("timeliness", name(timeline.timeliness()))
                .put("light", name(timeline.light()));
        data.set("clocks", clocks(timeline, calendar));
        ArrayNode steps = data.putArray("steps");
        for (Steps.Step step : Steps.of(entries)) {
            ObjectNode each = steps.addObject().put("on", step.on().toString()).put("kind", step.kind());
            each.set("text", timelineJson.words(step.text()));
            put(each, "method", step.method());
        }
        data.set("papers", Papers.of(entries));
        data.set("explanation", timelineJson.words(timeline.explanation()));
        data.set("cause", timelineJson.words(cause));
        data.put("chainHead", file.head());
        put(data.putArray("tiers"), Tiers.of(calendar, alertDueOn));
        data.put("open", !projection.closed());
        data.set("serviceTasks", ServiceTasks.toJson(ServiceTasks.of(file, entries, calendar)));
        return event(file, "timeline-changed", data, null);
    }

    private ArrayNode clocks(Timeline timeline, WorkCalendar calendar) {
        ArrayNode clocks = timelineJson.clocks(timeline);
        for (int i = 0; i < clocks.size(); i++) {
            List<Tiers.Tier> tiers = Tiers.ofClock(calendar, timeline.clocks().get(i));
            if (!tiers.isEmpty()) {
                put(((ObjectNode) clocks.get(i)).putArray("tiers"), tiers);
            }
        }
        return clocks;
    }

    private static void put(ArrayNode list, List<Tiers.Tier> tiers) {
        tiers.forEach(tier ->
                list.addObject().put("tier", tier.tier()).put("on", tier.on().toString()));
    }

    private ObjectNode of(CaseFile file) {
        return json.createObjectNode()
                .put("caseId", file.id().toString())
                .put("applicationNo", file.applicationNo())
                .put("agencyCode", file.agencyCode());
    }

    private static OutgoingEvent event(CaseFile file, String name, ObjectNode data, @Nullable ObjectNode personal) {
        return new OutgoingEvent(TOPIC, file.applicationNo(), name, data, personal);
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            node.put(name, value);
        }
    }

    private static void day(ObjectNode node, String name, @Nullable LocalDate day) {
        node.put(name, day == null ? null : day.toString());
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}

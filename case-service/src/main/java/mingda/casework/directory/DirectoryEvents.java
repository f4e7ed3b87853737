package mingda.casework.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import mingda.casework.clock.Setting;
import mingda.casework.clock.Settings;
import mingda.casework.settings.AgencySettings;
import mingda.eventing.Outbox;
import mingda.eventing.OutgoingEvent;

/** Publishes the directory on the compacted topic. Every method needs a running transaction. */
@ApplicationScoped
public class DirectoryEvents {

    private static final String TOPIC = "mingda.casework.directory";

    private final Outbox outbox;
    private final Agencies agencies;
    private final StaffDirectory staff;
    private final AgencySettings settings;
    private final ObjectMapper json;

    DirectoryEvents(
            Outbox outbox, Agencies agencies, StaffDirectory staff, AgencySettings settings, ObjectMapper json) {
        this.outbox = outbox;
        this.agencies = agencies;
        this.staff = staff;
        this.settings = settings;
        this.json = json;
    }

    /** Publishes every agency and every staff member as they are now. */
    public void everything() {
        agencies.all().forEach(this::agency);
        staff.all().forEach(this::staffMember);
    }

    /** Publishes the agency with those of its settings that the portal needs. */
    public void agency(Agency agency) {
        Settings held = settings.of(agency.code()).settings();
        ObjectNode data = json.createObjectNode()
                .put("code", agency.code())
                .put("name", agency.name())
                .put("shortName", agency.shortName())
                .put("kind", agency.kind())
                .put("acceptsApplications", agency.acceptsApplications())
                .put("onlineReceipt", held.text(Setting.ONLINE_RECEIPT))
                .put("nonworkingReceipt", held.text(Setting.NONWORKING_RECEIPT))
                .put("publicRate", held.number(Setting.PUBLIC_RATE))
                .put("supervising", agency.supervising())
                .put("directorySize", agencies.all().size());
        putIfPresent(data, "nameEn", agency.nameEn());
        putIfPresent(data, "parent", agency.parent());
        putIfPresent(data, "handledBy", agency.handledBy());
        data.set("contact", agency.contact());
        data.set("guide", agency.guide());
        outbox.publish(new OutgoingEvent(TOPIC, agency.code(), "agency-changed", data, null));
    }

    /**
     * Publishes that a calendar version holds from now on.
     *
     * @param years the years as they were imported; their days off and make-up days are told
     */
    public void calendar(int version, LocalDate coveredUntil, Instant publishedAt, JsonNode years) {
        ObjectNode data = json.createObjectNode()
                .put("version", version)
                .put("coveredUntil", coveredUntil.toString())
                .put("publishedAt", publishedAt.toString());
        data.set("daysOff", days(years, "days_off"));
        data.set("makeupWorkdays", days(years, "makeup_workdays"));
        outbox.publish(new OutgoingEvent(TOPIC, "calendar", "calendar-published", data, null));
    }

    private ArrayNode days(JsonNode years, String list) {
        ArrayNode days = json.createArrayNode();
        years.forEach(year -> year.path(list)
                .forEach(day -> days.add(
                        day.isTextual() ? day.asText() : day.path("date").asText())));
        return days;
    }

    /** Publishes the member of the staff as he is now. */
    void staffMember(StaffMember member) {
        ObjectNode data = json.createObjectNode()
                .put("username", member.username())
                .put("agencyCode", member.agencyCode())
                .put("active", member.active())
                .put("language", member.language());
        putIfPresent(data, "unit", member.unit());
        data.set("roles", json.valueToTree(member.roles()));
        ObjectNode personal = json.createObjectNode().put("name", member.name()).put("email", member.email());
        outbox.publish(new OutgoingEvent(TOPIC, member.username(), "staff-changed", data, personal));
    }

    private static void putIfPresent(ObjectNode data, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            data.put(name, value);
        }
    }
}

package mingda.notify.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingda.eventing.EventHandler;
import mingda.eventing.ReceivedEvent;
import mingda.eventing.personal.PersonalData;
import mingda.notify.tier.Person;
import mingda.notify.tier.Tier;
import org.jspecify.annotations.Nullable;

/** Keeps the copy of the directory, and says when a change may give somebody cases to be told about. */
@ApplicationScoped
class DirectoryHandler implements EventHandler {

    private final EntityManager em;
    private final PersonalData personalData;
    private final Event<DirectoryChange> changes;
    private final Event<CalendarPublished> calendars;
    private final Event<ReportTold> reports;

    DirectoryHandler(
            EntityManager em,
            PersonalData personalData,
            Event<DirectoryChange> changes,
            Event<CalendarPublished> calendars,
            Event<ReportTold> reports) {
        this.em = em;
        this.personalData = personalData;
        this.changes = changes;
        this.calendars = calendars;
        this.reports = reports;
    }

    @Override
    public String topic() {
        return "mingda.casework.directory";
    }

    @Override
    public boolean compacted() {
        return true;
    }

    @Override
    public void handle(ReceivedEvent event) {
        switch (event.name()) {
            case "agency-changed" -> agency(event.data());
            case "staff-changed" -> staff(event.data(), event.personal());
            case "calendar-published" -> calendar(event.data());
            case "annual-report-changed" -> report(event.data());
            default -> {
                // Names to come: no alert rests on them.
            }
        }
    }

    private void calendar(ObjectNode data) {
        calendars.fire(new CalendarPublished(
                data.required("version").asInt(),
                LocalDate.parse(data.required("coveredUntil").asText()),
                days(data.path("daysOff")),
                days(data.path("makeupWorkdays"))));
    }

    private static Set<LocalDate> days(JsonNode array) {
        Set<LocalDate> days = new HashSet<>();
        array.forEach(day -> days.add(LocalDate.parse(day.asText())));
        return days;
    }

    private void report(ObjectNode data) {
        List<Tier> tiers = new ArrayList<>();
        data.required("tiers")
                .forEach(tier -> tiers.add(new Tier(
                        tier.required("tier").intValue(),
                        LocalDate.parse(tier.required("on").asText()))));
        reports.fire(new ReportTold(
                data.required("year").intValue(),
                data.required("agencyCode").asText(),
                data.required("wholeDistrict").booleanValue(),
                LocalDate.parse(data.required("dueOn").asText()),
                data.required("settled").booleanValue(),
                tiers));
    }

    private void agency(ObjectNode data) {
        String code = data.required("code").asText();
        Agency agency = Optional.ofNullable(em.find(Agency.class, code)).orElseGet(() -> new Agency(code));
        agency.shortName = data.required("shortName").asText();
        agency.nameEn = text(data.path("nameEn"));
        agency.handledBy = text(data.path("handledBy"));
        agency.parent = text(data.path("parent"));
        agency.supervising = data.path("supervising").asBoolean(false);
        em.merge(agency);
        em.flush();
        changes.fire(new DirectoryChange(code));
    }

    private void staff(ObjectNode data, @Nullable ObjectNode personal) {
        String username = data.required("username").asText();
        Staff staff = Optional.ofNullable(em.find(Staff.class, username)).orElseGet(() -> new Staff(username));
        Person before = staff.person();
        staff.agencyCode = data.required("agencyCode").asText();
        staff.unit = text(data.path("unit"));
        staff.roles = roles(data.required("roles"));
        staff.active = data.required("active").asBoolean();
        staff.language = data.path("language").asText("zh");
        staff.personal = personal == null ? null : personalData.seal(personal);
        em.merge(staff);
        em.flush();
        if (!before.equals(staff.person())) {
            boolean everywhere = before.roles().contains(Person.SUPERVISOR) || staff.roles.contains(Person.SUPERVISOR);
            changes.fire(new DirectoryChange(everywhere ? null : staff.agencyCode));
            if (!everywhere
                    && !before.agencyCode().isEmpty()
                    && !before.agencyCode().equals(staff.agencyCode)) {
                changes.fire(new DirectoryChange(before.agencyCode()));
            }
        }
    }

    private static List<String> roles(JsonNode array) {
        List<String> roles = new ArrayList<>();
        array.forEach(role -> roles.add(role.asText()));
        return List.copyOf(roles);
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }
}

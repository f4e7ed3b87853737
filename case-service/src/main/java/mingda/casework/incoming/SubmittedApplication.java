package mingda.casework.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.NewAct;
import mingda.casework.casefile.Registration;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Channel;
import mingda.casework.clock.Setting;
import mingda.casework.settings.AgencySettings;
import mingda.eventing.time.Zones;

/** Registers what was submitted on the portal, exactly once. */
@ApplicationScoped
class SubmittedApplication {

    private final CaseFiles cases;
    private final AgencySettings settings;

    SubmittedApplication(CaseFiles cases, AgencySettings settings) {
        this.cases = cases;
        this.settings = settings;
    }

    void register(ObjectNode data, ObjectNode personal) {
        String applicationNo = data.path("applicationNo").asText();
        if (cases.idOf(applicationNo).isPresent()) {
            return;
        }
        Instant submittedAt = Instant.parse(data.path("submittedAt").asText());
        LocalDate day = submittedAt.atZone(Zones.SHANGHAI).toLocalDate();
        String agencyCode = data.path("agencyCode").asText();
        Registration registration = new Registration(
                applicationNo,
                agencyCode,
                Channel.ONLINE,
                null,
                data.path("language").asText("zh"),
                day,
                submittedAt,
                null,
                data.path("electronicService").asBoolean(),
                text(data, "carrier"),
                text(data, "delivery"),
                data.path("acceptOtherForm").asBoolean(),
                text(data, "possibleRepeatOf"),
                null,
                personal,
                List.of(new NewAct(firstAct(agencyCode), day, data.objectNode())));
        cases.register(registration, "system", null);
    }

    /**
     * By default the portal's confirmation is the receipt; an agency may confirm itself, and until then the application has
     * only arrived (条例第三十一条, 指导案例26号).
     */
    private ActType firstAct(String agencyCode) {
        boolean confirms =
                settings.of(agencyCode).settings().text(Setting.ONLINE_RECEIPT).equals("AGENCY_CONFIRM");
        return confirms ? ActType.ARRIVED : ActType.RECEIVED;
    }

    private static @org.jspecify.annotations.Nullable String text(JsonNode data, String name) {
        return data.path(name).textValue();
    }
}

package mingda.intake.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import mingda.intake.event.ApplicationEvents;
import org.jspecify.annotations.Nullable;

/** Tells the other services of an accepted application: what is personal goes into the encrypted part. */
@ApplicationScoped
class Announcement {

    private final ApplicationEvents events;
    private final ObjectMapper json;

    Announcement(ApplicationEvents events, ObjectMapper json) {
        this.events = events;
        this.json = json;
    }

    void submitted(Application application, ApplicationForm form, String language, @Nullable String possibleRepeatOf) {
        ObjectNode data = json.createObjectNode()
                .put("applicationNo", application.applicationNo())
                .put("agencyCode", application.agencyCode())
                .put("channel", application.channel())
                .put("submittedAt", String.valueOf(application.submittedAt()));
        if (application.receivedOn() != null) {
            data.put("receivedOn", application.receivedOn().toString());
        }
        data.put("carrier", form.carrier().name())
                .put("delivery", form.delivery().name())
                .put("acceptOtherForm", form.acceptOtherForm())
                .put("electronicService", form.electronicService())
                .put("language", language);
        if (possibleRepeatOf != null) {
            data.put("possibleRepeatOf", possibleRepeatOf);
        }
        ObjectNode personal = json.createObjectNode();
        personal.set("applicant", json.valueToTree(form.applicant()));
        if (form.coApplicants() != null) {
            personal.set("coApplicants", json.valueToTree(form.coApplicants()));
        }
        if (form.agent() != null) {
            personal.set("agent", json.valueToTree(form.agent()));
        }
        personal.set("request", json.valueToTree(form.request()));
        events.submitted(application.applicationNo(), data, personal);
    }
}

package mingda.intake.following;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import mingda.eventing.EventHandler;
import mingda.eventing.ReceivedEvent;
import mingda.intake.application.Application;
import mingda.intake.application.Application.Person;
import mingda.intake.application.Applications;
import mingda.intake.consultation.Consultations;
import mingda.intake.document.Documents;
import mingda.intake.notice.Notices;
import mingda.intake.progress.Timelines;
import mingda.intake.verification.SealedFiles;
import org.jspecify.annotations.Nullable;

/** Follows the cases: what an applicant and a third party may see of them is kept here, so that
 * reading it needs no other service. */
@ApplicationScoped
class CaseEvents implements EventHandler {

    private final Applications applications;
    private final Timelines timelines;
    private final Documents documents;
    private final SealedFiles sealedFiles;
    private final Consultations consultations;
    private final Notices notices;

    CaseEvents(
            Applications applications,
            Timelines timelines,
            Documents documents,
            SealedFiles sealedFiles,
            Consultations consultations,
            Notices notices) {
        this.applications = applications;
        this.timelines = timelines;
        this.documents = documents;
        this.sealedFiles = sealedFiles;
        this.consultations = consultations;
        this.notices = notices;
    }

    @Override
    public String topic() {
        return "mingda.casework.case";
    }

    @Override
    public void handle(ReceivedEvent event) {
        switch (event.name()) {
            case "case-registered" -> registered(event);
            case "timeline-changed" -> {
                timelines.keep(event.key(), event.data());
                notices.changed(
                        event.key(),
                        event.data(),
                        event.snapshot() || event.data().path("takenOver").asBoolean());
            }
            case "document-issued" -> {
                documents.issued(event.key(), event.data());
                sealedFiles.issued(event.data());
            }
            case "consultation-opened" ->
                consultations.opened(
                        event.key(),
                        event.data(),
                        Objects.requireNonNull(event.personal(), "a consultation has a personal part"));
            case "consultation-closed" -> consultations.closed(event.data());
            default -> {
                // What else happens to a case is no concern of the portal.
            }
        }
    }

    /** A case that came otherwise than through this service becomes one that can be followed here. */
    private void registered(ReceivedEvent event) {
        ObjectNode data = event.data();
        JsonNode personal = event.personal() == null ? data.objectNode() : event.personal();
        JsonNode contact = personal.path("contact");
        applications.addRegistered(new Application(
                event.key(),
                data.required("agencyCode").asText(),
                data.path("channel").asText(),
                null,
                data.hasNonNull("receivedOn")
                        ? LocalDate.parse(data.get("receivedOn").asText())
                        : null,
                text(personal, "queryCodeHash"),
                null,
                null,
                new Person(
                        personal.path("title").asText(),
                        personal.path("applicantName").asText(),
                        text(contact, "email"),
                        text(contact, "phone"),
                        text(personal, "idLastSix"))));
        applications.shareCode(event.key(), text(data, "splitOf"));
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asText() : null;
    }
}

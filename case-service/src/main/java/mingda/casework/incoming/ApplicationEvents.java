package mingda.casework.incoming;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import mingda.casework.casefile.CaseFiles;
import mingda.eventing.EventHandler;
import mingda.eventing.ReceivedEvent;

/** Takes the events of the portal in their order, each exactly once. */
@ApplicationScoped
class ApplicationEvents implements EventHandler {

    private final CaseFiles cases;
    private final SubmittedApplication submitted;
    private final Applicant applicant;
    private final ThirdParty thirdParty;
    private final Attachments attachments;

    ApplicationEvents(
            CaseFiles cases,
            SubmittedApplication submitted,
            Applicant applicant,
            ThirdParty thirdParty,
            Attachments attachments) {
        this.cases = cases;
        this.submitted = submitted;
        this.applicant = applicant;
        this.thirdParty = thirdParty;
        this.attachments = attachments;
    }

    @Override
    public String topic() {
        return "mingda.intake.application";
    }

    @Override
    public void handle(ReceivedEvent event) {
        ObjectNode data = event.data();
        ObjectNode personal = event.personal() == null ? data.objectNode() : event.personal();
        switch (event.name()) {
            case "application-submitted" -> submitted.register(data, personal);
            case "attachment-added" ->
                attachments.add(
                        idOf(event),
                        data.path("file"),
                        data.path("purpose").asText(),
                        personal.path("name").asText());
            case "correction-submitted" -> applicant.corrects(idOf(event), at(data, "receivedAt"), data, personal);
            case "withdrawal-requested" -> applicant.withdraws(idOf(event), at(data, "receivedAt"), data, personal);
            case "opinion-submitted" -> thirdParty.opines(idOf(event), at(data, "receivedAt"), data, personal);
            case "document-downloaded" -> applicant.downloads(idOf(event), at(data, "downloadedAt"), data);
            default -> {
                // A publisher may add names; what is not known here is none of the casework's business.
            }
        }
    }

    private UUID idOf(ReceivedEvent event) {
        return cases.idOf(event.key()).orElseThrow(() -> new IllegalStateException("no case has this number yet"));
    }

    private static Instant at(ObjectNode data, String name) {
        return Instant.parse(data.path(name).asText());
    }
}

package mingda.intake.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingda.eventing.Outbox;
import mingda.eventing.OutgoingEvent;
import mingda.eventing.files.StoredFile;
import org.jspecify.annotations.Nullable;

/** Publishes the events of {@code mingda.intake.application}, keyed by application number. */
@ApplicationScoped
public class ApplicationEvents {

    /** The topic that this service owns. */
    public static final String TOPIC = "mingda.intake.application";

    private final Outbox outbox;
    private final ObjectMapper json;

    ApplicationEvents(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    /** An application was accepted; {@code data} is its open part, {@code personal} the rest of the form. */
    public void submitted(String applicationNo, ObjectNode data, ObjectNode personal) {
        publish(applicationNo, "application-submitted", data, personal);
    }

    /** The applicant handed in a file. */
    public void attachmentAdded(String applicationNo, String agencyCode, String purpose, String name, StoredFile file) {
        ObjectNode data = data(applicationNo).put("agencyCode", agencyCode).put("purpose", purpose);
        data.set("file", file(file));
        publish(applicationNo, "attachment-added", data, json.createObjectNode().put("name", name));
    }

    /** The applicant handed in a correction (补正). */
    public void correctionSubmitted(
            String applicationNo, UUID id, Instant receivedAt, String text, List<StoredFile> files) {
        ObjectNode data =
                data(applicationNo).put("correctionId", id.toString()).put("receivedAt", receivedAt.toString());
        ArrayNode list = data.putArray("files");
        files.forEach(file -> list.add(file(file)));
        publish(
                applicationNo,
                "correction-submitted",
                data,
                json.createObjectNode().put("text", text));
    }

    /** The applicant wishes to withdraw (撤回). */
    public void withdrawalRequested(String applicationNo, UUID id, Instant receivedAt, @Nullable String reason) {
        ObjectNode personal = json.createObjectNode();
        if (reason != null) {
            personal.put("reason", reason);
        }
        publish(
                applicationNo,
                "withdrawal-requested",
                data(applicationNo).put("withdrawalId", id.toString()).put("receivedAt", receivedAt.toString()),
                personal);
    }

    /**
     * An opinion of a third party.
     *
     * @param consultationId the act that it answers, as casework named it
     * @param documentId the letter
     * @param id names the opinion
     * @param receivedAt legal clock
     * @param stance AGREE, PARTLY or OBJECT
     * @param reasons why, or null
     */
    public record GivenOpinion(
            UUID consultationId,
            UUID documentId,
            UUID id,
            Instant receivedAt,
            String stance,
            @Nullable String reasons) {}

    /** A third party answered a consultation; {@code files} are those that came with it, with their names. */
    public void opinionSubmitted(String applicationNo, GivenOpinion opinion, Map<StoredFile, String> files) {
        ObjectNode data = data(applicationNo)
                .put("consultationId", opinion.consultationId().toString())
                .put("documentId", opinion.documentId().toString())
                .put("opinionId", opinion.id().toString())
                .put("receivedAt", opinion.receivedAt().toString())
                .put("stance", opinion.stance());
        ArrayNode list = data.putArray("files");
        ObjectNode personal = json.createObjectNode();
        if (opinion.reasons() != null) {
            personal.put("reasons", opinion.reasons());
        }
        ObjectNode names = personal.putObject("fileNames");
        files.forEach((file, name) -> {
            list.add(file(file));
            names.put(file.id().toString(), name);
        });
        publish(applicationNo, "opinion-submitted", data, personal);
    }

    /** The applicant downloaded a document. */
    public void documentDownloaded(
            String applicationNo, UUID documentId, UUID fileId, String format, Instant at, boolean first) {
        ObjectNode data = data(applicationNo)
                .put("documentId", documentId.toString())
                .put("fileId", fileId.toString())
                .put("format", format)
                .put("downloadedAt", at.toString())
                .put("first", first);
        publish(applicationNo, "document-downloaded", data, null);
    }

    /** A file of casework is now held here. */
    public void fileStored(String applicationNo, StoredFile file) {
        ObjectNode data = data(applicationNo)
                .put("fileId", file.id().toString())
                .put("sha256", file.sha256())
                .put("storedAt", file.storedAt().toString());
        publish(applicationNo, "file-stored", data, null);
    }

    private ObjectNode data(String applicationNo) {
        return json.createObjectNode().put("applicationNo", applicationNo);
    }

    private ObjectNode file(StoredFile file) {
        return json.createObjectNode()
                .put("id", file.id().toString())
                .put("mediaType", file.mediaType())
                .put("bytes", file.bytes())
                .put("sha256", file.sha256());
    }

    private void publish(String applicationNo, String name, ObjectNode data, @Nullable ObjectNode personal) {
        outbox.publish(new OutgoingEvent(TOPIC, applicationNo, name, data, personal));
    }
}

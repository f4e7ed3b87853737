package mingda.casework.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import mingda.casework.casefile.CaseFile;
import mingda.eventing.Outbox;
import mingda.eventing.OutgoingEvent;

/** Publishes {@code document-issued}: the portal then pulls the files and shows them, so not before they went out. */
@ApplicationScoped
class DocumentEvents {

    private static final String TOPIC = "mingda.casework.case";

    private final Outbox outbox;
    private final ObjectMapper json;

    DocumentEvents(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    /**
     * For one case in which the document stands. Letters to others stand apart: they are not for the applicant, but can be
     * verified.
     */
    OutgoingEvent issued(CaseFile file, Document document, List<DocumentFile> files) {
        ObjectNode data = json.createObjectNode()
                .put("documentId", document.id().toString())
                .put("caseId", file.id().toString())
                .put("applicationNo", file.applicationNo())
                .put("agencyCode", file.agencyCode())
                .put("kind", document.kind().name());
        data.putObject("title")
                .put("zh", document.title().zh())
                .put("en", document.title().en());
        data.put("number", document.number())
                .put("issuedOn", String.valueOf(document.issuedOn()))
                .put("electronic", Boolean.TRUE.equals(document.electronic()));
        ArrayNode list = data.putArray("files");
        ArrayNode others = data.putArray("otherSealedFiles");
        for (DocumentFile each : files) {
            boolean toParty = each.role() == DocumentFile.Role.PARTY_LETTER;
            ObjectNode out = (toParty ? others : list)
                    .addObject()
                    .put("id", each.id().toString())
                    .put("mediaType", each.mediaType())
                    .put("bytes", each.bytes())
                    .put("sha256", each.sha256())
                    .put("format", each.format());
            DocumentFile.Seal seal = each.seal();
            if (seal != null) {
                out.put("code", seal.code())
                        .put("signer", seal.signer())
                        .put("sealedAt", seal.at().toString());
            }
        }
        return new OutgoingEvent(TOPIC, file.applicationNo(), "document-issued", data, null);
    }

    void publish(OutgoingEvent event) {
        outbox.publish(event);
    }
}

package mingda.casework.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.NewAct;
import mingda.casework.clock.ActType;
import mingda.casework.clock.CaseState;
import mingda.casework.clock.Setting;
import mingda.casework.settings.AgencySettings;
import mingda.eventing.time.Zones;

/** What the applicant does on the portal, decided under the lock of the case. */
@ApplicationScoped
class Applicant {

    private static final String SYSTEM = "system";

    private final CaseFiles cases;
    private final AgencySettings settings;
    private final Attachments attachments;

    Applicant(CaseFiles cases, AgencySettings settings, Attachments attachments) {
        this.cases = cases;
        this.settings = settings;
        this.attachments = attachments;
    }

    /** A correction counts on the Shanghai day on which the portal received it (条例第三十条). */
    void corrects(UUID id, Instant receivedAt, ObjectNode data, ObjectNode personal) {
        CaseFile file = cases.lock(id);
        ObjectNode detail = paper(data, "correctionId").put("channel", "ONLINE");
        detail.put("text", personal.path("text").asText(""));
        ArrayNode files = detail.putArray("files");
        for (JsonNode sent : data.path("files")) {
            files.add(sent.path("id").asText());
            attachments.addCorrection(id, sent);
        }
        Words cause = new Words("收到补正材料", "A correction was received");
        if (file.state() == CaseState.IN_CORRECTION) {
            cases.append(id, List.of(new NewAct(ActType.CORRECTED, day(receivedAt), detail)), SYSTEM, cause);
            return;
        }
        cases.journal(id, file.state().isClosed() ? "CORRECTION_AFTER_CLOSE" : "SUPPLEMENT_RECEIVED", detail, SYSTEM);
        cases.append(id, List.of(), SYSTEM, cause);
    }

    /**
     * A withdrawal wins when it was received before the reply was recorded (rulebook E20), even if it is read after it;
     * otherwise the applicant is told why not.
     */
    void withdraws(UUID id, Instant receivedAt, ObjectNode data, ObjectNode personal) {
        CaseFile file = cases.lock(id);
        ObjectNode detail = paper(data, "withdrawalId");
        if (personal.hasNonNull("reason")) {
            detail.put("text", personal.path("reason").asText());
        }
        boolean needsPaper = settings.of(file.agencyCode())
                .settings()
                .text(Setting.WITHDRAWAL_FORM)
                .equals("SIGNED");
        boolean answered = file.state() == CaseState.REPLIED || file.state() == CaseState.SERVED;
        List<String> overtaken = answered ? cases.overtaken(id, receivedAt) : List.of();
        boolean late = file.state().isClosed() && overtaken.isEmpty();
        if (late || needsPaper) {
            String type = late ? "WITHDRAWAL_REFUSED" : "WITHDRAWAL_NEEDS_SIGNATURE";
            cases.journal(id, type, detail, SYSTEM);
            cases.append(id, List.of(), SYSTEM, new Words("撤回未获接受", "The withdrawal was not accepted"));
            return;
        }
        detail.put("form", "ONLINE").put("reason", "OTHER");
        if (!overtaken.isEmpty()) {
            overtaken.forEach(detail.putArray("overtakes")::add);
        }
        cases.append(
                id,
                List.of(new NewAct(ActType.WITHDRAWN, day(receivedAt), detail)),
                SYSTEM,
                new Words("申请人撤回申请", "The applicant withdrew"));
    }

    /** The first download of an electronically served reply is its service; every download is written down. */
    void downloads(UUID id, Instant downloadedAt, ObjectNode data) {
        CaseFile file = cases.lock(id);
        String document = data.path("documentId").asText();
        cases.journal(
                id,
                "DOCUMENT_DOWNLOADED",
                data.objectNode()
                        .put("document", document)
                        .put("format", data.path("format").asText())
                        .put("at", downloadedAt.toString()),
                SYSTEM);
        if (file.state() == CaseState.REPLIED && isElectronicReply(id, document)) {
            ObjectNode detail = data.objectNode().put("method", "ELECTRONIC");
            cases.append(
                    id,
                    List.of(new NewAct(ActType.SERVED, day(downloadedAt), detail)),
                    SYSTEM,
                    new Words("申请人下载答复书，视为送达", "The applicant downloaded the reply: served"));
        }
    }

    private boolean isElectronicReply(UUID id, String document) {
        boolean electronic = cases.entries(id).stream()
                .anyMatch(entry -> entry.type().equals("REPLIED")
                        && entry.detail().path("method").asText().equals("ELECTRONIC"));
        return electronic
                && cases.entries(id).stream()
                        .anyMatch(entry -> entry.type().equals("ISSUED")
                                && entry.detail().path("document").asText().equals(document));
    }

    /** What is recorded of a paper bears the id that the portal gave it; events of earlier versions have none. */
    private static ObjectNode paper(ObjectNode data, String idMember) {
        ObjectNode detail = data.objectNode();
        return data.hasNonNull(idMember)
                ? detail.put("paper", data.path(idMember).asText())
                : detail;
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(Zones.SHANGHAI).toLocalDate();
    }
}

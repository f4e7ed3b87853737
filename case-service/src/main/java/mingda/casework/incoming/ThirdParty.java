package mingda.casework.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.casefile.NewAct;
import mingda.casework.clock.ActType;
import mingda.eventing.time.Zones;

/** What a third party (第三方) answers on the portal, recorded under the lock of the case. */
@ApplicationScoped
class ThirdParty {

    private static final String SYSTEM = "system";

    private final CaseFiles cases;
    private final Attachments attachments;

    ThirdParty(CaseFiles cases, Attachments attachments) {
        this.cases = cases;
        this.attachments = attachments;
    }

    /**
     * An opinion counts on the Shanghai day on which the portal received it (条例第三十二条); after the last day it is recorded all
     * the same, and moves nothing (rulebook E8). What can't be an act any more, because the case is closed or the consultation was
     * voided meanwhile, is kept in the journal: nothing that was sent is lost.
     */
    void opines(UUID id, Instant receivedAt, ObjectNode data, ObjectNode personal) {
        CaseFile file = cases.lock(id);
        ObjectNode detail = data.objectNode()
                .put("consultation", data.path("consultationId").asText())
                .put("stance", data.path("stance").asText())
                .put("channel", "ONLINE")
                .put("opinion", data.path("opinionId").asText());
        if (personal.hasNonNull("reasons")) {
            detail.put("reasons", personal.path("reasons").asText());
        }
        ArrayNode files = detail.putArray("files");
        for (JsonNode sent : data.path("files")) {
            String fileId = sent.path("id").asText();
            files.add(fileId);
            attachments.add(
                    id,
                    sent,
                    IncomingFile.OPINION,
                    personal.path("fileNames").path(fileId).asText(""));
        }
        Words cause = new Words("第三方在网上提出意见", "A third party gave its opinion on the web");
        if (file.state().isClosed()
                || !isStanding(id, detail.path("consultation").asText())) {
            String type = file.state().isClosed() ? "OPINION_AFTER_CLOSE" : "OPINION_WITHOUT_CONSULTATION";
            cases.journal(id, type, detail, SYSTEM);
            cases.append(id, List.of(), SYSTEM, cause);
            return;
        }
        LocalDate on = receivedAt.atZone(Zones.SHANGHAI).toLocalDate();
        cases.append(id, List.of(new NewAct(ActType.OPINION_RECEIVED, on, detail)), SYSTEM, cause);
    }

    private boolean isStanding(UUID id, String consultation) {
        List<Entry> entries = cases.entries(id);
        Set<String> voided = CaseFiles.voidedAmong(entries);
        return !voided.contains(consultation)
                && entries.stream()
                        .anyMatch(entry -> entry.type().equals(ActType.CONSULTED.name())
                                && entry.id().toString().equals(consultation));
    }
}

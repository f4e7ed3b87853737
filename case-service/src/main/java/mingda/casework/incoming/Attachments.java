package mingda.casework.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import mingda.casework.access.Caller;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casepage.CasePart;
import mingda.eventing.files.RemoteFiles;
import mingda.eventing.time.Legal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The files that came with an application, a correction or a third party's opinion: listed at once, pulled from the
 * portal in the background.
 */
@ApplicationScoped
class Attachments implements CasePart {

    private static final String CORRECTION = "CORRECTION";

    private final IncomingFiles files;
    private final RemoteFiles remote;
    private final Clock legal;
    private final URI intake;

    Attachments(
            IncomingFiles files,
            RemoteFiles remote,
            @Legal Clock legal,
            @ConfigProperty(name = "mingda.intake.url") URI intake) {
        this.files = files;
        this.remote = remote;
        this.legal = legal;
        this.intake = intake;
    }

    /**
     * Lists the file and asks for its bytes.
     *
     * @param file {@code {id, mediaType, bytes, sha256}}
     */
    void add(UUID caseId, JsonNode file, String purpose, String name) {
        UUID id = UUID.fromString(file.path("id").asText());
        String mediaType = file.path("mediaType").asText();
        long bytes = file.path("bytes").asLong();
        String sha256 = file.path("sha256").asText();
        files.add(caseId, new IncomingFile(id, purpose, name, mediaType, bytes, sha256, legal.instant(), null));
        remote.want(intake, id, mediaType, bytes, sha256);
    }

    /**
     * The same for a file of a correction. The portal tells of the file first, with its name, and of the correction that it
     * belongs to afterwards.
     */
    void addCorrection(UUID caseId, JsonNode file) {
        add(caseId, file, CORRECTION, "");
        files.repurpose(caseId, UUID.fromString(file.path("id").asText()), CORRECTION);
    }

    @Override
    public void addTo(ObjectNode shown, CaseFile file, Caller caller) {
        ArrayNode out = shown.putArray("attachments");
        files.of(file.id()).forEach(each -> out.add(files.describe(each)));
    }
}

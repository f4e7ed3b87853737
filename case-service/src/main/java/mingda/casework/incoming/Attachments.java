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
import mingda.casework.sql.Db;
import mingda.eventing.files.RemoteFiles;
import mingda.eventing.time.Legal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The files that an applicant sent with an application or a correction: listed at once, pulled in the background. */
@ApplicationScoped
class Attachments implements CasePart {

    private final Db db;
    private final RemoteFiles remote;
    private final Clock legal;
    private final URI intake;

    Attachments(Db db, RemoteFiles remote, @Legal Clock legal, @ConfigProperty(name = "mingda.intake.url") URI intake) {
        this.db = db;
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
        db.change("""
                insert into case_attachment (file_id, case_id, purpose, name, media_type, bytes, sha256, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", id, caseId, purpose, name, mediaType, bytes, sha256, legal.instant());
        remote.want(intake, id, mediaType, bytes, sha256);
    }

    @Override
    public void addTo(ObjectNode shown, CaseFile file, Caller caller) {
        ArrayNode out = shown.putArray("attachments");
        db.list(
                        "select * from case_attachment where case_id = ? order by added_at, file_id",
                        row -> out.objectNode()
                                .put("id", row.id("file_id").toString())
                                .put("purpose", row.text("purpose"))
                                .put("name", row.text("name"))
                                .put("mediaType", row.text("media_type"))
                                .put("bytes", row.bigNumber("bytes"))
                                .put("sha256", row.text("sha256")),
                        file.id())
                .forEach(out::add);
    }
}

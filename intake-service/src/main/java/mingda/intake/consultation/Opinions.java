package mingda.intake.consultation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mingda.eventing.files.FileStore;
import mingda.eventing.files.StoredFile;
import mingda.eventing.id.Ids;
import mingda.eventing.personal.PersonalData;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Legal;
import mingda.intake.event.ApplicationEvents;
import mingda.intake.store.IntakeScope;
import mingda.intake.store.Sql;
import org.jspecify.annotations.Nullable;

/** Takes the opinions of third parties in, one for each letter; what it does to the clock casework decides. */
@ApplicationScoped
public class Opinions {

    private final Scopes scopes;
    private final Consultations consultations;
    private final ApplicationEvents events;
    private final FileStore files;
    private final PersonalData personalData;
    private final ObjectMapper json;
    private final Sql sql;
    private final Clock legal;

    Opinions(
            Scopes scopes,
            Consultations consultations,
            ApplicationEvents events,
            FileStore files,
            PersonalData personalData,
            ObjectMapper json,
            Sql sql,
            @Legal Clock legal) {
        this.scopes = scopes;
        this.consultations = consultations;
        this.events = events;
        this.files = files;
        this.personalData = personalData;
        this.json = json;
        this.sql = sql;
        this.legal = legal;
    }

    /** A file that is held and goes with the opinion. */
    public record Enclosure(UUID fileId, String name) {}

    /** Reads the consultation whose letter carries that token, in a transaction that sees it alone. */
    public Optional<Consultation> find(String tokenHash) {
        return scopes.call(IntakeScope.consultation(tokenHash), () -> consultations.find(tokenHash));
    }

    /**
     * Takes the opinion in, if it is the first and one is still taken. Of two at once the second finds the first.
     *
     * @param reasons why, or null
     * @return whether it was taken
     */
    public boolean submit(String tokenHash, Stance stance, @Nullable String reasons, List<Enclosure> enclosures) {
        return scopes.call(
                IntakeScope.consultation(tokenHash),
                () -> consultations
                        .lock(tokenHash)
                        .filter(consultation -> consultation.standing().takesOpinions())
                        .map(consultation -> take(tokenHash, consultation, stance, reasons, enclosures))
                        .orElse(false));
    }

    private boolean take(
            String tokenHash,
            Consultation consultation,
            Stance stance,
            @Nullable String reasons,
            List<Enclosure> enclosures) {
        Map<StoredFile, String> held = new LinkedHashMap<>();
        enclosures.forEach(each -> files.find(each.fileId()).ifPresent(file -> held.put(file, each.name())));
        Instant now = legal.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID id = Ids.next();
        ObjectNode sealed = json.createObjectNode().put("reasons", reasons);
        ArrayNode names = sealed.putArray("files");
        held.values().forEach(names::add);
        sql.update(
                "INSERT INTO opinion (id, document_id, token_hash, received_at, stance, sealed) VALUES (?, ?, ?, ?, ?, ?)",
                id,
                consultation.documentId(),
                tokenHash,
                now,
                stance.name(),
                personalData.seal(sealed));
        for (StoredFile file : held.keySet()) {
            sql.update(
                    "INSERT INTO opinion_file (file_id, opinion_id, token_hash) VALUES (?, ?, ?)",
                    file.id(),
                    id,
                    tokenHash);
        }
        events.opinionSubmitted(
                consultation.applicationNo(),
                new ApplicationEvents.GivenOpinion(
                        consultation.consultationId(), consultation.documentId(), id, now, stance.name(), reasons),
                held);
        return true;
    }
}

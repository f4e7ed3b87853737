package mingda.intake.consultation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mingda.eventing.personal.PersonalData;
import mingda.eventing.time.Legal;
import mingda.intake.store.Row;
import mingda.intake.store.Sql;
import org.jspecify.annotations.Nullable;

/** The consultations as casework told of them last. Every method needs a transaction. */
@ApplicationScoped
public class Consultations {

    private final Sql sql;
    private final PersonalData personalData;
    private final ObjectMapper json;
    private final Clock legal;

    Consultations(Sql sql, PersonalData personalData, ObjectMapper json, @Legal Clock legal) {
        this.sql = sql;
        this.personalData = personalData;
        this.json = json;
        this.legal = legal;
    }

    /** Takes up {@code consultation-opened}: a new letter, or what its page shows has changed. */
    public void opened(String applicationNo, ObjectNode data, ObjectNode personal) {
        sql.update(
                """
                INSERT INTO consultation (document_id, token_hash, consultation_id, application_no, agency_code, number,
                                          sent_on, served_on, due_on, explanation_zh, explanation_en, ledger, sealed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (document_id) DO UPDATE SET (consultation_id, sent_on, served_on, due_on, explanation_zh,
                                                         explanation_en, ledger, sealed, ended)
                    = (excluded.consultation_id, excluded.sent_on, excluded.served_on, excluded.due_on,
                       excluded.explanation_zh, excluded.explanation_en, excluded.ledger, excluded.sealed, NULL)
                """,
                UUID.fromString(data.required("documentId").asText()),
                personal.required("tokenHash").asText(),
                UUID.fromString(data.required("consultationId").asText()),
                applicationNo,
                data.required("agencyCode").asText(),
                data.required("number").asText(),
                LocalDate.parse(data.required("sentOn").asText()),
                day(data, "servedOn"),
                day(data, "dueOn"),
                data.path("explanation").path("zh").asText(),
                data.path("explanation").path("en").asText(),
                data.path("ledger").isArray() ? data.path("ledger").toString() : "[]",
                personalData.seal(personal.deepCopy().without("tokenHash")));
    }

    /** Takes up {@code consultation-closed}: it no longer waits. */
    public void closed(ObjectNode data) {
        sql.update(
                "UPDATE consultation SET ended = ? WHERE document_id = ?",
                data.required("reason").asText(),
                UUID.fromString(data.required("documentId").asText()));
    }

    /** The consultation whose letter carries that token, if the scope shows it. */
    public Optional<Consultation> find(String tokenHash) {
        return sql.first("SELECT * FROM consultation WHERE token_hash = ?", this::read, tokenHash);
    }

    /** As {@link #find}, locked until the transaction ends. */
    Optional<Consultation> lock(String tokenHash) {
        return sql.first("SELECT * FROM consultation WHERE token_hash = ? FOR UPDATE", this::read, tokenHash);
    }

    private Consultation read(Row row) throws SQLException {
        ObjectNode personal = personalData.open(row.text("sealed"));
        Opinion opinion = opinion(row.id("document_id")).orElse(null);
        LocalDate dueOn = row.dayOrNull("due_on");
        return new Consultation(
                row.id("document_id"),
                row.id("consultation_id"),
                row.text("application_no"),
                row.text("agency_code"),
                row.text("number"),
                row.day("sent_on"),
                row.dayOrNull("served_on"),
                dueOn,
                row.text("explanation_zh"),
                row.text("explanation_en"),
                tree(row.text("ledger")),
                personal.path("partyName").asText(),
                personal.path("asked").asText(),
                personal.hasNonNull("why") ? personal.get("why").asText() : null,
                Standing.of(
                        opinion != null,
                        row.textOrNull("ended"),
                        dueOn,
                        LocalDate.ofInstant(legal.instant(), legal.getZone())),
                opinion);
    }

    private Optional<Opinion> opinion(UUID documentId) {
        return sql.first(
                "SELECT * FROM opinion WHERE document_id = ?",
                row -> {
                    ObjectNode personal = personalData.open(row.text("sealed"));
                    List<String> files = new ArrayList<>();
                    personal.path("files").forEach(name -> files.add(name.asText()));
                    return new Opinion(
                            row.instant("received_at"),
                            Stance.valueOf(row.text("stance")),
                            personal.hasNonNull("reasons")
                                    ? personal.get("reasons").asText()
                                    : null,
                            files);
                },
                documentId);
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored ledger is no JSON");
        }
    }

    private static @Nullable LocalDate day(ObjectNode data, String name) {
        return data.hasNonNull(name) ? LocalDate.parse(data.get(name).asText()) : null;
    }
}

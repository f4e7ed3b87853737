package mingda.intake.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import mingda.intake.application.Applications;
import mingda.intake.store.Sql;
import org.jspecify.annotations.Nullable;

/** The timelines as casework published them last. Every method needs a transaction. */
@ApplicationScoped
public class Timelines {

    private final Sql sql;
    private final Applications applications;
    private final ObjectMapper json;

    Timelines(Sql sql, Applications applications, ObjectMapper json) {
        this.sql = sql;
        this.applications = applications;
        this.json = json;
    }

    /** Keeps what a {@code timeline-changed} event says, unless a newer version is known. */
    public void keep(String applicationNo, ObjectNode data) {
        long version = data.required("version").asLong();
        State state = State.valueOf(data.required("state").asText());
        int kept = sql.update(
                """
                INSERT INTO timeline (application_no, version, state, flags, received_on, reply_due_on, provisional,
                                      explanation_zh, explanation_en, steps, withdrawal_refused)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (application_no) DO UPDATE SET (version, state, flags, received_on, reply_due_on,
                                                            provisional, explanation_zh, explanation_en, steps,
                                                            withdrawal_refused)
                    = (excluded.version, excluded.state, excluded.flags, excluded.received_on, excluded.reply_due_on,
                       excluded.provisional, excluded.explanation_zh, excluded.explanation_en, excluded.steps,
                       excluded.withdrawal_refused)
                WHERE timeline.version <= excluded.version
                """,
                applicationNo,
                version,
                state.name(),
                data.path("flags").isArray() ? data.path("flags").toString() : "[]",
                day(data, "receivedOn"),
                day(data, "replyDueOn"),
                data.path("provisional").asBoolean(),
                data.path("explanation").path("zh").asText(),
                data.path("explanation").path("en").asText(),
                data.path("steps").isArray() ? data.path("steps").toString() : "[]",
                withdrawalRefused(data.path("papers")));
        if (kept == 1) {
            sql.update(
                    "UPDATE application SET registered = true WHERE application_no = ? AND NOT registered",
                    applicationNo);
            for (JsonNode paper : data.path("papers")) {
                applications.decided(
                        applicationNo, UUID.fromString(paper.required("id").asText()));
            }
        }
    }

    /** Why the newest withdrawal took no effect, or null when it did, or there is none. */
    private static @Nullable String withdrawalRefused(JsonNode papers) {
        String reason = null;
        for (JsonNode paper : papers) {
            if (paper.path("kind").asText().equals("WITHDRAWAL")) {
                reason = paper.path("reason").textValue();
            }
        }
        return reason;
    }

    Optional<Timeline> find(String applicationNo) {
        return sql.first(
                "SELECT * FROM timeline WHERE application_no = ?",
                row -> new Timeline(
                        row.number("version"),
                        State.valueOf(row.text("state")),
                        read(row.text("flags")),
                        row.dayOrNull("received_on"),
                        row.dayOrNull("reply_due_on"),
                        row.flag("provisional"),
                        row.text("explanation_zh"),
                        row.text("explanation_en"),
                        read(row.text("steps")),
                        row.textOrNull("withdrawal_refused")),
                applicationNo);
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored timeline is not JSON", e);
        }
    }

    private static @Nullable LocalDate day(ObjectNode data, String name) {
        return data.hasNonNull(name) ? LocalDate.parse(data.get(name).asText()) : null;
    }
}

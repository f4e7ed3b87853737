package mingda.intake.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import mingda.intake.application.Application;
import mingda.intake.application.Application.Pending;
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
                                      explanation_zh, explanation_en, steps)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (application_no) DO UPDATE SET (version, state, flags, received_on, reply_due_on,
                                                            provisional, explanation_zh, explanation_en, steps)
                    = (excluded.version, excluded.state, excluded.flags, excluded.received_on, excluded.reply_due_on,
                       excluded.provisional, excluded.explanation_zh, excluded.explanation_en, excluded.steps)
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
                data.path("steps").isArray() ? data.path("steps").toString() : "[]");
        if (kept == 1) {
            sql.update(
                    "UPDATE application SET registered = true WHERE application_no = ? AND NOT registered",
                    applicationNo);
            applications
                    .find(applicationNo)
                    .filter(application -> answered(application, state, version))
                    .ifPresent(application -> answered(application, state, data.path("cause")));
        }
    }

    /** Whether casework has taken up what the applicant handed in. */
    private static boolean answered(Application application, State state, long version) {
        if (application.pending() == null || version <= application.pendingSinceVersion()) {
            return false;
        }
        return application.pending() == Pending.WITHDRAWAL || state != State.IN_CORRECTION;
    }

    /** Casework has answered: nothing is on its way any more, and a refused withdrawal is told. */
    private void answered(Application application, State state, JsonNode cause) {
        String number = application.applicationNo();
        if (application.pending() == Pending.WITHDRAWAL && state != State.WITHDRAWN && speaksOfIt(cause)) {
            sql.update(
                    "UPDATE timeline SET withdrawal_refused = ? WHERE application_no = ?",
                    state.closed() ? "LATE" : "UNSIGNED",
                    number);
        }
        applications.pending(number, null, 0);
    }

    /** Whether the change was made because of a withdrawal; another change may have come in between. */
    private static boolean speaksOfIt(JsonNode cause) {
        return cause.path("zh").asText().contains("撤回");
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

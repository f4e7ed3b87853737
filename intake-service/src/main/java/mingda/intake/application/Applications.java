package mingda.intake.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import mingda.eventing.personal.PersonalData;
import mingda.intake.application.Application.Pending;
import mingda.intake.application.Application.Person;
import mingda.intake.store.Row;
import mingda.intake.store.Sql;
import org.jspecify.annotations.Nullable;

/** The applications that are kept here, each visible in its own scope only. Every method needs a transaction. */
@ApplicationScoped
public class Applications {

    private final Sql sql;
    private final PersonalData personalData;
    private final ObjectMapper json;

    Applications(Sql sql, PersonalData personalData, ObjectMapper json) {
        this.sql = sql;
        this.personalData = personalData;
        this.json = json;
    }

    /** The application with the number, when the scope shows it. */
    public Optional<Application> find(String applicationNo) {
        return sql.first("SELECT * FROM application WHERE application_no = ?", this::read, applicationNo);
    }

    /** The language in which the application with that number was handed in: {@code zh} or {@code en}. */
    public String language(String applicationNo) {
        return sql.first(
                        "SELECT language FROM application WHERE application_no = ?",
                        row -> row.text("language"),
                        applicationNo)
                .orElse("zh");
    }

    /** Adds the application; false when the number is taken. */
    boolean add(
            Application application,
            String language,
            @Nullable String fingerprint,
            @Nullable String possibleRepeatOf,
            @Nullable ApplicationForm form) {
        return sql.update(
                        """
                        INSERT INTO application (application_no, agency_code, channel, submitted_at, received_on,
                            language, code_hash, fingerprint, possible_repeat_of, sealed)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """,
                        application.applicationNo(),
                        application.agencyCode(),
                        application.channel(),
                        application.submittedAt(),
                        application.receivedOn(),
                        language,
                        application.codeHash(),
                        fingerprint,
                        possibleRepeatOf,
                        seal(application.person(), form))
                == 1;
    }

    /** Adds an application that an officer registered; nothing happens when it is known. */
    public void addRegistered(Application application) {
        if (find(application.applicationNo()).isEmpty()) {
            add(application, "zh", null, null, null);
        }
    }

    /**
     * Lets the code of a split application open its parts. Called for the parts and for the application itself, because
     * their events come in any order.
     *
     * @param splitOf number of the application of which this one is a part, or null
     */
    public void shareCode(String applicationNo, @Nullable String splitOf) {
        if (splitOf != null) {
            sql.update("UPDATE application SET split_of = ? WHERE application_no = ?", splitOf, applicationNo);
        }
        sql.update(
                "UPDATE application part SET code_hash = whole.code_hash FROM application whole"
                        + " WHERE part.split_of = whole.application_no AND part.code_hash IS NULL"
                        + " AND whole.code_hash IS NOT NULL AND (part.application_no = ? OR whole.application_no = ?)",
                applicationNo,
                applicationNo);
    }

    /** The number of an earlier application with the same content, when the scope names its fingerprint. */
    Optional<String> earlier(String fingerprint) {
        return sql.first(
                "SELECT application_no FROM application WHERE fingerprint = ? ORDER BY submitted_at DESC LIMIT 1",
                row -> row.text("application_no"),
                fingerprint);
    }

    /** Remembers that a paper is on its way. */
    public void pending(String applicationNo, Pending.Kind kind, UUID paper) {
        sql.update(
                "UPDATE application SET pending = ?, pending_paper = ? WHERE application_no = ?",
                kind.name(),
                paper,
                applicationNo);
    }

    /** Casework has decided on the paper: it is no longer on its way. */
    public void decided(String applicationNo, UUID paper) {
        sql.update(
                "UPDATE application SET pending = NULL, pending_paper = NULL"
                        + " WHERE application_no = ? AND pending_paper = ?",
                applicationNo,
                paper);
    }

    /** Offers a further code, which replaces the present one when it is first used. */
    public void offerCode(String applicationNo, String hash) {
        sql.update("UPDATE application SET new_code_hash = ? WHERE application_no = ?", hash, applicationNo);
    }

    /** The offered code was used: the lost one is void from now on. */
    public void replaceCode(String applicationNo, String hash) {
        sql.update(
                "UPDATE application SET code_hash = ?, new_code_hash = NULL WHERE application_no = ? AND new_code_hash = ?",
                hash,
                applicationNo,
                hash);
    }

    private String seal(Person person, @Nullable ApplicationForm form) {
        ObjectNode plain = json.createObjectNode();
        plain.set("person", json.valueToTree(person));
        if (form != null) {
            plain.set("form", json.valueToTree(form));
        }
        return personalData.seal(plain);
    }

    private Application read(Row row) throws SQLException {
        JsonNode person = personalData.open(row.text("sealed")).path("person");
        String pending = row.textOrNull("pending");
        return new Application(
                row.text("application_no"),
                row.text("agency_code"),
                row.text("channel"),
                row.instantOrNull("submitted_at"),
                row.dayOrNull("received_on"),
                row.textOrNull("code_hash"),
                row.textOrNull("new_code_hash"),
                pending == null ? null : new Pending(Pending.Kind.valueOf(pending), row.id("pending_paper")),
                new Person(
                        person.path("title").asText(),
                        person.path("name").asText(),
                        text(person, "email"),
                        text(person, "phone"),
                        text(person, "idLastSix")));
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asText() : null;
    }
}

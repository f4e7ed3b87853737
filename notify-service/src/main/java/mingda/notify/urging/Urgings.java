package mingda.notify.urging;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mingda.eventing.personal.PersonalData;
import mingda.eventing.scope.Sql;
import mingda.eventing.time.Legal;
import mingda.eventing.time.Zones;
import org.jspecify.annotations.Nullable;

/** Urgings as stored; their words are sealed, since nobody knows what people write. Needs background scope. */
@ApplicationScoped
class Urgings {

    private static final String TEXT = "text";

    private final Sql sql;
    private final PersonalData personalData;
    private final ObjectMapper json;
    private final Clock legal;

    Urgings(Sql sql, PersonalData personalData, ObjectMapper json, @Legal Clock legal) {
        this.sql = sql;
        this.personalData = personalData;
        this.json = json;
        this.legal = legal;
    }

    LocalDate today() {
        return LocalDate.ofInstant(legal.instant(), Zones.SHANGHAI);
    }

    void add(UUID id, String applicationNo, String agencyCode, String by, String text, LocalDate replyBy) {
        sql.update(
                "insert into urging (id, application_no, agency_code, urged_by, words, reply_by, urged_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                applicationNo,
                agencyCode,
                by,
                seal(text),
                replyBy,
                legal.instant());
    }

    void reply(UUID id, String by, String text) {
        sql.update(
                "update urging set reply = ?, replied_by = ?, replied_at = ? where id = ?",
                seal(text),
                by,
                legal.instant(),
                id);
    }

    /** The urging, locked until the transaction ends. */
    Optional<UrgingView> lock(UUID id) {
        return sql.first("select * from urging where id = ? for update", this::view, id);
    }

    /** The urgings of an application, newest first; at most the last 200. */
    List<UrgingView> of(String applicationNo) {
        return sql.list(
                "select * from urging where application_no = ? order by id desc limit 200", this::view, applicationNo);
    }

    /** Those whose day has passed without an answer and without anybody having been told; another replica's are left. */
    List<UrgingView> unanswered(int limit) {
        return sql.list(
                "select * from urging where replied_at is null and not missed and reply_by < ?"
                        + " order by reply_by, id limit ? for update skip locked",
                this::view,
                today(),
                limit);
    }

    void missed(UUID id) {
        sql.update("update urging set missed = true where id = ?", id);
    }

    private UrgingView view(ResultSet row) throws SQLException {
        OffsetDateTime repliedAt = row.getObject("replied_at", OffsetDateTime.class);
        return new UrgingView(
                row.getObject("id", UUID.class),
                row.getString("application_no"),
                row.getString("agency_code"),
                row.getString("urged_by"),
                open(row.getString("words")),
                row.getObject("reply_by", LocalDate.class),
                Sql.instant(row, "urged_at"),
                row.getString("reply") == null ? null : open(row.getString("reply")),
                row.getString("replied_by"),
                repliedAt == null ? null : repliedAt.toInstant());
    }

    private String seal(String text) {
        return personalData.seal(json.createObjectNode().put(TEXT, text));
    }

    private String open(@Nullable String sealed) {
        return sealed == null ? "" : personalData.open(sealed).path(TEXT).asText();
    }
}

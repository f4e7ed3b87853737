package mingda.intake.message;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import mingda.eventing.id.Ids;
import mingda.eventing.personal.PersonalData;
import mingda.eventing.time.Technical;
import mingda.intake.application.Application;
import mingda.intake.number.QueryCode;
import mingda.intake.store.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Writes messages into the queue; they go out after the commit. Needs a transaction in the scope of an application, or of
 * background work.
 */
@ApplicationScoped
public class Messages {

    private final Sql sql;
    private final PersonalData personalData;
    private final ObjectMapper json;
    private final Texter texter;
    private final Clock technical;

    Messages(Sql sql, PersonalData personalData, ObjectMapper json, Texter texter, @Technical Clock technical) {
        this.sql = sql;
        this.personalData = personalData;
        this.json = json;
        this.texter = texter;
        this.technical = technical;
    }

    /** Whether there are text messages here at all. */
    public boolean textsPeople() {
        return texter.open();
    }

    /** A new query code for one that was lost; by mail alone, to the address that was typed. */
    public void newCode(Application application, QueryCode code) {
        String number = application.applicationNo();
        String to = application.person().email();
        if (to == null) {
            return;
        }
        write(null, Channel.EMAIL, to, "明答：新的查询码 / Mingda: your new query code", """
                申请编号：%s
                新的查询码：%s
                首次使用新的查询码后，原查询码失效。如您没有提出找回，请不予理会，原查询码仍然有效。

                Application number: %s
                New query code: %s
                The old code ends when the new one is first used. If you did not ask for it, do nothing: the old one stays valid.
                """.formatted(
                        number, code.grouped(), number, code.grouped()));
    }

    /**
     * Puts a message into the queue.
     *
     * @param notice what {@link MessageEnded} is told that has ended, or null
     * @param to address or number; kept encrypted, until the message has left the queue
     * @param subject of a mail, else empty
     */
    public void write(@Nullable UUID notice, Channel channel, String to, String subject, String text) {
        ObjectNode plain =
                json.createObjectNode().put("to", to).put("subject", subject).put("text", text);
        Instant now = technical.instant();
        sql.update(
                "INSERT INTO message (id, channel, notice_id, sealed, next_try_at, created_at) VALUES (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                channel.name(),
                notice,
                personalData.seal(plain),
                now,
                now);
    }
}

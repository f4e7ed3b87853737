package mingda.intake.message;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import mingda.eventing.id.Ids;
import mingda.eventing.personal.PersonalData;
import mingda.eventing.time.Technical;
import mingda.intake.application.Application;
import mingda.intake.number.QueryCode;
import mingda.intake.store.Sql;

/** Writes messages to the applicant; they go out after the commit. Needs a transaction in the application's scope. */
@ApplicationScoped
public class Messages {

    private final Sql sql;
    private final PersonalData personalData;
    private final ObjectMapper json;
    private final Clock technical;

    Messages(Sql sql, PersonalData personalData, ObjectMapper json, @Technical Clock technical) {
        this.sql = sql;
        this.personalData = personalData;
        this.json = json;
        this.technical = technical;
    }

    /** A new query code for one that was lost. */
    public void newCode(Application application, QueryCode code) {
        String number = application.applicationNo();
        write(application, "明答：新的查询码 / Mingda: your new query code", """
                申请编号：%s
                新的查询码：%s
                首次使用新的查询码后，原查询码失效。如您没有提出找回，请不予理会，原查询码仍然有效。

                Application number: %s
                New query code: %s
                The old code ends when the new one is first used. If you did not ask for it, do nothing: the old one stays valid.
                """.formatted(
                        number, code.grouped(), number, code.grouped()));
    }

    /** Confirmation that a withdrawal was received. */
    public void withdrawalReceived(Application application) {
        String number = application.applicationNo();
        write(application, "明答：已收到撤回申请 / Mingda: withdrawal received", """
                我们已收到对申请 %s 的撤回。如非本人操作，请立即联系受理机关。

                We have received the withdrawal of application %s. If this was not you, contact the agency at once.
                """.formatted(number, number));
    }

    private void write(Application application, String subject, String text) {
        String to = application.person().email();
        if (to == null) {
            return;
        }
        ObjectNode plain =
                json.createObjectNode().put("to", to).put("subject", subject).put("text", text);
        Instant now = technical.instant();
        sql.update(
                "INSERT INTO message (id, sealed, next_try_at, created_at) VALUES (?, ?, ?, ?)",
                Ids.next(),
                personalData.seal(plain),
                now,
                now);
    }
}

package mingda.notify.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import mingda.eventing.gateway.Answer;
import mingda.eventing.scope.Sql;

/** Each attempt as it began and ended. One whose end was never recorded is closed as lost when the next begins. */
@ApplicationScoped
class AttemptLog {

    private final Sql sql;

    AttemptLog(Sql sql) {
        this.sql = sql;
    }

    void begun(UUID deliveryId, int number, Instant now) {
        sql.update(
                "update delivery_attempt set outcome = 'LOST', ended_at = ? where delivery_id = ? and outcome is null",
                now,
                deliveryId);
        sql.update(
                "insert into delivery_attempt (delivery_id, number, started_at) values (?, ?, ?)",
                deliveryId,
                number,
                now);
    }

    void ended(UUID deliveryId, int number, Answer answer, Instant now) {
        sql.update(
                "update delivery_attempt set outcome = ?, answer = ?, ended_at = ? where delivery_id = ? and number = ?",
                answer.outcome().name(),
                answer.words(),
                now,
                deliveryId,
                number);
    }
}

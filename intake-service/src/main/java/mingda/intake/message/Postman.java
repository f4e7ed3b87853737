package mingda.intake.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import mingda.eventing.personal.PersonalData;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Technical;
import mingda.intake.store.Sql;
import org.jboss.logging.Logger;

/**
 * Sends what is due. A message leaves the queue only when the mail server has taken it, so that an outage loses none (a
 * crash in between may send one twice); after a week it is given up.
 */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final Duration GIVEN_UP = Duration.ofDays(7);

    private final Scopes scopes;
    private final Sql sql;
    private final PersonalData personalData;
    private final Post post;
    private final Clock technical;

    Postman(Scopes scopes, Sql sql, PersonalData personalData, Post post, @Technical Clock technical) {
        this.scopes = scopes;
        this.sql = sql;
        this.personalData = personalData;
        this.post = post;
        this.technical = technical;
    }

    private record Due(UUID id, String sealed, int attempts, Instant createdAt) {}

    @Scheduled(every = "3s", delayed = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    void send() {
        while (scopes.call(Scope.background(), this::sendOne)) {
            // One message, one transaction: a failure keeps its own message only.
        }
    }

    private boolean sendOne() {
        Instant now = technical.instant();
        Due due = sql.first(
                        "SELECT * FROM message WHERE next_try_at <= ? ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED",
                        row -> new Due(
                                row.id("id"),
                                row.text("sealed"),
                                (int) row.number("attempts"),
                                row.instant("created_at")),
                        now)
                .orElse(null);
        if (due == null) {
            return false;
        }
        if (due.createdAt().plus(GIVEN_UP).isBefore(now)) {
            LOG.warnf("message given up after %d attempts id=%s", due.attempts(), due.id());
            sql.update("DELETE FROM message WHERE id = ?", due.id());
            return true;
        }
        try {
            ObjectNode plain = personalData.open(due.sealed());
            post.send(
                    due.id(),
                    plain.path("to").asText(),
                    plain.path("subject").asText(),
                    plain.path("text").asText(),
                    Date.from(due.createdAt()));
            sql.update("DELETE FROM message WHERE id = ?", due.id());
        } catch (MessagingException | RuntimeException e) {
            // Only the kind of failure: its text may hold the address.
            LOG.warnf(
                    "message not sent id=%s attempt=%d cause=%s",
                    due.id(), due.attempts() + 1, e.getClass().getSimpleName());
            Duration pause = Duration.ofSeconds(5L << Math.min(due.attempts(), 10));
            sql.update(
                    "UPDATE message SET attempts = attempts + 1, next_try_at = ? WHERE id = ?",
                    now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause),
                    due.id());
        }
        return true;
    }
}

package mingda.intake.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import mingda.eventing.gateway.Answer;
import mingda.eventing.gateway.Outcome;
import mingda.eventing.personal.PersonalData;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Technical;
import mingda.intake.message.MessageEnded.End;
import mingda.intake.store.Row;
import mingda.intake.store.Sql;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due. A message leaves the queue when its provider has taken it or refuses it for good, so that an outage
 * loses none (a crash in between may send one twice); after a week it is given up.
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
    private final Texter texter;
    private final MessageEnded ended;
    private final MessageSettings settings;
    private final Clock technical;
    private final MeterRegistry meters;

    Postman(
            Scopes scopes,
            Sql sql,
            PersonalData personalData,
            Post post,
            Texter texter,
            MessageEnded ended,
            MessageSettings settings,
            @Technical Clock technical,
            MeterRegistry meters) {
        this.scopes = scopes;
        this.sql = sql;
        this.personalData = personalData;
        this.post = post;
        this.texter = texter;
        this.ended = ended;
        this.settings = settings;
        this.technical = technical;
        this.meters = meters;
    }

    private record Due(UUID id, @Nullable UUID notice, String sealed, int attempts, Instant createdAt) {}

    @Scheduled(every = "{mingda.intake.message.every}", delayed = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    void mail() {
        send(post);
    }

    @Scheduled(every = "{mingda.intake.message.every}", delayed = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    void text() {
        send(texter);
    }

    private void send(Carrier carrier) {
        while (scopes.call(Scope.background(), () -> giveUpOne(carrier.channel()))) {
            // Whether there is still such a channel or not: nobody's address is kept for longer.
        }
        if (!carrier.open() || carrier.quiet()) {
            return;
        }
        while (scopes.call(Scope.background(), () -> sendOne(carrier))) {
            // One message, one transaction: a failure keeps its own message only.
        }
    }

    /** Whether it is worth going on with the next. */
    private boolean sendOne(Carrier carrier) {
        Instant now = technical.instant();
        Due due = sql.first(
                        "SELECT * FROM message WHERE channel = ? AND next_try_at <= ?"
                                + " ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED",
                        Postman::due,
                        carrier.channel().name(),
                        now)
                .orElse(null);
        if (due == null) {
            return false;
        }
        Answer answer = attempt(carrier, due);
        switch (answer.outcome()) {
            case TAKEN -> leave(due, carrier.channel(), End.SENT, answer.words());
            case REFUSED -> {
                if (due.attempts() + 1 < carrier.refusals()) {
                    later(due, carrier.channel(), answer, now);
                } else {
                    LOG.warnf(
                            "refused for good id=%s channel=%s answer=%s", due.id(), carrier.channel(), answer.words());
                    leave(due, carrier.channel(), End.REFUSED, answer.words());
                }
            }
            case AWAY, UNKNOWN, PERSON -> later(due, carrier.channel(), answer, now);
        }
        return answer.outcome() == Outcome.TAKEN || answer.outcome() == Outcome.REFUSED;
    }

    private boolean giveUpOne(Channel channel) {
        Due due = sql.first(
                        "SELECT * FROM message WHERE channel = ? AND created_at <= ? LIMIT 1 FOR UPDATE SKIP LOCKED",
                        Postman::due,
                        channel.name(),
                        technical.instant().minus(GIVEN_UP))
                .orElse(null);
        if (due == null) {
            return false;
        }
        LOG.warnf("message given up after %d attempts id=%s", due.attempts(), due.id());
        leave(due, channel, End.GIVEN_UP, "");
        return true;
    }

    private Answer attempt(Carrier carrier, Due due) {
        try {
            ObjectNode plain = personalData.open(due.sealed());
            return carrier.send(new Queued(
                    due.id(),
                    plain.path("to").asText(),
                    plain.path("subject").asText(),
                    plain.path("text").asText(),
                    due.createdAt()));
        } catch (RuntimeException e) {
            // Only the kind of failure: its text may hold the address.
            return new Answer(Outcome.PERSON, e.getClass().getSimpleName());
        }
    }

    private void leave(Due due, Channel channel, End end, String words) {
        sql.update("DELETE FROM message WHERE id = ?", due.id());
        count(channel, end.name());
        if (due.notice() != null) {
            ended.ended(due.notice(), channel, end, words);
        }
    }

    private void later(Due due, Channel channel, Answer answer, Instant now) {
        LOG.warnf(
                "message not sent id=%s channel=%s attempt=%d outcome=%s answer=%s",
                due.id(), channel, due.attempts() + 1, answer.outcome(), answer.words());
        count(channel, answer.outcome().name());
        Duration pause = settings.firstPause().multipliedBy(1L << Math.min(due.attempts(), 10));
        sql.update(
                "UPDATE message SET attempts = attempts + 1, next_try_at = ? WHERE id = ?",
                now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause),
                due.id());
    }

    private void count(Channel channel, String result) {
        meters.counter("mingda.intake.messages", "channel", channel.name(), "result", result)
                .increment();
    }

    private static Due due(Row row) throws SQLException {
        return new Due(
                row.id("id"),
                row.idOrNull("notice_id"),
                row.text("sealed"),
                (int) row.number("attempts"),
                row.instant("created_at"));
    }
}

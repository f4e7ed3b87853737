package mingda.eventing.inbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import mingda.eventing.kafka.Broker;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Sql;
import mingda.eventing.time.Technical;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/** Copies what was parked, with the cause, to the dead-letter topic, where alarms and other tools look. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Scopes scopes;
    private final Sql sql;
    private final Broker broker;
    private final Clock clock;

    DeadLetters(Scopes scopes, Sql sql, Broker broker, @Technical Clock clock) {
        this.scopes = scopes;
        this.sql = sql;
        this.broker = broker;
        this.clock = clock;
    }

    @Scheduled(every = "{mingda.dead-letter.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void copy() {
        List<Parked> waiting = scopes.call(
                Scope.background(),
                () -> sql.list(
                        "select " + Parked.COLUMNS
                                + " from inbox_parked where dead_lettered_at is null and attempts > 0 order by place limit 100",
                        Parked::read));
        for (Parked parked : waiting) {
            if (!send(parked)) {
                return;
            }
            scopes.run(
                    Scope.background(),
                    () -> sql.update(
                            "update inbox_parked set dead_lettered_at = ? where id = ?", clock.instant(), parked.id()));
        }
    }

    private boolean send(Parked parked) {
        ProducerRecord<String, byte[]> copy =
                new ProducerRecord<>(parked.topic() + ".dead-letter", parked.key(), parked.record());
        copy.headers().add("cause", parked.cause().getBytes(StandardCharsets.UTF_8));
        copy.headers().add("parked", parked.id().toString().getBytes(StandardCharsets.UTF_8));
        try {
            broker.producer().send(copy).get();
            return true;
        } catch (ExecutionException e) {
            LOG.warnf(
                    "The dead-letter copy waits: %s", Broker.cause(e).getClass().getSimpleName());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

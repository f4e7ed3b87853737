package mingda.eventing.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import mingda.eventing.kafka.Broker;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;

/** Sends a set of events of different keys at once and waits for every answer. */
@ApplicationScoped
class Sender {

    private static final byte[] STRUCTURED =
            "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8);

    private final Broker broker;

    Sender(Broker broker) {
        this.broker = broker;
    }

    /**
     * What became of them; an event in neither set waits, because the broker or its topic was away.
     *
     * @param refused to the kind of failure
     */
    record Result(Set<UUID> acknowledged, Map<PendingRow, String> refused, boolean away) {}

    Result send(List<PendingRow> rows) {
        Producer<String, byte[]> producer = broker.producer();
        Map<PendingRow, Future<RecordMetadata>> answers = new LinkedHashMap<>();
        Map<PendingRow, String> refused = new LinkedHashMap<>();
        Set<String> awayTopics = new HashSet<>();
        for (PendingRow row : rows) {
            // A topic that was just found away would make each further event wait for it again.
            if (awayTopics.contains(row.topic())) {
                continue;
            }
            try {
                answers.put(row, producer.send(record(row)));
                if (answers.get(row).isDone()) {
                    answers.get(row).get();
                }
            } catch (ExecutionException e) {
                answers.remove(row);
                sort(row, Broker.cause(e), refused, awayTopics);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                awayTopics.add(row.topic());
            } catch (RuntimeException e) {
                sort(row, e, refused, awayTopics);
            }
        }
        producer.flush();
        Set<UUID> acknowledged = new HashSet<>();
        answers.forEach((row, answer) -> {
            try {
                answer.get();
                acknowledged.add(row.id());
            } catch (ExecutionException e) {
                sort(row, Broker.cause(e), refused, awayTopics);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                awayTopics.add(row.topic());
            }
        });
        return new Result(acknowledged, refused, !awayTopics.isEmpty());
    }

    private static void sort(PendingRow row, Throwable failure, Map<PendingRow, String> refused, Set<String> away) {
        if (failure instanceof RetriableException
                || failure instanceof AuthorizationException
                || failure instanceof AuthenticationException
                || failure instanceof org.apache.kafka.common.errors.InterruptException) {
            away.add(row.topic());
        } else {
            refused.put(row, failure.getClass().getSimpleName());
        }
    }

    private static ProducerRecord<String, byte[]> record(PendingRow row) {
        ProducerRecord<String, byte[]> sent =
                new ProducerRecord<>(row.topic(), row.key(), row.envelope().getBytes(StandardCharsets.UTF_8));
        sent.headers().add("content-type", STRUCTURED);
        return sent;
    }
}

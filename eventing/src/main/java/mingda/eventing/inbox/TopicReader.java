package mingda.eventing.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import mingda.eventing.EventHandler;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/** Reads one topic. The broker is told how far it came only after the database has committed. Used by one thread. */
class TopicReader {

    private static final Duration WAIT = Duration.ofMillis(500);

    private final EventHandler handler;
    private final Inbox inbox;
    private final Supplier<? extends Consumer<String, byte[]>> source;
    private final AtomicLong lag;
    private volatile @Nullable Consumer<String, byte[]> open;

    TopicReader(
            EventHandler handler, Inbox inbox, Supplier<? extends Consumer<String, byte[]>> source, AtomicLong lag) {
        this.handler = handler;
        this.inbox = inbox;
        this.source = source;
        this.lag = lag;
    }

    /** Made by the thread itself, and again after a failure: a broker whose name is not known yet must not stop a start. */
    private Consumer<String, byte[]> consumer() {
        Consumer<String, byte[]> consumer = open;
        if (consumer == null) {
            consumer = source.get();
            consumer.subscribe(List.of(handler.topic()));
            open = consumer;
        }
        return consumer;
    }

    /** Reads and applies what has come; on a failure that may pass, goes back to the first record not yet applied. */
    void round() {
        Consumer<String, byte[]> consumer = consumer();
        ConsumerRecords<String, byte[]> records;
        try {
            records = consumer.poll(WAIT);
        } catch (WakeupException e) {
            return;
        }
        Map<TopicPartition, Long> next = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            next.put(partition, records.records(partition).getFirst().offset());
        }
        try {
            for (ConsumerRecord<String, byte[]> record : records) {
                inbox.receive(IncomingRecord.of(record.topic(), record.key(), record.value()), handler);
                next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            }
        } catch (RuntimeException e) {
            next.forEach(consumer::seek);
            throw e;
        }
        commit(consumer, next);
        lag.set(consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0L))
                .sum());
    }

    private void commit(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> next) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        next.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
        if (offsets.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(offsets);
        } catch (WakeupException | CommitFailedException e) {
            // Read again by this reader or another one, and then known by its id.
            lag.incrementAndGet();
        }
    }

    void wake() {
        Consumer<String, byte[]> consumer = open;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    void close() {
        Consumer<String, byte[]> consumer = open;
        if (consumer != null) {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(3)));
        }
    }
}

package mingda.intake.front;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import mingda.eventing.Envelope;
import mingda.eventing.ReceivedEvent;
import mingda.eventing.personal.PersonalData;
import mingda.intake.event.ApplicationEvents;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this service has published so far, read from the real Kafka. */
@Singleton
class Published {

    private final List<ReceivedEvent> events = new CopyOnWriteArrayList<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final PersonalData personalData;

    Published(@ConfigProperty(name = "kafka.bootstrap.servers") String servers, PersonalData personalData) {
        this.personalData = personalData;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(ApplicationEvents.TOPIC).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    @PreDestroy
    void close() {
        consumer.close();
    }

    /** Waits for the event of the application with the name. */
    ReceivedEvent await(String applicationNo, String name) {
        return await(applicationNo, name, 1).getFirst();
    }

    /** Waits for so many events of the application with the name. */
    List<ReceivedEvent> await(String applicationNo, String name, int count) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> of(applicationNo, name).size() >= count);
        return of(applicationNo, name);
    }

    /** The events of the application with the name that are known so far. */
    synchronized List<ReceivedEvent> of(String applicationNo, String name) {
        consumer.poll(Duration.ofMillis(200))
                .forEach(record -> events.add(Envelope.read(ApplicationEvents.TOPIC, record.value(), personalData)));
        return events.stream()
                .filter(event ->
                        event.key().equals(applicationNo) && event.name().equals(name))
                .toList();
    }
}

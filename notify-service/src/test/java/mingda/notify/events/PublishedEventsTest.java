package mingda.notify.events;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import mingda.notify.support.Casework;
import mingda.notify.support.LegalClock;
import mingda.notify.support.NotifyTest;
import mingda.notify.support.Schemas;
import mingda.notify.support.TimelineData;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@NotifyTest
class PublishedEventsTest {

    @Inject
    Casework casework;

    @Inject
    LegalClock clock;

    @Inject
    ObjectMapper json;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Test
    void each_delivery_is_published_once_as_its_schema_says_and_without_names() throws IOException {
        clock.set(LegalClock.START);
        casework.directory();
        String no = casework.number();
        casework.assigned(no, "fengxian-office", "officer");
        casework.timeline(no, "fengxian-office", TimelineData.due(1, 1, LegalClock.START));
        List<JsonNode> events = published(no, 2);
        TreeSet<String> channels = new TreeSet<>();
        for (int i = 0; i < events.size(); i++) {
            JsonNode event = events.get(i);
            assertEquals(i + 1, event.path("sequence").asInt());
            assertEquals(
                    "mingda.notify.delivery.delivery-changed.v1",
                    event.path("type").asText());
            assertEquals(no, event.path("subject").asText());
            assertEquals(List.of(), Schemas.errors(Schemas.OWN, "delivery-changed", event.path("data")));
            assertTrue(!event.toString().contains("@staff.example")
                    && !event.toString().contains("测试"));
            channels.add(event.path("data").path("channel").asText());
        }
        assertEquals(new TreeSet<>(List.of("EMAIL", "INBOX")), channels);
    }

    @Test
    void the_golden_example_keeps_to_the_schema_and_both_are_served() throws IOException {
        JsonNode example = json.readTree(given().get("/events/delivery-changed.v1.example.json")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertEquals(List.of(), Schemas.errors(Schemas.OWN, "delivery-changed", example.path("data")));
        for (String file : List.of("delivery-changed.v1.schema.json", "asyncapi.yaml")) {
            given().get("/events/" + file).then().statusCode(200);
        }
    }

    private List<JsonNode> published(String key, int count) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        Map<String, Object> config = Map.of(
                "bootstrap.servers", servers, "group.id", "test-" + UUID.randomUUID(), "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("mingda.notify.delivery"));
            for (int polls = 0; polls < 60 && events.size() < count; polls++) {
                for (ConsumerRecord<String, byte[]> row : consumer.poll(Duration.ofMillis(500))) {
                    if (row.key().equals(key)) {
                        events.add(json.readTree(new String(row.value(), StandardCharsets.UTF_8)));
                    }
                }
            }
        }
        assertEquals(count, events.size());
        return events;
    }
}

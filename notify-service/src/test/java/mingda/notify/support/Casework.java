package mingda.notify.support;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import mingda.eventing.Envelope;
import mingda.eventing.OutgoingEvent;
import mingda.eventing.id.Ids;
import mingda.eventing.personal.PersonalData;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Technical;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Publishes on the real Kafka what casework publishes: its envelopes, sealed with the same key ring. */
@ApplicationScoped
public class Casework {

    public static final String CASES = "mingda.casework.case";
    public static final String INTAKE = "mingda.intake.application";
    public static final String DIRECTORY = "mingda.casework.directory";

    private final Map<String, Long> sequences = new ConcurrentHashMap<>();
    private final KafkaProducer<String, byte[]> producer;
    private final PersonalData personalData;
    private final ObjectMapper json;
    private final Clock clock;
    private final Scopes scopes;
    private final EntityManager em;

    Casework(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            PersonalData personalData,
            ObjectMapper json,
            @Technical Clock clock,
            Scopes scopes,
            EntityManager em) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
        this.personalData = personalData;
        this.json = json;
        this.clock = clock;
        this.scopes = scopes;
        this.em = em;
    }

    /** A number that no other test has. */
    public String number() {
        return "20261102-2%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
    }

    /** Publishes the demo's directory, as far as the tests need it, and waits until the service holds it. */
    public void directory() {
        agency("fengxian-office", "区政府办", null, true);
        agency("fengxian-government", "区政府", "fengxian-office", false);
        agency("nanqiao", "南桥镇", null, false);
        staff("officer", "fengxian-office", "zh", "officer");
        staff("deputy", "fengxian-office", "en", "officer", "reviewer", "office-head", "signatory");
        staff("head", "fengxian-office", "zh", "office-head", "signatory");
        staff("supervisor", "fengxian-office", "en", "supervisor");
        staff("officer2", "nanqiao", "zh", "officer");
        staff("head2", "nanqiao", "zh", "office-head");
        await().atMost(Duration.ofSeconds(60)).until(() -> known() == 6);
    }

    private long known() {
        return scopes.call(
                Scope.background(),
                () -> ((Number) em.createNativeQuery("select count(*) from staff where username in"
                                        + " ('officer','deputy','head','supervisor','officer2','head2')")
                                .getSingleResult())
                        .longValue());
    }

    public void agency(String code, String name, @Nullable String handledBy, boolean supervising) {
        agency(code, name, handledBy, null, supervising);
    }

    public void agency(
            String code, String name, @Nullable String handledBy, @Nullable String parent, boolean supervising) {
        ObjectNode data = json.createObjectNode()
                .put("code", code)
                .put("name", "上海市奉贤区" + name)
                .put("shortName", name)
                .put("kind", "DEPARTMENT")
                .put("acceptsApplications", true)
                .put("onlineReceipt", "AUTO_ACK")
                .put("nonworkingReceipt", "ACTUAL")
                .put("supervising", supervising);
        data.putObject("contact")
                .put("office", "信息公开办公室")
                .put("address", "虚构路 1 号")
                .put("phone", "021-00000000")
                .put("hours", "9:00-17:00");
        data.putObject("guide").put("zh", "指南").put("en", "guide");
        if (handledBy != null) {
            data.put("handledBy", handledBy);
        }
        if (parent != null) {
            data.put("parent", parent);
        }
        publish(DIRECTORY, code, "agency-changed", data, null);
    }

    public void staff(String username, String agency, String language, String... roles) {
        staff(username, agency, true, language, roles);
    }

    public void staff(String username, String agency, boolean active, String language, String... roles) {
        ObjectNode data = json.createObjectNode()
                .put("username", username)
                .put("agencyCode", agency)
                .put("active", active)
                .put("language", language);
        data.set("roles", json.valueToTree(List.of(roles)));
        ObjectNode personal = json.createObjectNode()
                .put("name", "测试" + username)
                .put("email", username + "@staff.example")
                .put("phone", "13800000000");
        publish(DIRECTORY, username, "staff-changed", data, personal);
    }

    /** casework has registered a case. */
    public void registered(String no, String agency) {
        send(CASES, no, envelope(registration(no, agency)));
    }

    /** casework has registered a case whose applicant gets the information in that way. */
    public void registered(String no, String agency, String delivery) {
        OutgoingEvent event = registration(no, agency);
        event.data().put("delivery", delivery);
        send(CASES, no, envelope(event));
    }

    /** An applicant has submitted an application at the front door. */
    public void submitted(String no, String agency, Instant at) {
        ObjectNode data = json.createObjectNode()
                .put("applicationNo", no)
                .put("agencyCode", agency)
                .put("channel", "ONLINE")
                .put("submittedAt", at.toString())
                .put("carrier", "PAPER")
                .put("delivery", "POST")
                .put("acceptOtherForm", true)
                .put("electronicService", false)
                .put("language", "zh");
        ObjectNode personal = json.createObjectNode().put("applicant", "申请人甲");
        send(INTAKE, no, envelope(new OutgoingEvent(INTAKE, no, "application-submitted", data, personal)));
    }

    /** casework tells again of a case that is closed, to whoever rebuilds: first that it was registered, then how it stands. */
    public void closedCaseAgain(String no, String agency, TimelineData timeline) {
        send(CASES, no, envelope(registration(no, agency).asSnapshot()));
        ObjectNode data = timeline.fill(about(no, agency));
        send(CASES, no, envelope(new OutgoingEvent(CASES, no, "timeline-changed", data, null).asSnapshot()));
    }

    private OutgoingEvent registration(String no, String agency) {
        ObjectNode data = about(no, agency)
                .put("answeringAgency", agency)
                .put("channel", "COUNTER")
                .put("submittedOn", "2026-10-12")
                .put("receivedOn", "2026-10-12")
                .put("registeredAt", clock.instant().toString())
                .put("electronicService", false);
        ObjectNode personal = json.createObjectNode().put("title", "某某规划").put("applicantName", "申请人甲");
        return new OutgoingEvent(CASES, no, "case-registered", data, personal);
    }

    public void assigned(String no, String agency, @Nullable String assignee) {
        publish(
                CASES,
                no,
                "case-assigned",
                about(no, agency).put("assignee", assignee).put("by", "head"),
                null);
    }

    /** casework has folded the case anew. */
    public void timeline(String no, String agency, TimelineData timeline) {
        publish(CASES, no, "timeline-changed", timeline.fill(about(no, agency)), null);
    }

    /** Sends the same bytes once more, as Kafka may. */
    public void twice(String no, String agency, TimelineData timeline) {
        ObjectNode data = timeline.fill(about(no, agency));
        byte[] envelope = envelope(new OutgoingEvent(CASES, no, "timeline-changed", data, null));
        send(CASES, no, envelope);
        send(CASES, no, envelope);
    }

    private ObjectNode about(String no, String agency) {
        return json.createObjectNode()
                .put(
                        "caseId",
                        UUID.nameUUIDFromBytes(no.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .put("applicationNo", no)
                .put("agencyCode", agency);
    }

    public void publish(String topic, String key, String name, ObjectNode data, @Nullable ObjectNode personal) {
        send(topic, key, envelope(new OutgoingEvent(topic, key, name, data, personal)));
    }

    private byte[] envelope(OutgoingEvent event) {
        // A compacted topic's sequence may jump; so each run of the tests begins above the one before.
        long first = event.topic().equals(DIRECTORY) ? clock.millis() : 1L;
        long sequence = sequences.merge(event.topic() + "/" + event.key(), first, (last, unused) -> last + 1);
        boolean intake = event.topic().equals(INTAKE);
        String envelope = Envelope.write(
                intake ? "intake" : "casework", Ids.next(), sequence, clock.instant(), event, personalData);
        try {
            // What the tests publish is what its publisher says that it publishes.
            assertEquals(
                    List.of(),
                    Schemas.errors(
                            intake ? Schemas.INTAKE : Schemas.CASEWORK,
                            event.name(),
                            json.readTree(envelope).path("data")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return envelope.getBytes(StandardCharsets.UTF_8);
    }

    private void send(String topic, String key, byte[] envelope) {
        try {
            producer.send(new ProducerRecord<>(topic, key, envelope)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}

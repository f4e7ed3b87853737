package mingda.intake.front;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import mingda.eventing.Envelope;
import mingda.eventing.OutgoingEvent;
import mingda.eventing.id.Ids;
import mingda.eventing.personal.PersonalData;
import mingda.intake.directory.Agencies;
import mingda.intake.event.Schemas;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Publishes what casework would publish, over the real Kafka. */
@Singleton
class Casework {

    private static final Map<String, AtomicLong> SEQUENCES = new ConcurrentHashMap<>();

    private final KafkaProducer<String, String> producer;
    private final PersonalData personalData;
    private final Agencies agencies;
    private final ObjectMapper json;

    Casework(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            PersonalData personalData,
            Agencies agencies,
            ObjectMapper json) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer());
        this.personalData = personalData;
        this.agencies = agencies;
        this.json = json;
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    /** Sees to it that the agencies of the tests are known. */
    void agencies() {
        if (agencies.find("confirming").isEmpty()) {
            agency("fengxian-office", "上海市奉贤区人民政府办公室", true, "AUTO_ACK");
            agency("confirming", "示例确认局", true, "AGENCY_CONFIRM");
            agency("closed", "示例不受理局", false, "AUTO_ACK");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> agencies.find("confirming").isPresent()
                            && agencies.find("closed").isPresent());
        }
    }

    private void agency(String code, String name, boolean accepts, String onlineReceipt) {
        ObjectNode data = object("""
                {"code": "%s", "name": "%s", "shortName": "%s", "nameEn": "Example %s", "kind": "DEPARTMENT",
                 "acceptsApplications": %s, "onlineReceipt": "%s", "nonworkingReceipt": "ACTUAL", "supervising": false,
                 "contact": {"office": "公开办", "address": "示例路1号", "phone": "021-00000000", "hours": "9:00-17:00"},
                 "guide": {"zh": "请在办公时间来电。", "en": "Call in office hours."}}
                """.formatted(code, name, name, code, accepts, onlineReceipt));
        publish("mingda.casework.directory", code, "agency-changed", data, null);
    }

    /** The supervising department sets the calls per second and address. */
    void publicRate(int rate) {
        ObjectNode data = object("""
                {"code": "supervisor", "name": "示例主管部门", "shortName": "主管", "kind": "SUPERVISING_DEPARTMENT",
                 "acceptsApplications": false, "onlineReceipt": "AUTO_ACK", "nonworkingReceipt": "ACTUAL",
                 "supervising": true, "contact": {}, "guide": {"zh": "示例", "en": "Example"}}
                """).put("publicRate", rate);
        publish("mingda.casework.directory", "supervisor", "agency-changed", data, null);
    }

    void timeline(String applicationNo, long version, String state) {
        timeline(applicationNo, version, state, "");
    }

    /** @param papers what became of the applicant's papers, as JSON without the brackets of the array */
    void timeline(String applicationNo, long version, String state, String papers) {
        publish(
                "mingda.casework.case",
                applicationNo,
                "timeline-changed",
                object("""
                        {"caseId": "0198d1a2-7c00-7b3e-9a55-3f1f0c2ab001", "applicationNo": "%s",
                         "agencyCode": "fengxian-office", "version": %d, "deadlineVersion": 1, "state": "%s",
                         "flags": [], "receivedOn": "2026-11-23", "replyDueOn": "2026-12-21", "riskDueOn": null,
                         "alertDueOn": "2026-12-21", "provisional": false, "calendarVersion": "1",
                         "timeliness": "NOT_DUE", "light": "GREEN", "clocks": [],
                         "steps": [{"on": "2026-11-23", "kind": "RECEIVED", "text": {"zh": "收到申请", "en": "Received"}}],
                         "papers": [%s],
                         "explanation": {"zh": "应当在2026年12月21日前答复。", "en": "Due by 21 December 2026."},
                         "cause": {"zh": "登记", "en": "Registered"}, "chainHead": "00", "tiers": [], "open": true}
                        """.formatted(applicationNo, version, state, papers)),
                null);
    }

    /** What became of a paper, for the timeline. */
    static String paper(String id, String kind, String decision) {
        return "{\"id\": \"%s\", \"kind\": \"%s\", \"decision\": \"%s\"}".formatted(id, kind, decision);
    }

    /** A withdrawal that took no effect, and why. */
    static String refused(String id, String reason) {
        return "{\"id\": \"%s\", \"kind\": \"WITHDRAWAL\", \"decision\": \"REFUSED\", \"reason\": \"%s\"}"
                .formatted(id, reason);
    }

    void registered(String applicationNo, String codeHash) {
        publish(
                "mingda.casework.case",
                applicationNo,
                "case-registered",
                object("""
                        {"caseId": "0198d1a2-7c00-7b3e-9a55-3f1f0c2ab001", "applicationNo": "%s",
                         "agencyCode": "fengxian-office", "answeringAgency": "fengxian-office", "channel": "COUNTER",
                         "submittedOn": "2026-11-20", "receivedOn": "2026-11-20",
                         "registeredAt": "2026-11-20T02:00:00Z", "electronicService": true}
                        """.formatted(applicationNo)),
                object("""
                        {"title": "示例事项", "queryCodeHash": "%s", "contact": {"email": "counter@example.com"},
                         "idLastSix": "12345X", "applicantName": "示例柜台"}
                        """.formatted(codeHash)));
    }

    /** A letter to a third party went out; its page opens with the token of that digest. */
    void consulted(String applicationNo, String documentId, String tokenHash, @Nullable LocalDate dueOn) {
        ObjectNode data = object("""
                {"caseId": "0198d1a2-7c00-7b3e-9a55-3f1f0c2ab001", "applicationNo": "%s", "agencyCode": "fengxian-office",
                 "documentId": "%s", "consultationId": "0198d1a2-7c00-7b3e-9a55-3f1f0c2ab0a7",
                 "number": "奉府办公开〔2026〕3号-征", "issuedOn": "2026-11-30", "sentOn": "2026-11-30",
                 "explanation": {"zh": "从次日起计算15个工作日。", "en": "Counting 15 working days from the next day."},
                 "ledger": [{"date": "2026-12-01", "counted": false, "reason": "RECEIPT_DAY",
                             "basis": {"zh": "民法典第二百零一条", "en": "Civil Code, Article 201"}},
                            {"date": "2026-12-02", "day": 1, "counted": true, "reason": "WORKDAY",
                             "basis": {"zh": "条例第三十二条", "en": "Regulations, Article 32"}}]}
                """.formatted(applicationNo, documentId));
        if (dueOn != null) {
            data.put("servedOn", "2026-12-01").put("dueOn", dueOn.toString());
        }
        assertFits("consultation-opened", data.deepCopy().put("personal", "a.b.c.d.e"));
        publish(
                "mingda.casework.case",
                applicationNo,
                "consultation-opened",
                data,
                object("{\"partyName\": \"示例建筑有限公司\", \"asked\": \"示例工程的中标价\", \"why\": \"涉及你方报价\"}")
                        .put("tokenHash", tokenHash));
    }

    /** The consultation no longer waits, for that reason. */
    void consultationClosed(String applicationNo, String documentId, String reason) {
        ObjectNode data = object("""
                        {"caseId": "0198d1a2-7c00-7b3e-9a55-3f1f0c2ab001", "applicationNo": "%s",
                         "agencyCode": "fengxian-office", "documentId": "%s",
                         "consultationId": "0198d1a2-7c00-7b3e-9a55-3f1f0c2ab0a7", "reason": "%s"}
                        """.formatted(applicationNo, documentId, reason));
        assertFits("consultation-closed", data);
        publish("mingda.casework.case", applicationNo, "consultation-closed", data, null);
    }

    /** What is published here is what casework promises to publish. */
    private static void assertFits(String name, ObjectNode data) {
        assertEquals(
                List.of(),
                Schemas.errors(Path.of("../case-service/src/main/resources/events", name + ".v1.schema.json"), data));
    }

    void issued(String applicationNo, String documentId, String fileId, int bytes, String sha256) {
        publish(
                "mingda.casework.case",
                applicationNo,
                "document-issued",
                object("""
                        {"documentId": "%s", "caseId": "0198d1a2-7c00-7b3e-9a55-3f1f0c2ab001", "applicationNo": "%s",
                         "agencyCode": "fengxian-office", "kind": "REPLY",
                         "title": {"zh": "政府信息公开申请答复书", "en": "Reply"}, "number": "奉府办公开〔2026〕12号-答",
                         "issuedOn": "2026-12-01", "electronic": true,
                         "files": [{"id": "%s", "format": "pdf", "mediaType": "application/pdf", "bytes": %d,
                                    "sha256": "%s"}]}
                        """.formatted(documentId, applicationNo, fileId, bytes, sha256)),
                null);
    }

    /** A sealed letter, of these ids of {@link CaseworkStandIn#SEALED}, and others that are not for the applicant. */
    void sealed(String applicationNo, String documentId, String code, List<String> files, List<String> others) {
        ObjectNode data = object("""
            {"documentId": "%s", "caseId": "0198d1a2-7c00-7b3e-9a55-3f1f0c2ab001", "applicationNo": "%s",
             "agencyCode": "fengxian-office", "kind": "REPLY",
             "title": {"zh": "政府信息公开申请答复书", "en": "Reply"}, "number": "奉府办公开〔2026〕12号-答",
             "issuedOn": "2026-12-01", "electronic": true}
            """.formatted(documentId, applicationNo));
        files.forEach(id -> data.withArray("files").add(sealedFile(id, code)));
        others.forEach(id -> data.withArray("otherSealedFiles").add(sealedFile(id, code)));
        publish("mingda.casework.case", applicationNo, "document-issued", data, null);
    }

    private ObjectNode sealedFile(String id, String code) {
        String name = Objects.requireNonNull(CaseworkStandIn.SEALED.get(id), id);
        String format = name.substring(name.length() - 3);
        byte[] bytes = CaseworkStandIn.bytes(id);
        Properties signers = new Properties();
        try {
            signers.load(new ByteArrayInputStream(CaseworkStandIn.resource("/sealed/signers.properties")));
            return json.createObjectNode()
                    .put("id", id)
                    .put("format", format)
                    .put("mediaType", "application/" + format)
                    .put("bytes", bytes.length)
                    .put(
                            "sha256",
                            HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(bytes)))
                    .put("code", code)
                    .put("signer", signers.getProperty(name))
                    .put("sealedAt", "2026-12-01T02:00:00Z");
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private void publish(String topic, String key, String name, ObjectNode data, @Nullable ObjectNode personal) {
        publish(new OutgoingEvent(topic, key, name, data, personal));
    }

    /** Publishes the event, and gives its envelope so that it can be delivered again. */
    String publish(OutgoingEvent event) {
        String of = event.topic() + event.key();
        long sequence = SEQUENCES.computeIfAbsent(of, none -> new AtomicLong()).incrementAndGet();
        String envelope = Envelope.write(
                "casework", Ids.next(), sequence, Instant.parse("2026-11-23T00:00:00Z"), event, personalData);
        deliver(event, envelope);
        return envelope;
    }

    /** Brings an envelope to Kafka. */
    void deliver(OutgoingEvent event, String envelope) {
        try {
            producer.send(new ProducerRecord<>(event.topic(), event.key(), envelope))
                    .get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private ObjectNode object(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}

package mingda.casework.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.casefile.NewAct;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Breach;
import mingda.casework.clock.CaseState;
import mingda.casework.sql.Db;
import mingda.casework.support.CaseworkTest;
import mingda.eventing.ReceivedEvent;
import mingda.eventing.id.Ids;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import org.junit.jupiter.api.Test;

@CaseworkTest
class ApplicationEventsTest {

    /** Where the legal clock of the tests stands. */
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private static final Words CAUSE = new Words("测试", "test");

    @Inject
    ApplicationEvents events;

    @Inject
    CaseFiles cases;

    @Inject
    Scopes scopes;

    @Inject
    Db db;

    @Inject
    ObjectMapper json;

    @Test
    void a_submission_becomes_one_case_received_on_the_shanghai_day() {
        submit("20261120-1AAAAAA0", "2026-11-19T16:30:00Z");
        submit("20261120-1AAAAAA0", "2026-11-19T16:30:00Z");
        CaseFile file = file("20261120-1AAAAAA0");
        assertEquals(LocalDate.of(2026, 11, 20), file.projection().receivedOn());
        assertEquals(LocalDate.of(2026, 12, 18), file.projection().replyDueOn());
        assertEquals(CaseState.IN_PROCESS, file.state());
    }

    @Test
    void a_correction_counts_on_the_day_the_portal_received_it() {
        String no = "20261120-1AAAAAA1";
        submit(no, "2026-11-09T02:00:00Z");
        append(no, ActType.CORRECTION_REQUESTED, "2026-11-10", "{\"workingDays\":15,\"servedOn\":\"2026-11-10\"}");
        handle(
                no,
                "correction-submitted",
                "{\"receivedAt\":\"2026-11-19T23:00:00Z\",\"files\":[]}",
                "{\"text\":\"补充\"}");
        assertEquals(CaseState.IN_PROCESS, file(no).state());
        assertEquals(LocalDate.of(2026, 12, 18), file(no).projection().replyDueOn());
    }

    /** A correction that none was waiting for moves nothing, and the applicant's page is told that it is on file. */
    @Test
    void what_became_of_a_correction_is_told_by_its_id() {
        String no = "20261120-1AAAAAA5";
        String first = UUID.randomUUID().toString();
        String second = UUID.randomUUID().toString();
        submit(no, "2026-11-09T02:00:00Z");
        append(no, ActType.CORRECTION_REQUESTED, "2026-11-10", "{\"workingDays\":15,\"servedOn\":\"2026-11-10\"}");
        String correction = "{\"correctionId\":\"%s\",\"receivedAt\":\"2026-11-19T03:00:00Z\",\"files\":[]}";
        handle(no, "correction-submitted", correction.formatted(first), "{\"text\":\"补充\"}");
        handle(no, "correction-submitted", correction.formatted(second), "{\"text\":\"再补充\"}");
        assertEquals(List.of(first + " CORRECTION APPLIED ", second + " CORRECTION FILED "), papers(no));
    }

    @Test
    void a_withdrawal_of_before_the_reply_was_recorded_wins_however_late_it_is_read() {
        String no = "20261120-1AAAAAA6";
        submit(no, "2026-11-09T02:00:00Z");
        append(no, ActType.ISSUED, "2026-11-23", "{\"document\":\"" + UUID.randomUUID() + "\",\"number\":\"2\"}");
        append(no, ActType.REPLIED, "2026-11-23", "{\"method\":\"IN_PERSON\"}");
        append(no, ActType.SERVED, "2026-11-23", "{\"method\":\"IN_PERSON\"}");
        assertEquals(CaseState.SERVED, file(no).state());
        String withdrawal = UUID.randomUUID().toString();
        withdraw(no, withdrawal, NOW.minusMillis(1));
        assertEquals(CaseState.WITHDRAWN, file(no).state());
        assertTrue(types(no).containsAll(List.of("REPLIED", "SERVED", "WITHDRAWN")), "nothing is taken away");
        assertEquals(List.of(withdrawal + " WITHDRAWAL APPLIED "), papers(no));
        assertTrue(last(no).path("steps").findValuesAsText("zh").stream().anyMatch(text -> text.contains("不再作为")));
        assertEquals("REPLIED", last(no).path("steps").path(1).path("kind").asText());
        assertEquals(3, last(no).path("steps").size(), "the service of what answers nothing is no step");
    }

    /** The record counts, not the day that it names: nobody answers a withdrawn application by a date of before. */
    @Test
    void a_reply_dated_back_before_the_withdrawal_but_recorded_after_it_comes_too_late() {
        String no = "20261120-1AAAAAA7";
        submit(no, "2026-11-09T02:00:00Z");
        append(no, ActType.REPLIED, "2026-11-19", "{\"method\":\"POST\"}");
        withdraw(no, UUID.randomUUID().toString(), NOW.minusSeconds(60));
        assertEquals(CaseState.WITHDRAWN, file(no).state());
    }

    @Test
    void a_withdrawal_of_the_same_moment_as_the_reply_is_not_before_it() {
        String no = "20261120-1AAAAAA8";
        submit(no, "2026-11-09T02:00:00Z");
        append(no, ActType.REPLIED, "2026-11-23", "{\"method\":\"POST\"}");
        String withdrawal = UUID.randomUUID().toString();
        withdraw(no, withdrawal, NOW);
        assertEquals(CaseState.REPLIED, file(no).state());
        assertEquals(List.of(withdrawal + " WITHDRAWAL REFUSED LATE"), papers(no));
    }

    /** Only a reply makes room for a withdrawal that crossed it: what lapsed stays lapsed. */
    @Test
    void a_lapsed_application_can_not_be_withdrawn() {
        String no = "20261120-1AAAAAA9";
        submit(no, "2026-10-09T02:00:00Z");
        append(no, ActType.CORRECTION_REQUESTED, "2026-10-10", "{\"workingDays\":5,\"servedOn\":\"2026-10-10\"}");
        append(no, ActType.CORRECTION_LAPSED, "2026-11-20", "{}");
        withdraw(no, UUID.randomUUID().toString(), NOW.minusSeconds(60));
        assertEquals(CaseState.CLOSED_UNCORRECTED, file(no).state());
        assertTrue(types(no).contains("WITHDRAWAL_REFUSED"));
    }

    @Test
    void a_withdrawal_before_the_reply_wins_and_after_it_is_refused() {
        String early = "20261120-1AAAAAA2";
        submit(early, "2026-11-09T02:00:00Z");
        handle(early, "withdrawal-requested", "{\"receivedAt\":\"2026-11-20T02:00:00Z\"}", "{\"reason\":\"不需要了\"}");
        assertEquals(CaseState.WITHDRAWN, file(early).state());

        String late = "20261120-1AAAAAA3";
        submit(late, "2026-11-09T02:00:00Z");
        append(late, ActType.REPLIED, "2026-11-19", "{\"method\":\"POST\"}");
        withdraw(late, UUID.randomUUID().toString(), NOW.plusMillis(1));
        assertEquals(CaseState.REPLIED, file(late).state());
        assertTrue(types(late).contains("WITHDRAWAL_REFUSED"));
    }

    @Test
    void the_first_download_of_an_electronic_reply_is_its_service() {
        String no = "20261120-1AAAAAA4";
        String document = UUID.randomUUID().toString();
        submit(no, "2026-11-09T02:00:00Z");
        append(no, ActType.ISSUED, "2026-11-19", "{\"document\":\"" + document + "\",\"number\":\"1\"}");
        append(no, ActType.REPLIED, "2026-11-19", "{\"method\":\"ELECTRONIC\"}");
        String download =
                "{\"documentId\":\"%s\",\"format\":\"pdf\",\"downloadedAt\":\"2026-11-21T02:00:00Z\",\"first\":true}";
        handle(no, "document-downloaded", download.formatted(UUID.randomUUID()), null);
        assertEquals(CaseState.REPLIED, file(no).state());
        handle(no, "document-downloaded", download.formatted(document), null);
        assertEquals(CaseState.SERVED, file(no).state());
        handle(no, "document-downloaded", download.formatted(document), null);
        assertEquals(1, types(no).stream().filter("SERVED"::equals).count());
    }

    @Test
    void an_opinion_of_the_portal_counts_on_the_day_it_was_given_with_its_files_on_file() {
        String no = "20261120-1AAAAABA";
        String consulted = consulted(no, "2026-11-10");
        opine(no, consulted, "2026-11-19T23:00:00Z", "OBJECT");
        Entry opinion = entry(no, "OPINION_RECEIVED");
        assertEquals(LocalDate.of(2026, 11, 20), opinion.on());
        assertEquals("OBJECT", opinion.detail().path("stance").asText());
        assertEquals("会泄露报价", opinion.detail().path("reasons").asText());
        assertEquals(
                List.of("OPINION 说明.pdf"),
                scopes.call(
                        Scope.background(),
                        () -> db.list(
                                "select purpose, name from case_attachment where case_id = ?",
                                row -> row.text("purpose") + " " + row.text("name"),
                                file0(no))));
        assertFalse(breaches(no).contains(Breach.OPINION_LATE));
    }

    /** Rulebook E8: considered, and moves nothing. */
    @Test
    void an_opinion_after_the_last_day_is_recorded_as_late() {
        String no = "20261120-1AAAAABB";
        String consulted = consulted(no, "2026-10-12");
        LocalDate due = file(no).projection().replyDueOn();
        opine(no, consulted, "2026-11-19T02:00:00Z", "PARTLY");
        assertTrue(breaches(no).contains(Breach.OPINION_LATE));
        assertEquals(due, file(no).projection().replyDueOn());
    }

    @Test
    void an_opinion_on_a_closed_case_or_a_voided_consultation_is_kept_in_the_journal() {
        String closed = "20261120-1AAAAABC";
        String consulted = consulted(closed, "2026-11-10");
        append(closed, ActType.WITHDRAWN, "2026-11-19", "{\"form\":\"SIGNED\",\"reason\":\"OTHER\"}");
        opine(closed, consulted, "2026-11-20T02:00:00Z", "AGREE");
        assertEquals(
                consulted,
                entry(closed, "OPINION_AFTER_CLOSE")
                        .detail()
                        .path("consultation")
                        .asText());

        String voided = "20261120-1AAAAABD";
        String never = consulted(voided, "2026-11-10");
        append(voided, ActType.VOIDED, "2026-11-19", "{\"act\":\"" + never + "\",\"reason\":\"误录\"}");
        opine(voided, never, "2026-11-20T02:00:00Z", "AGREE");
        assertEquals(
                "AGREE",
                entry(voided, "OPINION_WITHOUT_CONSULTATION")
                        .detail()
                        .path("stance")
                        .asText());
    }

    /** Submits and consults a third party, served on the same day; gives the act's id back. */
    private String consulted(String no, String on) {
        submit(no, "2026-10-09T02:00:00Z");
        append(no, ActType.CONSULTED, on, "{\"party\":\"THIRD_PARTY\",\"name\":\"虚构公司\",\"servedOn\":\"" + on + "\"}");
        return entry(no, "CONSULTED").id().toString();
    }

    private void opine(String no, String consultation, String at, String stance) {
        String file = UUID.randomUUID().toString();
        String data =
                """
                {"consultationId":"%s","documentId":"%s","opinionId":"%s","receivedAt":"%s","stance":"%s",
                 "files":[{"id":"%s","mediaType":"application/pdf","bytes":9,"sha256":"%s"}]}""".formatted(consultation, UUID.randomUUID(), UUID.randomUUID(), at, stance, file, "0".repeat(64));
        assertEquals(List.of(), promised(read(data).put("applicationNo", no).put("personal", "a.b.c.d.e")));
        handle(no, "opinion-submitted", data, "{\"reasons\":\"会泄露报价\",\"fileNames\":{\"" + file + "\":\"说明.pdf\"}}");
    }

    /** What is wrong with an opinion by the schema that the portal publishes. */
    private static List<com.networknt.schema.Error> promised(ObjectNode data) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            Files.readString(Path.of(
                                    "../intake-service/src/main/resources/events/opinion-submitted.v1.schema.json")),
                            InputFormat.JSON)
                    .validate(data.toString(), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Entry entry(String no, String type) {
        return scopes.call(
                Scope.background(),
                () -> cases.entries(file0(no)).stream()
                        .filter(entry -> entry.type().equals(type))
                        .findFirst()
                        .orElseThrow());
    }

    private Collection<Breach> breaches(String no) {
        return scopes.call(
                Scope.background(), () -> cases.timeline(cases.get(file0(no))).breaches());
    }

    private void submit(String no, String at) {
        handle(
                no,
                "application-submitted",
                "{\"agencyCode\":\"fengxian-office\",\"channel\":\"ONLINE\",\"submittedAt\":\"" + at
                        + "\",\"carrier\":\"EMAIL\","
                        + "\"delivery\":\"ONLINE\",\"acceptOtherForm\":true,\"electronicService\":true,\"language\":\"zh\"}",
                "{\"applicant\":{\"kind\":\"NATURAL_PERSON\",\"name\":\"测试人乙\"},\"request\":{\"title\":\"某文件\"}}");
    }

    private void handle(String no, String name, String data, @org.jspecify.annotations.Nullable String personal) {
        ObjectNode open = read(data).put("applicationNo", no);
        scopes.run(
                Scope.background(),
                () -> events.handle(new ReceivedEvent(
                        Ids.next(),
                        events.topic(),
                        no,
                        name,
                        1,
                        1,
                        Instant.EPOCH,
                        open,
                        personal == null ? null : read(personal),
                        false)));
    }

    private void withdraw(String no, String id, Instant receivedAt) {
        String data = "{\"withdrawalId\":\"%s\",\"receivedAt\":\"%s\"}";
        handle(no, "withdrawal-requested", data.formatted(id, receivedAt), "{}");
    }

    /** The newest timeline that was published of the case. */
    private JsonNode last(String no) {
        return scopes.call(
                Scope.background(),
                () -> db.list(
                                "select envelope from outbox_event where key = ? and name = 'timeline-changed'"
                                        + " order by sequence",
                                row -> row.json("envelope").path("data"),
                                no)
                        .getLast());
    }

    private List<String> papers(String no) {
        return StreamSupport.stream(last(no).path("papers").spliterator(), false)
                .map(paper -> String.join(
                        " ",
                        paper.path("id").asText(),
                        paper.path("kind").asText(),
                        paper.path("decision").asText(),
                        paper.path("reason").asText()))
                .toList();
    }

    private void append(String no, ActType type, String on, String detail) {
        scopes.run(
                Scope.background(),
                () -> cases.append(
                        file0(no), List.of(new NewAct(type, LocalDate.parse(on), read(detail))), "officer", CAUSE));
    }

    private UUID file0(String no) {
        return cases.idOf(no).orElseThrow();
    }

    private CaseFile file(String no) {
        return scopes.call(Scope.background(), () -> cases.get(file0(no)));
    }

    private List<String> types(String no) {
        return scopes.call(
                Scope.background(),
                () -> cases.entries(file0(no)).stream().map(Entry::type).toList());
    }

    private ObjectNode read(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package mingda.casework.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.casefile.NewAct;
import mingda.casework.clock.ActType;
import mingda.casework.clock.CaseState;
import mingda.casework.support.CaseworkTest;
import mingda.eventing.ReceivedEvent;
import mingda.eventing.id.Ids;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import org.junit.jupiter.api.Test;

@CaseworkTest
class ApplicationEventsTest {

    private static final Words CAUSE = new Words("测试", "test");

    @Inject
    ApplicationEvents events;

    @Inject
    CaseFiles cases;

    @Inject
    Scopes scopes;

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

    @Test
    void a_withdrawal_before_the_reply_wins_and_after_it_is_refused() {
        String early = "20261120-1AAAAAA2";
        submit(early, "2026-11-09T02:00:00Z");
        handle(early, "withdrawal-requested", "{\"receivedAt\":\"2026-11-20T02:00:00Z\"}", "{\"reason\":\"不需要了\"}");
        assertEquals(CaseState.WITHDRAWN, file(early).state());

        String late = "20261120-1AAAAAA3";
        submit(late, "2026-11-09T02:00:00Z");
        append(late, ActType.REPLIED, "2026-11-19", "{\"method\":\"POST\"}");
        handle(late, "withdrawal-requested", "{\"receivedAt\":\"2026-11-20T02:00:00Z\"}", "{}");
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
                        personal == null ? null : read(personal))));
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

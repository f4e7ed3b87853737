package mingda.notify.digest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Sql;
import mingda.notify.support.Casework;
import mingda.notify.support.LegalClock;
import mingda.notify.support.Mails;
import mingda.notify.support.NotifyTest;
import mingda.notify.support.Recorded;
import mingda.notify.support.TimelineData;
import mingda.stack.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One digest for each reader and working day, and only when there is something to tell. */
@NotifyTest
class DigestTest {

    private static final LocalDate DAY_OFF = LocalDate.of(2026, 11, 12);
    private static final LocalDate MAKE_UP_SUNDAY = LocalDate.of(2026, 11, 15);

    @Inject
    Casework casework;

    @Inject
    Recorded recorded;

    @Inject
    LegalClock clock;

    @Inject
    Mails mails;

    @Inject
    Digester digester;

    @Inject
    KnownDays days;

    @Inject
    ObjectMapper json;

    @Inject
    Scopes scopes;

    @Inject
    Sql sql;

    private String no = "";
    private String agency = "";
    private String head = "";

    @BeforeEach
    void begin() {
        clock.set(LegalClock.START, 8, 0);
        casework.directory();
        no = casework.number();
        agency = "d-" + no;
        head = "h-" + no;
        casework.agency(agency, "摘要镇", null, false);
        casework.staff(head, agency, "zh", "office-head");
        casework.staff("o-" + no, agency, "zh", "officer");
        recorded.change("update work_calendar set version = 0 where :no <> ''", no);
        ObjectNode calendar = json.createObjectNode()
                .put("version", 1)
                .put("coveredUntil", "2099-12-31")
                .put("publishedAt", "2026-11-02T01:00:00Z");
        calendar.putArray("daysOff").add(DAY_OFF.toString());
        calendar.putArray("makeupWorkdays").add(MAKE_UP_SUNDAY.toString());
        casework.publish(Casework.DIRECTORY, "calendar", "calendar-published", calendar, null);
        WorkDays told = new WorkDays(Set.of(DAY_OFF), Set.of(MAKE_UP_SUNDAY));
        await().atMost(Duration.ofSeconds(30)).until(() -> known().equals(told) && staff(2));
    }

    @Test
    void the_digest_of_a_day_comes_once_however_often_and_in_how_many_replicas_it_is_asked_for() throws Exception {
        String overdue = open(LegalClock.START.minusDays(3));
        String today = open(LegalClock.START);
        String soon = open(LegalClock.START.plusDays(2));
        String far = open(LegalClock.START.plusDays(30));
        String returned = casework.number();
        casework.timeline(
                returned,
                agency,
                TimelineData.due(1, 1, LegalClock.START.plusDays(30))
                        .task("RETURNED_MAIL", LegalClock.START, "letter"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !recorded.sent(returned).isEmpty());
        clock.set(LegalClock.START, 8, 29);
        digester.run();
        assertEquals(List.of(), digests(head));

        clock.set(LegalClock.START, 8, 30);
        try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                runs.add(replicas.submit(digester::run));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        }
        clock.set(LegalClock.START, 17, 0);
        digester.run();

        assertEquals(List.of("2026-11-02 since 2026-10-30 sent"), digests(head));
        assertEquals(1, alerts("position is null and state = 'OUTSIDE'"));
        assertEquals(List.of("EMAIL"), channels());
        JsonNode mail = mail(head, "每日摘要 2026-11-02", 1);
        assertEquals(
                "【明答】每日摘要 2026-11-02：新超期 1 件，今日到期 1 件，近日到期 1 件，紧急预警未确认 1 件，邮件退回待处理 1 件。",
                mail.path("subject").asText());
        for (String part : List.of("text", "html")) {
            String body = mail.path(part).asText();
            for (String each : List.of(overdue, today, soon, returned, "摘要镇", "/cases/")) {
                assertTrue(body.contains(each), part + " lacks " + each);
            }
            assertFalse(body.contains(far), part);
            assertFalse(body.contains("申请人甲"), part);
        }
    }

    /** Thursday is off, Sunday is worked; nobody runs anything from Monday to Tuesday. */
    @Test
    void days_off_have_none_and_the_working_day_after_covers_them_and_missed_runs() {
        clock.set(LocalDate.of(2026, 11, 11));
        String thursday = open(DAY_OFF);
        for (int day = 11; day <= 15; day++) {
            clock.set(LocalDate.of(2026, 11, day));
            if (day == 13) {
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> recorded.sent(thursday).contains(head + " OVERDUE -1"));
            }
            digester.run();
        }
        String monday = open(LocalDate.of(2026, 11, 16));
        clock.set(LocalDate.of(2026, 11, 18));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> recorded.sent(monday).stream().anyMatch(each -> each.contains("OVERDUE")));
        digester.run();
        assertEquals(
                List.of(
                        "2026-11-11 since 2026-11-10 sent",
                        "2026-11-13 since 2026-11-11 sent",
                        "2026-11-15 since 2026-11-13 sent",
                        "2026-11-18 since 2026-11-15 sent"),
                digests(head));
        assertTrue(section("2026-11-13", "NEWLY_OVERDUE").contains(thursday));
        assertFalse(section("2026-11-15", "NEWLY_OVERDUE").contains(thursday));
        assertTrue(section("2026-11-18", "NEWLY_OVERDUE").contains(monday));
        assertFalse(section("2026-11-18", "NEWLY_OVERDUE").contains(thursday));
    }

    /** A letter found after its date: it was never due today, and is told of all the same. */
    @Test
    void what_turns_out_to_be_overdue_long_after_its_date_is_told_once() {
        clock.set(LegalClock.START, 8, 30);
        open(LegalClock.START.plusDays(1));
        digester.run();
        clock.set(LegalClock.START, 10, 0);
        String found = open(LegalClock.START.minusDays(40));
        for (int day = 1; day <= 2; day++) {
            clock.set(LegalClock.START.plusDays(day), 8, 30);
            digester.run();
        }
        assertTrue(section("2026-11-03", "NEWLY_OVERDUE").contains(found));
        assertFalse(section("2026-11-04", "NEWLY_OVERDUE").contains(found));
    }

    @Test
    void when_there_is_nothing_to_tell_none_comes_and_what_happens_later_waits_for_the_next() {
        clock.set(LegalClock.START, 8, 30);
        digester.run();
        open(LegalClock.START);
        digester.run();
        assertEquals(List.of("2026-11-02 since 2026-10-30 nothing"), digests(head));
        clock.set(LegalClock.START.plusDays(1), 8, 30);
        digester.run();
        assertEquals(List.of("2026-11-02 since 2026-10-30 nothing", "2026-11-03 since 2026-11-02 sent"), digests(head));
    }

    @Test
    void a_supervisor_reads_of_every_agency_in_charge_and_of_no_other() {
        String supervisor = "s-" + no;
        String authority = "a-" + no;
        String child = "c-" + no;
        casework.agency(authority, "主管局", null, false);
        casework.agency(child, "下属镇", null, authority, false);
        casework.staff(supervisor, authority, "en", "supervisor");
        casework.staff("oc-" + no, child, "zh", "officer");
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> staff(4));
            String own = open(child, LegalClock.START);
            String other = open(agency, LegalClock.START);
            clock.set(LegalClock.START, 8, 30);
            digester.run();
            JsonNode mail = mail(supervisor, "Digest of 2026-11-02: 1 due today.", 1);
            assertTrue(mail.path("text").asText().contains(own));
            assertFalse(mail.path("text").asText().contains(other));
        } finally {
            // Other tests name every supervisor that there is.
            casework.staff(supervisor, authority, false, "en", "supervisor");
            await().atMost(Duration.ofSeconds(30)).until(() -> staff(3));
        }
    }

    @Test
    void an_officer_may_ask_for_one_and_a_head_may_do_without() {
        prefer("officer", "{\"digest\": true}");
        prefer("head", "{\"digest\": false}");
        try {
            LocalDate day = LocalDate.of(2026, 12, 1);
            clock.set(day);
            digester.run();
            assertTrue(digests("officer").stream().anyMatch(each -> each.startsWith("2026-12-01")));
            assertFalse(digests("head").stream().anyMatch(each -> each.startsWith("2026-12-01")));
            assertFalse(digests("officer2").stream().anyMatch(each -> each.startsWith("2026-12-01")));
        } finally {
            prefer("officer", "{}");
            prefer("head", "{}");
        }
    }

    private static void prefer(String user, String body) {
        given().auth()
                .oauth2(Tokens.of(user))
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/preferences")
                .then()
                .statusCode(200);
    }

    private String open(LocalDate due) {
        return open(agency, due);
    }

    private String open(String of, LocalDate due) {
        String number = casework.number();
        casework.timeline(number, of, TimelineData.due(1, 1, due));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> recorded.count(
                                "select count(*) from watched_case where application_no = :no"
                                        + " and alert_due_on is not null",
                                number)
                        == 1);
        return number;
    }

    private JsonNode mail(String username, String words, int count) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(
                        count, mails.to(username + "@staff.example", words).size()));
        return mails.to(username + "@staff.example", words).get(0);
    }

    private boolean staff(int count) {
        return recorded.count("select count(*) from staff where active and username like '%-' || :no", no) == count;
    }

    private WorkDays known() {
        return scopes.call(Scope.background(), days::held);
    }

    private List<String> digests(String recipient) {
        return scopes.call(
                Scope.background(),
                () -> sql.list(
                        "select day, since, alert_id from digest where recipient = ? order by day",
                        row -> row.getString("day") + " since " + row.getString("since")
                                + (row.getString("alert_id") == null ? " nothing" : " sent"),
                        recipient));
    }

    /** The application numbers in that section of the head's digest of that day. */
    private String section(String day, String topic) {
        return scopes.call(
                Scope.background(),
                () -> sql.first(
                                "select jsonb_path_query_array(a.summary, cast(? as jsonpath)) from digest d"
                                        + " join alert a on a.id = d.alert_id where d.recipient = ? and d.day = cast(? as date)",
                                row -> row.getString(1),
                                "$.sections[*] ? (@.topic == \"" + topic + "\").lines[*].applicationNo",
                                head,
                                day)
                        .orElseThrow());
    }

    private long alerts(String condition) {
        return recorded.count(
                "select count(*) from alert where kind = 'DAILY_DIGEST' and " + condition
                        + " and recipient = 'h-' || :no",
                no);
    }

    private List<String> channels() {
        return scopes.call(
                Scope.background(),
                () -> sql.list(
                        "select d.channel from delivery d join alert a on a.id = d.alert_id"
                                + " where a.kind = 'DAILY_DIGEST' and a.recipient = ? order by 1",
                        row -> row.getString(1),
                        head));
    }
}

package mingda.notify.report;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mingda.notify.support.Casework;
import mingda.notify.support.LegalClock;
import mingda.notify.support.Mails;
import mingda.notify.support.NotifyTest;
import mingda.notify.support.Recorded;
import mingda.notify.support.TimelineData;
import mingda.stack.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The head of the disclosure office, and from the day on the supervisor, are reminded until the report is frozen. */
@NotifyTest
class ReportRemindersTest {

    private static final AtomicInteger NEXT = new AtomicInteger(2040);
    private static final LocalDate DUE = TimelineData.weekdays(LegalClock.START, 20);

    @Inject
    Casework casework;

    @Inject
    Recorded recorded;

    @Inject
    LegalClock clock;

    @Inject
    Reminding reminding;

    @Inject
    Mails mails;

    @Inject
    ObjectMapper json;

    private int year;
    private String agency = "";
    private String head = "";

    @BeforeEach
    void an_agency_of_its_own() {
        clock.set(LegalClock.START);
        casework.directory();
        year = NEXT.incrementAndGet();
        String no = casework.number();
        agency = "report-" + no.substring(no.length() - 7);
        head = "h-" + agency;
        casework.agency(agency, "报告局" + agency, null, "fengxian-office", false);
        casework.staff(head, agency, "zh", "office-head");
        casework.staff("o-" + agency, agency, "zh", "officer");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> recorded.count(
                                "select count(*) from staff s join agency a on a.code = s.agency_code where a.code = :no",
                                agency)
                        == 2);
    }

    @Test
    void the_head_is_told_in_good_time_and_the_supervisor_from_the_day_on_each_step_once() {
        tell(false, DUE);
        sent(List.of(head + " ANNUAL_REPORT_DUE 20"));
        reminding.run();
        reminding.run();
        tell(false, DUE);
        // Two weeks in which nothing ran: of the steps passed the latest goes out, the others are recorded.
        clock.set(TimelineData.weekdays(DUE, -1));
        sent(List.of(head + " ANNUAL_REPORT_DUE 1", head + " ANNUAL_REPORT_DUE 20"));
        assertEquals(
                List.of(10, 5, 3),
                recorded.rows(subject()).stream()
                        .filter(row -> !row.sent())
                        .map(Recorded.Row::tier)
                        .toList());
        clock.set(DUE);
        clock.set(TimelineData.weekdays(DUE, 1));
        List<String> all = List.of(
                head + " ANNUAL_REPORT_DUE -1",
                head + " ANNUAL_REPORT_DUE 1",
                head + " ANNUAL_REPORT_DUE 20",
                "supervisor ANNUAL_REPORT_DUE -1");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertTrue(
                        recorded.sent(subject()).containsAll(all), String.valueOf(recorded.sent(subject()))));
        // A clock that is moved back tells nothing anew.
        List<String> before = recorded.sent(subject());
        clock.set(DUE);
        reminding.run();
        assertEquals(before, recorded.sent(subject()));
    }

    @Test
    void a_report_frozen_in_time_warns_nobody_and_one_frozen_late_ends_the_warnings() {
        tell(true, DUE);
        clock.set(TimelineData.weekdays(DUE, 1));
        reminding.run();
        assertEquals(List.of(), recorded.rows(subject()));
        clock.set(LegalClock.START);
        year = NEXT.incrementAndGet();
        tell(false, DUE);
        sent(List.of(head + " ANNUAL_REPORT_DUE 20"));
        tell(true, DUE);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertTrue(
                        recorded.rows(subject()).stream().allMatch(row -> "SETTLED".equals(row.withdrawn()))));
        clock.set(TimelineData.weekdays(DUE, 1));
        reminding.run();
        sent(List.of(head + " ANNUAL_REPORT_DUE 20"));
    }

    @Test
    void a_day_that_moved_takes_the_warnings_of_the_old_one_back() {
        tell(false, DUE);
        sent(List.of(head + " ANNUAL_REPORT_DUE 20"));
        tell(false, DUE.plusDays(59));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertTrue(
                        recorded.rows(subject()).stream().allMatch(row -> "DATE_CHANGED".equals(row.withdrawn()))));
        sent(List.of(head + " ANNUAL_REPORT_DUE 20"));
    }

    @Test
    void a_head_who_comes_later_is_told_the_step_that_holds() {
        tell(false, DUE);
        sent(List.of(head + " ANNUAL_REPORT_DUE 20"));
        casework.staff("n-" + agency, agency, "en", "office-head");
        sent(List.of(head + " ANNUAL_REPORT_DUE 20", "n-" + agency + " ANNUAL_REPORT_DUE 20"));
    }

    @Test
    void the_summed_report_is_the_supervisors_from_the_first_step_on() {
        agency = "fengxian-office";
        publish(true, false, DUE);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertTrue(
                        recorded.sent("annual-report/*/" + year)
                                .containsAll(
                                        List.of("head DISTRICT_REPORT_DUE 20", "supervisor DISTRICT_REPORT_DUE 20")),
                        String.valueOf(recorded.sent("annual-report/*/" + year))));
        publish(true, true, DUE);
    }

    /** In the words of each reader; the sentence names agency, year and day. */
    @Test
    void the_inbox_and_the_mail_say_what_is_owed() {
        agency = "nanqiao";
        tell(false, DUE);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !recorded.sent(subject()).isEmpty());
        String alert = "items.find { it.kind == 'ANNUAL_REPORT_DUE' }.";
        given().auth()
                .oauth2(Tokens.of("head2"))
                .header("Accept-Language", "zh-CN")
                .get("/api/alerts")
                .then()
                .statusCode(200)
                .body(alert + "message", containsString("南桥镇2025年度政府信息公开工作年度报告最迟 " + DUE + " 向主管部门提交并公布，还有 20 个工作日"))
                .body(alert + "applicationNo", nullValue())
                .body(alert + "agencyCode", containsString("nanqiao"));
        given().auth()
                .oauth2(Tokens.of("head2"))
                .header("Accept-Language", "en")
                .get("/api/alerts")
                .then()
                .body(
                        alert + "message",
                        containsString("annual report 2025 of 南桥镇 has to be handed in and published by " + DUE
                                + ", 20 working days left"));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var sent = mails.about("南桥镇2025年度");
            assertTrue(
                    sent.stream()
                            .anyMatch(mail -> mail.path("to").path(0).asText().contains("head2@staff.example")),
                    sent.toString());
        });
        tell(true, DUE);
    }

    private void tell(boolean settled, LocalDate dueOn) {
        publish(false, settled, dueOn);
    }

    private void publish(boolean whole, boolean settled, LocalDate dueOn) {
        ObjectNode data = json.createObjectNode()
                .put("year", year)
                .put("agencyCode", agency)
                .put("wholeDistrict", whole)
                .put("dueOn", dueOn.toString())
                .put("settled", settled);
        ArrayNode tiers = data.putArray("tiers");
        for (int tier : settled ? new int[0] : new int[] {20, 10, 5, 3, 1, 0, -1, -2}) {
            tiers.addObject()
                    .put("tier", tier)
                    .put("on", TimelineData.weekdays(dueOn, -tier).toString());
        }
        String whose = whole ? "*" : agency;
        casework.publish(
                Casework.DIRECTORY, "annual-report/" + whose + "/" + year, "annual-report-changed", data, null);
    }

    private String subject() {
        return "annual-report/" + agency + "/" + year;
    }

    private void sent(List<String> briefs) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertEquals(briefs, recorded.sent(subject())));
    }
}

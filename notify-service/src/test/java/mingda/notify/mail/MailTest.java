package mingda.notify.mail;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import mingda.notify.support.Casework;
import mingda.notify.support.LegalClock;
import mingda.notify.support.Mails;
import mingda.notify.support.NotifyTest;
import mingda.notify.support.Recorded;
import mingda.notify.support.Road;
import mingda.notify.support.TimelineData;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail over a road to the SMTP server that the test closes and opens. */
@NotifyTest
@TestProfile(MailTest.OverTheRoad.class)
class MailTest {

    /** The service's mails take the road; its waits are short. */
    public static class OverTheRoad implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mingda.notify.mail.port", "${mingda.test.road.port}",
                    "mingda.notify.mail.first-wait", "1s",
                    "mingda.notify.mail.longest-wait", "2s");
        }
    }

    private static final String OFFICE = "fengxian-office";

    @Inject
    Casework casework;

    @Inject
    Recorded recorded;

    @Inject
    LegalClock clock;

    @Inject
    Mails mails;

    @Inject
    MailWorker worker;

    @Inject
    @ConfigProperty(name = "MINGDA_SMTP_PORT")
    int smtpPort;

    @Inject
    @ConfigProperty(name = "mingda.test.road.port")
    int roadPort;

    private Road road = new Road(0, 0);
    private String no = "";

    @BeforeEach
    void begin() {
        road = new Road(roadPort, smtpPort);
        clock.set(LegalClock.START);
        casework.directory();
        no = casework.number();
    }

    @AfterEach
    void end() {
        road.close();
    }

    @Test
    void a_mail_says_number_agency_and_date_links_the_case_and_names_no_applicant() {
        road.open();
        casework.registered(no, OFFICE);
        casework.timeline(no, OFFICE, TimelineData.due(1, 1, LegalClock.START.plusMonths(2)));
        await().atMost(Duration.ofSeconds(30)).until(() -> mails.about(no).size() == 2);
        JsonNode zh = mailTo("officer@staff.example");
        assertEquals(
                "【明答】新登记：区政府办案件 " + no + "，答复期限 2027-01-02。", zh.path("subject").asText());
        for (String part : new String[] {"text", "html"}) {
            String body = zh.path(part).asText();
            assertTrue(body.contains("测试officer"), part);
            assertTrue(body.contains("/cases/"), part);
            assertFalse(body.contains("申请人甲"), part);
            assertFalse(body.contains("某某规划"), part);
        }
        JsonNode en = mailTo("deputy@staff.example");
        assertTrue(en.path("subject").asText().startsWith("[Mingda] New: case " + no));
        assertTrue(en.path("html").asText().contains("lang=\"en\""));
    }

    @Test
    void while_the_server_is_away_nothing_is_lost_and_afterwards_each_comes_once() {
        casework.assigned(no, OFFICE, "officer");
        casework.timeline(no, OFFICE, TimelineData.due(1, 1, LegalClock.START));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> count("state = 'PENDING' and attempts >= 2 and failure = 'AWAY'") == 1);
        assertEquals(1, recorded.sent(no).size());
        assertEquals(0, mails.about(no).size());
        road.open();
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'SENT' and not possible_repeat") == 1);
        assertEquals(1, mails.about(no).size());
    }

    @Test
    void a_crash_between_sending_and_recording_sends_again_and_says_so() {
        road.open();
        casework.assigned(no, OFFICE, "officer");
        casework.timeline(no, OFFICE, TimelineData.due(1, 1, LegalClock.START));
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'SENT'") == 1);
        assertEquals(1, recorded.change("""
                update delivery set state = 'PENDING', in_flight = true, next_attempt_at = queued_at
                where channel = 'EMAIL' and alert_id in (select id from alert where application_no = :no)
                """, no));
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'SENT' and possible_repeat") == 1);
        assertEquals(2, mails.about(no).size());
        assertTrue(mails.about(no).stream()
                .anyMatch(mail -> mail.path("text").asText().contains("本邮件可能重复发送")));
    }

    @Test
    void a_mail_of_a_withdrawn_warning_is_not_sent() {
        casework.assigned(no, OFFICE, "officer");
        casework.timeline(no, OFFICE, TimelineData.due(1, 1, LegalClock.START));
        await().atMost(Duration.ofSeconds(30)).until(() -> recorded.sent(no).size() == 1);
        casework.timeline(no, OFFICE, TimelineData.closed(2, 2));
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'CANCELLED'") == 1);
        road.open();
        worker.run();
        assertEquals(0, mails.about(no).size());
    }

    @Test
    void who_has_no_address_is_given_up_and_the_inbox_stands() {
        casework.assigned(no, OFFICE, "unknown-" + no);
        casework.timeline(no, OFFICE, TimelineData.due(1, 1, LegalClock.START));
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'GIVEN_UP' and failure = 'NO_ADDRESS'") == 1);
        assertEquals(1, recorded.sent(no).size());
    }

    @Test
    void an_address_that_the_server_refuses_is_given_up_and_holds_up_no_other() {
        road.refuseRecipients();
        casework.assigned(no, OFFICE, "officer");
        casework.timeline(no, OFFICE, TimelineData.due(1, 1, LegalClock.START));
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'GIVEN_UP' and failure = 'REFUSED'") == 1);
    }

    private JsonNode mailTo(String address) {
        return mails.about(no).stream()
                .filter(mail -> mail.path("to").path(0).asText().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private long count(String condition) {
        return recorded.count(
                "select count(*) from delivery where channel = 'EMAIL' and " + condition
                        + " and alert_id in (select id from alert where application_no = :no)",
                no);
    }
}

package mingda.notify.watch;

import static mingda.notify.support.TimelineData.closed;
import static mingda.notify.support.TimelineData.due;
import static mingda.notify.support.TimelineData.waiting;
import static mingda.notify.support.TimelineData.weekdays;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mingda.eventing.time.Zones;
import mingda.notify.support.Casework;
import mingda.notify.support.LegalClock;
import mingda.notify.support.NotifyTest;
import mingda.notify.support.Recorded;
import mingda.notify.support.Recorded.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told beside the date to answer by: the other clocks of a case, and what happens to it or does not. */
@NotifyTest
class OccasionsTest {

    private static final String OFFICE = "fengxian-office";
    private static final LocalDate FAR = LegalClock.START.plusMonths(2);

    @Inject
    Casework casework;

    @Inject
    Recorded recorded;

    @Inject
    LegalClock clock;

    @Inject
    Sweep sweep;

    private String no = "";

    @BeforeEach
    void begin() {
        clock.set(LegalClock.START);
        casework.directory();
        no = casework.number();
        casework.assigned(no, OFFICE, "officer");
    }

    /** Art. 30: day 3 and day 5 of the seven. */
    @Test
    void a_correction_notice_is_called_to_mind_on_day_three_and_five() {
        LocalDate seventh = weekdays(LegalClock.START, 7);
        casework.timeline(no, OFFICE, due(1, 1, FAR).clock("CORRECTION_NOTICE", seventh, 6, 5, 4, 3, 2, 1, 0));
        clock.set(weekdays(LegalClock.START, 2));
        sweep.run();
        assertEquals(List.of(), recorded.sent(no));
        clock.set(weekdays(LegalClock.START, 3));
        eventually(List.of("officer CORRECTION_NOTICE_DUE 4"));
        clock.set(weekdays(LegalClock.START, 5));
        eventually(List.of("officer CORRECTION_NOTICE_DUE 2", "officer CORRECTION_NOTICE_DUE 4"));
        casework.timeline(no, OFFICE, waiting(2, 2).clock("CORRECTION", FAR, 3, 1, 0));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> recorded.rows(no).stream().allMatch(row -> "SETTLED".equals(row.withdrawn())));
    }

    /** A clock that gets another last day has new warnings, and the old ones are withdrawn with the reason. */
    @Test
    void an_opinion_that_gets_more_time_is_called_to_mind_anew() {
        LocalDate due = weekdays(LegalClock.START, 5);
        casework.timeline(no, OFFICE, due(1, 1, FAR).clock("OPINION", due, 5, 3, 1, 0));
        eventually(List.of("officer OPINION_DUE 5"));
        casework.timeline(no, OFFICE, due(2, 1, FAR).clock("OPINION", weekdays(due, 1), 5, 3, 1, 0));
        clock.set(weekdays(LegalClock.START, 1));
        eventually(List.of("officer OPINION_DUE 5", "officer OPINION_DUE 5"));
        assertEquals(
                List.of("DATE_CHANGED"),
                recorded.rows(no).stream()
                        .filter(row -> row.deadlineVersion() == 1)
                        .map(Row::withdrawn)
                        .toList());
    }

    /** Where casework names no days for a clock, its last day is told, and nobody here counts. */
    @Test
    void a_period_of_the_applicant_is_told_before_it_lapses() {
        LocalDate due = weekdays(LegalClock.START, 1);
        casework.timeline(no, OFFICE, waiting(1, 1).clock("PAYMENT", due));
        sweep.run();
        assertEquals(List.of(), recorded.sent(no));
        clock.set(due);
        eventually(List.of("officer PAYMENT_DUE 0"));
    }

    @Test
    void a_reply_that_is_signed_and_not_sent_is_told_from_the_next_step_on_until_it_goes_out() {
        LocalDate due = weekdays(LegalClock.START, 1);
        casework.timeline(no, OFFICE, due(1, 1, due).in("ISSUED"));
        eventually(List.of("officer DUE_SOON 1"));
        clock.set(due);
        eventually(List.of("officer DUE_SOON 1", "officer DUE_TODAY 0", "officer SIGNED_NOT_SENT 0"));
        casework.timeline(no, OFFICE, closed(2, 1));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> recorded.rows(no).stream().filter(Row::sent).allMatch(row -> row.withdrawn() != null));
    }

    /** Rulebook 9 E18: day 2 of the steps is not among the named days, so it comes with day 3. */
    @Test
    void a_reply_that_nobody_collects_is_told_before_the_date() {
        casework.registered(no, OFFICE, "PICK_UP");
        casework.timeline(no, OFFICE, due(1, 1, weekdays(LegalClock.START, 3)).in("ISSUED"));
        eventually(List.of("officer DUE_SOON 3", "officer NEW_CASE", "officer NOT_COLLECTED 3"));
    }

    @Test
    void a_letter_that_comes_back_is_told_once_each_time_also_after_the_case_is_closed() {
        casework.timeline(no, OFFICE, closed(1, 1).returned(LegalClock.START));
        eventually(List.of("officer RETURNED_MAIL"));
        casework.timeline(no, OFFICE, closed(2, 1).returned(LegalClock.START).returned(LegalClock.START));
        eventually(List.of("officer RETURNED_MAIL", "officer RETURNED_MAIL"));
        casework.timeline(no, OFFICE, closed(3, 1).returned(LegalClock.START).returned(LegalClock.START));
        casework.assigned(no, OFFICE, "deputy");
        eventually(List.of(
                "deputy RETURNED_MAIL", "deputy RETURNED_MAIL", "officer RETURNED_MAIL", "officer RETURNED_MAIL"));
    }

    /** casework names what is to be done and from which day on; it stands until it is done. */
    @Test
    void what_casework_names_as_to_be_done_is_told_from_its_day_on_and_settled_when_it_is_done() {
        LocalDate due = weekdays(LegalClock.START, 4);
        LocalDate next = weekdays(LegalClock.START, 1);
        casework.timeline(
                no,
                OFFICE,
                due(1, 1, due)
                        .in("ISSUED")
                        .task("SIGNED_NOT_SENT", next, "act-1")
                        .task("RETURNED_MAIL", LegalClock.START, "act-2"));
        eventually(List.of("officer DUE_SOON 5", "officer RETURNED_MAIL"));
        clock.set(next);
        eventually(List.of(
                "officer DUE_SOON 3", "officer DUE_SOON 5", "officer RETURNED_MAIL", "officer SIGNED_NOT_SENT"));
        clock.set(due);
        eventually(List.of(
                "officer DUE_SOON 3",
                "officer DUE_SOON 5",
                "officer DUE_TODAY 0",
                "officer RETURNED_MAIL",
                "officer SIGNED_NOT_SENT",
                "officer SIGNED_NOT_SENT 0"));
        casework.timeline(no, OFFICE, closed(2, 1).task("RETURNED_MAIL", LegalClock.START, "act-2"));
        await().atMost(Duration.ofSeconds(30)).until(() -> standing().equals(List.of("officer RETURNED_MAIL")));
        casework.timeline(no, OFFICE, closed(3, 1).noTasks());
        await().atMost(Duration.ofSeconds(30)).until(() -> standing().isEmpty());
    }

    private List<String> standing() {
        return recorded.rows(no).stream()
                .filter(row -> row.sent() && row.withdrawn() == null)
                .map(Row::brief)
                .toList();
    }

    @Test
    void what_was_submitted_and_is_not_registered_rises_and_is_settled_by_the_registration() {
        String lost = casework.number();
        Instant at = LegalClock.START.atTime(8, 0).atZone(Zones.SHANGHAI).toInstant();
        casework.submitted(lost, OFFICE, at);
        noted(lost);
        clock.set(LegalClock.START, 9, 10);
        eventually(lost, List.of("deputy NOT_REGISTERED", "officer NOT_REGISTERED"));
        clock.set(LegalClock.START.plusDays(1));
        eventually(
                lost,
                List.of(
                        "deputy NOT_REGISTERED",
                        "deputy NOT_REGISTERED",
                        "head NOT_REGISTERED",
                        "officer NOT_REGISTERED",
                        "supervisor NOT_REGISTERED"));
        casework.registered(lost, OFFICE);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> recorded.rows(lost).stream()
                                .filter(row -> row.kind().equals("NOT_REGISTERED"))
                                .allMatch(row -> "SETTLED".equals(row.withdrawn()))
                        && recorded.rows(lost).size() == 7);
    }

    @Test
    void what_is_registered_in_time_alarms_nobody() {
        casework.submitted(
                no, OFFICE, LegalClock.START.atStartOfDay(Zones.SHANGHAI).toInstant());
        casework.registered(no, OFFICE);
        eventually(List.of("officer NEW_CASE"));
        clock.set(LegalClock.START.plusDays(3));
        noted(no);
        sweep.run();
        assertTrue(recorded.sent(no).stream().noneMatch(brief -> brief.contains("NOT_REGISTERED")));
    }

    /** The submission was read: from then on casework has its time. */
    private void noted(String number) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> recorded.count(
                                "select count(*) from watched_case where application_no = :no and submitted_at is not"
                                        + " null",
                                number)
                        == 1);
    }

    private void eventually(List<String> sent) {
        eventually(no, sent);
    }

    private void eventually(String number, List<String> sent) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertEquals(sent, recorded.sent(number)));
    }
}

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import mingda.notify.support.Casework;
import mingda.notify.support.LegalClock;
import mingda.notify.support.Mails;
import mingda.notify.support.NotifyTest;
import mingda.notify.support.Recorded;
import mingda.notify.support.Recorded.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NotifyTest
class WarningsTest {

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
    Sweep sweep;

    private String no = "";

    @BeforeEach
    void begin() {
        clock.set(LegalClock.START);
        casework.directory();
        no = casework.number();
    }

    @Test
    void a_new_case_is_told_to_every_officer_of_the_agency_once_each() {
        casework.registered(no, OFFICE);
        casework.timeline(no, OFFICE, due(1, 1, LegalClock.START.plusMonths(2)));
        eventually(List.of("deputy NEW_CASE", "officer NEW_CASE"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertEquals(List.of("deputy@staff.example", "officer@staff.example"), mails.readersOf(no)));
    }

    @Test
    void a_case_of_an_agency_that_another_handles_is_told_to_the_staff_of_that_one() {
        casework.registered(no, "fengxian-government");
        eventually(List.of("deputy NEW_CASE", "officer NEW_CASE"));
    }

    @Test
    void of_several_tiers_owed_at_once_only_the_latest_goes_out_and_the_others_are_recorded() {
        casework.registered(no, OFFICE);
        casework.assigned(no, OFFICE, "officer");
        casework.timeline(no, OFFICE, due(1, 1, weekdays(LegalClock.START, 2)));
        eventually(List.of("deputy NEW_CASE", "officer DUE_SOON 3", "officer NEW_CASE"));
        assertEquals(
                List.of("officer DUE_SOON 10", "officer DUE_SOON 5"),
                recorded.rows(no).stream()
                        .filter(row -> !row.sent())
                        .map(Row::brief)
                        .sorted()
                        .toList());
    }

    @Test
    void each_day_brings_its_tier_and_after_the_date_the_head_and_the_supervisor_are_told_too() {
        LocalDate due = weekdays(LegalClock.START, 1);
        casework.assigned(no, OFFICE, "officer");
        casework.timeline(no, OFFICE, due(1, 1, due));
        eventually(List.of("officer DUE_SOON 1"));
        clock.set(due);
        eventually(List.of("officer DUE_SOON 1", "officer DUE_TODAY 0"));
        clock.set(weekdays(due, 1));
        eventually(List.of(
                "head OVERDUE -1",
                "deputy OVERDUE -1",
                "officer DUE_SOON 1",
                "officer DUE_TODAY 0",
                "officer OVERDUE -1",
                "supervisor OVERDUE -1"));
    }

    /** New case, due soon, due today and overdue: each once in the inbox and once by mail, however often it is swept. */
    @Test
    void every_kind_comes_once_though_each_day_is_swept_again_and_again() {
        LocalDate due = weekdays(LegalClock.START, 1);
        casework.registered(no, OFFICE);
        casework.timeline(no, OFFICE, due(1, 1, due));
        List<String> told = new ArrayList<>(List.of("deputy NEW_CASE", "officer NEW_CASE"));
        told.addAll(List.of("deputy DUE_SOON 1", "officer DUE_SOON 1", "head UNASSIGNED 1", "supervisor UNASSIGNED 1"));
        sweptTwice(told);
        clock.set(due);
        told.addAll(
                List.of("deputy DUE_TODAY 0", "officer DUE_TODAY 0", "head UNASSIGNED 0", "supervisor UNASSIGNED 0"));
        sweptTwice(told);
        clock.set(weekdays(due, 1));
        told.addAll(List.of("deputy OVERDUE -1", "officer OVERDUE -1", "head OVERDUE -1", "supervisor OVERDUE -1"));
        sweptTwice(told);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(
                        told.stream()
                                .map(brief -> brief.substring(0, brief.indexOf(' ')) + "@staff.example")
                                .sorted()
                                .toList(),
                        mails.readersOf(no).stream().sorted().toList()));
    }

    private void sweptTwice(List<String> told) {
        eventually(told);
        CompletableFuture.allOf(CompletableFuture.runAsync(sweep::run), CompletableFuture.runAsync(sweep::run))
                .join();
        sweep.run();
        assertEquals(told.stream().sorted().toList(), recorded.sent(no));
    }

    /** Lesson 13. */
    @Test
    void after_two_days_off_only_the_latest_missed_warning_goes_out() {
        casework.assigned(no, OFFICE, "officer");
        casework.timeline(no, OFFICE, due(1, 1, weekdays(LegalClock.START, 4)));
        eventually(List.of("officer DUE_SOON 5"));
        clock.set(weekdays(LegalClock.START, 4));
        eventually(List.of("officer DUE_SOON 5", "officer DUE_TODAY 0"));
        assertTrue(recorded.rows(no).stream().anyMatch(row -> !row.sent() && Objects.equals(row.tier(), 1)));
    }

    /** Lesson 13: the sweep twice, and in two replicas at once. */
    @Test
    void sweeping_twice_and_at_once_doubles_nothing() {
        List<String> numbers =
                IntStream.range(0, 20).mapToObj(i -> casework.number()).toList();
        for (String number : numbers) {
            casework.assigned(number, OFFICE, "officer");
            casework.timeline(number, OFFICE, due(1, 1, weekdays(LegalClock.START, 1)));
        }
        numbers.forEach(number -> eventually(number, List.of("officer DUE_SOON 1")));
        clock.set(weekdays(LegalClock.START, 1));
        CompletableFuture<?>[] replicas = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(sweep::run))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(replicas).join();
        sweep.run();
        for (String number : numbers) {
            eventually(number, List.of("officer DUE_SOON 1", "officer DUE_TODAY 0"));
        }
    }

    @Test
    void an_event_that_comes_twice_takes_effect_once() {
        casework.assigned(no, OFFICE, "officer");
        casework.twice(no, OFFICE, due(1, 1, weekdays(LegalClock.START, 1)));
        casework.assigned(no, OFFICE, "officer2");
        eventually(List.of("officer DUE_SOON 1", "officer2 DUE_SOON 1"));
    }

    @Test
    void who_takes_over_is_told_where_the_case_stands() {
        casework.assigned(no, OFFICE, "officer");
        casework.timeline(no, OFFICE, due(1, 1, weekdays(LegalClock.START, 1)));
        eventually(List.of("officer DUE_SOON 1"));
        casework.assigned(no, OFFICE, "deputy");
        eventually(List.of("deputy DUE_SOON 1", "officer DUE_SOON 1"));
    }

    /** Lesson 13: it arms again when the deadline moves. */
    @Test
    void a_moved_date_is_told_withdraws_the_old_warnings_and_arms_new_ones() {
        LocalDate first = weekdays(LegalClock.START, 3);
        casework.assigned(no, OFFICE, "officer");
        casework.timeline(no, OFFICE, due(1, 1, first));
        eventually(List.of("officer DUE_SOON 3"));
        casework.timeline(no, OFFICE, due(2, 2, weekdays(first, 20)));
        eventually(List.of("officer DATE_MOVED", "officer DUE_SOON 3"));
        Row old = recorded.rows(no).stream()
                .filter(row -> row.sent() && row.deadlineVersion() == 1)
                .findFirst()
                .orElseThrow();
        assertEquals("DATE_CHANGED", old.withdrawn());
        clock.set(weekdays(first, 17));
        eventually(List.of("officer DATE_MOVED", "officer DUE_SOON 3", "officer DUE_SOON 3"));
    }

    @Test
    void while_the_case_waits_for_its_applicant_nothing_is_owed() {
        LocalDate due = weekdays(LegalClock.START, 5);
        casework.assigned(no, OFFICE, "officer");
        casework.timeline(no, OFFICE, due(1, 1, due));
        eventually(List.of("officer DUE_SOON 5"));
        casework.timeline(no, OFFICE, waiting(2, 2));
        await().until(() -> recorded.rows(no).stream().filter(Row::sent).allMatch(row -> row.withdrawn() != null));
        clock.set(weekdays(due, 3));
        sweep.run();
        assertEquals(List.of("officer DUE_SOON 5"), recorded.sent(no));
    }

    @Test
    void a_closed_case_withdraws_its_warnings_and_owes_no_more() {
        LocalDate due = weekdays(LegalClock.START, 1);
        casework.assigned(no, OFFICE, "officer");
        casework.timeline(no, OFFICE, due(1, 1, due));
        eventually(List.of("officer DUE_SOON 1"));
        casework.timeline(no, OFFICE, closed(2, 2));
        await().until(() ->
                recorded.rows(no).stream().filter(Row::sent).allMatch(row -> "CASE_CLOSED".equals(row.withdrawn())));
        clock.set(weekdays(due, 2));
        sweep.run();
        assertEquals(List.of("officer DUE_SOON 1"), recorded.sent(no));
    }

    /** A copy that is rebuilt meets the registrations of closed cases again: they are news to nobody. */
    @Test
    void what_is_told_again_of_a_closed_case_alarms_nobody() {
        casework.closedCaseAgain(no, OFFICE, closed(3, 2));
        await().until(() -> recorded.count(
                        "select count(*) from watched_case where application_no = :no and registered and not open", no)
                == 1);
        assertEquals(List.of(), recorded.sent(no));
    }

    @Test
    void an_older_timeline_changes_nothing() {
        casework.assigned(no, OFFICE, "officer");
        casework.timeline(no, OFFICE, due(5, 2, LegalClock.START.plusMonths(2)));
        casework.timeline(no, OFFICE, due(4, 1, LegalClock.START));
        casework.assigned(no, OFFICE, "deputy");
        await().until(() -> recorded.count(
                        "select count(*) from watched_case where application_no = :no and assignee = 'deputy'", no)
                == 1);
        assertEquals(List.of(), recorded.sent(no));
    }

    /** Lesson 14. */
    @Test
    void an_unassigned_case_reaches_the_head_and_then_the_supervisor() {
        casework.timeline(no, OFFICE, due(1, 1, weekdays(LegalClock.START, 5)));
        eventually(List.of("deputy DUE_SOON 5", "head UNASSIGNED 5", "officer DUE_SOON 5"));
        clock.set(weekdays(LegalClock.START, 4));
        eventually(List.of(
                "deputy DUE_SOON 1",
                "deputy DUE_SOON 5",
                "head UNASSIGNED 1",
                "head UNASSIGNED 5",
                "officer DUE_SOON 1",
                "officer DUE_SOON 5",
                "supervisor UNASSIGNED 1"));
    }

    @Test
    void who_comes_into_the_directory_later_is_told_what_is_owed() {
        String agency = "agency-" + no.substring(no.length() - 7);
        String late = "late-" + no.substring(no.length() - 7);
        casework.registered(no, agency);
        casework.timeline(no, agency, due(1, 1, weekdays(LegalClock.START, 20)));
        eventually(List.of("supervisor NEW_CASE"));
        casework.agency(agency, "新设机关", null, false);
        casework.staff(late, agency, "zh", "officer");
        eventually(List.of(late + " NEW_CASE", "supervisor NEW_CASE"));
    }

    @Test
    void the_assignee_who_leaves_is_replaced_by_the_officers() {
        String gone = "gone-" + no.substring(no.length() - 7);
        casework.staff(gone, "nanqiao", "zh", "officer");
        casework.assigned(no, "nanqiao", gone);
        casework.timeline(no, "nanqiao", due(1, 1, weekdays(LegalClock.START, 3)));
        eventually(List.of(gone + " DUE_SOON 3"));
        casework.staff(gone, "nanqiao", false, "zh", "officer");
        eventually(List.of(gone + " DUE_SOON 3", "head2 UNASSIGNED 3", "officer2 DUE_SOON 3"));
    }

    private void eventually(List<String> sent) {
        eventually(no, sent);
    }

    private void eventually(String number, List<String> sent) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(sent.stream().sorted().toList(), recorded.sent(number)));
    }
}

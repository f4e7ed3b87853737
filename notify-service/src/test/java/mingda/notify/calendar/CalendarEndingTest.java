package mingda.notify.calendar;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import mingda.notify.support.Casework;
import mingda.notify.support.LegalClock;
import mingda.notify.support.NotifyTest;
import mingda.notify.support.Recorded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administrators and supervisors are told in time that the work calendar ends, once for each version and step. */
@NotifyTest
class CalendarEndingTest {

    private static final AtomicInteger VERSION = new AtomicInteger(100);
    private static final LocalDate END = LegalClock.START.plusDays(59);

    @Inject
    Casework casework;

    @Inject
    Recorded recorded;

    @Inject
    LegalClock clock;

    @Inject
    CalendarEnding ending;

    @Inject
    ObjectMapper json;

    private int version;

    @BeforeEach
    void begin() {
        clock.set(LegalClock.START);
        casework.directory();
        casework.staff("admin", "fengxian-office", "en", "administrator");
        version = VERSION.incrementAndGet();
    }

    @Test
    void each_step_of_a_version_is_told_once_to_administrators_and_supervisors() {
        publish(END);
        told(List.of("admin CALENDAR_ENDING 60", "supervisor CALENDAR_ENDING 60"));
        ending.run();
        ending.run();
        told(List.of("admin CALENDAR_ENDING 60", "supervisor CALENDAR_ENDING 60"));
        // Two steps missed at once: the latest goes out, the other is recorded.
        clock.set(END.minusDays(10));
        told(List.of(
                "admin CALENDAR_ENDING 14",
                "admin CALENDAR_ENDING 60",
                "supervisor CALENDAR_ENDING 14",
                "supervisor CALENDAR_ENDING 60"));
        assertEquals(
                2,
                recorded.rows("calendar").stream()
                        .filter(row -> row.deadlineVersion() == version && !row.sent())
                        .count());
    }

    @Test
    void a_new_version_withdraws_the_warnings_of_the_old_and_far_ends_warn_nobody() {
        publish(END);
        told(List.of("admin CALENDAR_ENDING 60", "supervisor CALENDAR_ENDING 60"));
        int old = version;
        version = VERSION.incrementAndGet();
        publish(END.plusYears(1));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertTrue(recorded.rows("calendar").stream()
                        .filter(row -> row.deadlineVersion() == old && row.sent())
                        .allMatch(row -> "DATE_CHANGED".equals(row.withdrawn()))));
        told(List.of());
    }

    @Test
    void the_steps_follow_the_days_that_are_left() {
        LocalDate end = LocalDate.of(2026, 12, 31);
        assertEquals(List.of(), Countdown.reached(end, end.minusDays(61)));
        assertEquals(List.of(60), Countdown.reached(end, end.minusDays(60)));
        assertEquals(List.of(60, 30, 14, 7, 3, 1, 0), Countdown.reached(end, end));
        assertEquals(Optional.of(end.minusDays(60)), Countdown.next(end, end.minusDays(61)));
        assertEquals(Optional.of(end.plusDays(7)), Countdown.next(end, end));
        assertEquals(Optional.empty(), Countdown.next(end, end.plusDays(30)));
    }

    private void publish(LocalDate coveredUntil) {
        casework.publish(
                Casework.DIRECTORY,
                "calendar",
                "calendar-published",
                json.createObjectNode()
                        .put("version", version)
                        .put("coveredUntil", coveredUntil.toString())
                        .put("publishedAt", "2026-11-02T01:00:00Z"),
                null);
    }

    private void told(List<String> briefs) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(
                        briefs,
                        recorded.rows("calendar").stream()
                                .filter(row -> row.deadlineVersion() == version && row.sent())
                                .map(Recorded.Row::brief)
                                .sorted()
                                .toList()));
    }
}

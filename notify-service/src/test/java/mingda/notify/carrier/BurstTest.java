package mingda.notify.carrier;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import mingda.notify.support.Casework;
import mingda.notify.support.LegalClock;
import mingda.notify.support.NotifyTest;
import mingda.notify.support.Recorded;
import mingda.notify.tier.AlertKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Very many alerts leave in order of urgency, and what is overdue now does not wait behind them. */
@NotifyTest
class BurstTest {

    private static final int SIZE = 100;
    private static final int URGENT = SIZE / 5;
    /** One in eight goes to what has just come; the one under way is before it. */
    private static final int AT_MOST = 8;

    @Inject
    Burst burst;

    @Inject
    Courier courier;

    @Inject
    Casework casework;

    @Inject
    LegalClock clock;

    @Inject
    Recorded recorded;

    private String no = "";
    private String reader = "";

    @BeforeEach
    void begin() {
        clock.set(LegalClock.START);
        casework.directory();
        no = casework.number();
        reader = "r-" + no;
        casework.staff(reader, "fengxian-office", "zh", "section");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> recorded.count("select count(*) from staff where username = :no", reader) == 1);
        recorded.change(
                "update delivery set state = 'CANCELLED', next_attempt_at = null where state = 'PENDING'"
                        + " and channel = 'WORK_CHAT' and :no <> ''",
                no);
    }

    @Test
    void a_burst_leaves_in_order_of_urgency_and_each_alert_once() {
        burst.queue(no, reader, SIZE);
        Burst.Notes notes = new Burst.Notes();
        courier.run(notes);
        assertEquals(0, burst.waiting(no));
        assertEquals(SIZE, new HashSet<>(notes.order).size());
        assertEquals(SIZE, notes.order.size());
        assertTrue(notes.kinds.subList(0, URGENT).stream().allMatch(kind -> kind == AlertKind.OVERDUE));
        assertTrue(notes.kinds.subList(URGENT, SIZE).stream().allMatch(kind -> kind == AlertKind.DUE_SOON));
    }

    @Test
    void what_is_overdue_now_waits_neither_behind_a_heap_of_urgent_ones_nor_behind_the_others() {
        burst.queue(no, reader, SIZE);
        Burst.Notes notes = new Burst.Notes();
        AtomicReference<UUID> first = new AtomicReference<>();
        AtomicReference<UUID> second = new AtomicReference<>();
        int early = URGENT / 4;
        int late = URGENT + 20;
        notes.when(early, () -> first.set(burst.fresh(no, reader, AlertKind.OVERDUE)));
        notes.when(late, () -> second.set(burst.fresh(no, reader, AlertKind.OVERDUE)));
        courier.run(notes);
        assertTrue(
                notes.order.indexOf(first.get()) - early <= AT_MOST,
                List.of(notes.order.indexOf(first.get()))::toString);
        assertEquals(late, notes.order.indexOf(second.get()), "it is the very next where nothing else is urgent");
    }
}

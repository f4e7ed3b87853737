package mingda.notify.carrier;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import mingda.notify.support.Casework;
import mingda.notify.support.LegalClock;
import mingda.notify.support.NotifyTest;
import mingda.notify.support.Recorded;
import mingda.notify.tier.AlertKind;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How long a burst of 50,000 alerts takes to leave by a provider that answers at once, and how long an alert that becomes
 * overdue meanwhile waits. Not among the tests; run by name:
 * {@code deploy/mvn -pl notify-service -am test -Dtest=BurstBench -Dsurefire.failIfNoSpecifiedTests=false}, of another size
 * with {@code -Dmingda.bench.burst=2000}.
 */
@NotifyTest
class BurstBench {

    private static final Logger LOG = Logger.getLogger(BurstBench.class);
    private static final int SIZE = Integer.getInteger("mingda.bench.burst", 50_000);
    private static final int AT_MOST = 8;
    private static final double NANOS = 1e9;

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

    @Test
    void a_burst_leaves_in_order_of_urgency_without_starving_what_is_overdue_now() {
        clock.set(LegalClock.START);
        casework.directory();
        String no = casework.number();
        String reader = "r-" + no;
        casework.staff(reader, "fengxian-office", "zh", "section");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> recorded.count("select count(*) from staff where username = :no", reader) == 1);
        burst.queue(no, reader, SIZE);
        Burst.Notes notes = new Burst.Notes();
        AtomicReference<UUID> fresh = new AtomicReference<>();
        long[] came = new long[2];
        int early = SIZE / 50;
        notes.when(early, () -> {
            fresh.set(burst.fresh(no, reader, AlertKind.OVERDUE));
            came[0] = System.nanoTime();
            notes.when(notes.order.size() + AT_MOST, () -> came[1] = System.nanoTime());
        });
        long begun = System.nanoTime();
        while (burst.waiting(no) > 0) {
            courier.run(notes);
        }
        double took = (System.nanoTime() - begun) / NANOS;
        int waited = notes.order.indexOf(fresh.get()) - early;
        LOG.infof(
                "A burst of %d alerts left in %.1f s, %.0f per second; one that came meanwhile left as number %d after"
                        + " it came, within %.2f s",
                SIZE, took, SIZE / took, waited + 1, (came[1] - came[0]) / NANOS);
        assertEquals(SIZE + 1, notes.order.size());
        assertTrue(waited <= AT_MOST, "it waited for " + waited);
        int urgent = SIZE / 5 + 1;
        assertTrue(notes.kinds.subList(0, urgent).stream().allMatch(kind -> kind == AlertKind.OVERDUE));
    }
}

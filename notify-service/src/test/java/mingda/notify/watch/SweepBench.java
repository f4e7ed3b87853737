package mingda.notify.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import mingda.notify.support.Casework;
import mingda.notify.support.LegalClock;
import mingda.notify.support.NotifyTest;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How long a sweep takes over 10,000 due cases among 100,000 open ones and among 1,000,000: it must grow with what is due,
 * not with what is open. Not among the tests; run by name:
 * {@code deploy/mvn -pl notify-service -am test -Dtest=SweepBench -Dsurefire.failIfNoSpecifiedTests=false}, of another size
 * with {@code -Dmingda.bench.due=500}: ten and a hundred times as many are open.
 */
@NotifyTest
@TestProfile(SweepBench.ByHand.class)
class SweepBench {

    /** Nothing runs but what the benchmark runs. */
    public static class ByHand implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mingda.notify.sweep.every", "off", "mingda.notify.mail.every", "off");
        }
    }

    private static final Logger LOG = Logger.getLogger(SweepBench.class);
    private static final int DUE = Integer.getInteger("mingda.bench.due", 10_000);
    private static final double NANOS = 1e9;
    /** What noise of a busy machine may add. */
    private static final double MOST = 1.5;

    @Inject
    Sweep sweep;

    @Inject
    ManyCases many;

    @Inject
    Casework casework;

    @Inject
    LegalClock clock;

    @Test
    void a_sweep_grows_with_what_is_due_and_not_with_what_is_open() {
        clock.set(LegalClock.START);
        casework.directory();
        String pattern = many.pattern();
        // Once through everything beforehand, so that the first measurement does not pay for what the second has warm.
        many.copy(pattern, "warm-", DUE / 10, LegalClock.START);
        sweep.run();
        many.copy(pattern, "open-a-", 9 * DUE, LegalClock.START.plusDays(1));
        double few = sweep("a-");
        many.copy(pattern, "open-b-", 89 * DUE, LegalClock.START.plusDays(1));
        double very = sweep("b-");
        LOG.infof(
                "A sweep over %d due cases took %.1f s among %d open ones and %.1f s among %d: %.2f times as long,"
                        + " %.0f and %.0f cases per second",
                DUE, few, 10 * DUE, very, 100 * DUE, very / few, DUE / few, DUE / very);
        assertTrue(very < few * MOST, "it grows with what is open");
    }

    private double sweep(String prefix) {
        many.copy(many.pattern(), prefix, DUE, LegalClock.START);
        long begun = System.nanoTime();
        sweep.run();
        double took = (System.nanoTime() - begun) / NANOS;
        assertEquals(
                DUE,
                many.count("select count(*) from alert where state = 'SENT' and application_no like ? || '%'", prefix));
        return took;
    }
}

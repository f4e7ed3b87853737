package mingda.casework.worktime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Legal;
import org.jboss.logging.Logger;

/**
 * Measures for how many more calendar days the work calendar rests on notices ({@code mingda.calendar.covered.days},
 * negative after its end), and warns in the log within 60 days of it; the messenger tells the people.
 */
@ApplicationScoped
class CalendarCoverage {

    private static final Logger LOG = Logger.getLogger(CalendarCoverage.class);
    private static final int WARN_WITHIN = 60;

    private final Scopes scopes;
    private final CalendarVersions versions;
    private final Clock legal;
    private final AtomicLong days = new AtomicLong();
    private volatile LocalDate warnedOn = LocalDate.MIN;

    CalendarCoverage(Scopes scopes, CalendarVersions versions, @Legal Clock legal, MeterRegistry metrics) {
        this.scopes = scopes;
        this.versions = versions;
        this.legal = legal;
        Gauge.builder("mingda.calendar.covered.days", days, AtomicLong::get).register(metrics);
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        LocalDate today = LocalDate.now(legal);
        scopes.call(Scope.background(), versions::newestCoverage).ifPresent(until -> {
            long left = ChronoUnit.DAYS.between(today, until);
            days.set(left);
            if (left <= WARN_WITHIN && !warnedOn.equals(today)) {
                warnedOn = today;
                LOG.warnf("The work calendar ends soon: coveredUntil=%s, days=%d", until, left);
            }
        });
    }
}

package mingda.notify.report;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Legal;
import mingda.eventing.time.Zones;
import mingda.notify.alert.AlertDraft;
import mingda.notify.alert.Alerts;
import mingda.notify.alert.Told;
import mingda.notify.alert.WithdrawalReason;
import mingda.notify.directory.Directory;
import mingda.notify.directory.DirectoryChange;
import mingda.notify.directory.ReportTold;
import mingda.notify.plan.Plans;
import mingda.notify.tier.Audience;
import mingda.notify.tier.Ladder;
import mingda.notify.tier.Warning;
import org.jboss.logging.Logger;

/**
 * Reminds of annual reports (条例第四十九条) before and after their day, until each is frozen. Compares what each person
 * should have been told with what was, so it may run at any time, in several replicas and after any time off; each step of
 * a day goes to a person once.
 */
@ApplicationScoped
class Reminding {

    private static final Logger LOG = Logger.getLogger(Reminding.class);

    private final Duties duties;
    private final Scopes scopes;
    private final Alerts alerts;
    private final Directory directory;
    private final Plans plans;
    private final MeterRegistry metrics;
    private final Clock legal;

    Reminding(
            Duties duties,
            Scopes scopes,
            Alerts alerts,
            Directory directory,
            Plans plans,
            MeterRegistry metrics,
            @Legal Clock legal) {
        this.duties = duties;
        this.scopes = scopes;
        this.alerts = alerts;
        this.directory = directory;
        this.plans = plans;
        this.metrics = metrics;
        this.legal = legal;
    }

    /** Keeps what was told, in the event's own transaction, takes back what no longer stands, and reminds. */
    void told(@Observes ReportTold told) {
        Duty duty = new Duty(
                told.wholeDistrict() ? Duty.SUM : told.agencyCode(),
                told.year(),
                told.agencyCode(),
                told.wholeDistrict(),
                told.dueOn(),
                told.settled(),
                told.tiers());
        duties.keep(duty);
        alerts.withdraw(duty.subject(), alert -> {
            if (duty.settled()) {
                return Optional.of(WithdrawalReason.SETTLED);
            }
            return alert.deadlineVersion() == duty.version()
                    ? Optional.empty()
                    : Optional.of(WithdrawalReason.DATE_CHANGED);
        });
        remind(duty);
    }

    /** Whoever takes up a role, and whom a new plan names, is told what the others were told. */
    void changed(@Observes DirectoryChange change) {
        duties.recheck(change.agencyCode(), today());
    }

    /** Each report in its own transaction, so that one that fails stops no other and is tried again with the next run. */
    @Scheduled(every = "{mingda.notify.sweep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        LocalDate today = today();
        List<Duties.Key> due = scopes.call(Scope.background(), () -> duties.due(today));
        for (Duties.Key key : due) {
            try {
                scopes.run(Scope.background(), () -> duties.lockDue(key, today).ifPresent(this::remind));
            } catch (RuntimeException e) {
                metrics.counter("mingda.notify.sweep.failures").increment();
                LOG.errorf(e, "sweep failed for one annual report: whose=%s, year=%d", key.whose(), key.year());
            }
        }
    }

    private void remind(Duty duty) {
        if (duty.settled()) {
            duties.lookAgain(duty, null);
            return;
        }
        LocalDate today = today();
        Ladder ladder = Ladder.of(
                duty.dueOn(), duty.tiers(), plans.holding(duty.agencyCode()).of(Set.of(duty.matter())));
        Audience audience = directory.audience(duty.agencyCode(), null);
        List<Told> told = alerts.told(duty.subject(), duty.version());
        for (String username : audience.everybody()) {
            List<Warning> owed = ladder.owed(
                    today,
                    username,
                    audience,
                    (matter, tier) -> told.stream()
                            .anyMatch(each -> each.recipient().equals(username) && tier.equals(each.tier())));
            for (Warning warning : owed) {
                AlertDraft draft = draft(duty, warning, username);
                if (warning.superseded()) {
                    alerts.supersede(draft);
                } else {
                    alerts.send(draft);
                }
            }
        }
        // While nobody is there to be told, the next day asks again; the directory says when somebody is.
        LocalDate next = audience.everybody().isEmpty()
                ? today.plusDays(1)
                : ladder.next(today).orElse(null);
        duties.lookAgain(duty, next);
    }

    private static AlertDraft draft(Duty duty, Warning warning, String username) {
        return new AlertDraft(
                duty.subject(),
                null,
                duty.agencyCode(),
                duty.version(),
                AlertDraft.REPLY,
                duty.kind(),
                warning.tier(),
                username,
                duty.dueOn(),
                null,
                null,
                false);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(legal.instant(), Zones.SHANGHAI);
    }
}

package mingda.notify.calendar;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Legal;
import mingda.eventing.time.Zones;
import mingda.notify.alert.AlertDraft;
import mingda.notify.alert.Alerts;
import mingda.notify.alert.WithdrawalReason;
import mingda.notify.directory.CalendarPublished;
import mingda.notify.directory.Directory;
import mingda.notify.directory.DirectoryChange;
import mingda.notify.tier.AlertKind;
import mingda.notify.tier.Person;

/**
 * Tells every administrator and supervisor that the published calendar ends soon: after its last day dates can only be
 * provisional. Asks which steps were reached and not yet told for this version, so it may run at any time, in several
 * replicas and after any time off; each step of a version goes to a person once.
 */
@ApplicationScoped
class CalendarEnding {

    private final EntityManager em;
    private final Scopes scopes;
    private final Alerts alerts;
    private final Directory directory;
    private final Clock legal;

    CalendarEnding(EntityManager em, Scopes scopes, Alerts alerts, Directory directory, @Legal Clock legal) {
        this.em = em;
        this.scopes = scopes;
        this.alerts = alerts;
        this.directory = directory;
        this.legal = legal;
    }

    /** Keeps what was published, in the event's own transaction, and looks again. */
    void published(@Observes CalendarPublished calendar) {
        int changed = em.createNativeQuery("""
                        insert into calendar_coverage (only_row, version, covered_until, next_on)
                        values (true, :version, :until, :today)
                        on conflict (only_row) do update
                        set version = :version, covered_until = :until, next_on = :today
                        where calendar_coverage.version < :version
                        """)
                .setParameter("version", calendar.version())
                .setParameter("until", calendar.coveredUntil())
                .setParameter("today", today())
                .executeUpdate();
        if (changed > 0) {
            alerts.withdraw(
                    AlertDraft.CALENDAR,
                    alert -> alert.deadlineVersion() < calendar.version()
                            ? Optional.of(WithdrawalReason.DATE_CHANGED)
                            : Optional.empty());
        }
    }

    /** Whoever takes up a role is told what the others were told. */
    void joined(@Observes DirectoryChange change) {
        em.createNativeQuery("update calendar_coverage set next_on = :today where next_on > :today")
                .setParameter("today", today())
                .executeUpdate();
    }

    @Scheduled(every = "{mingda.notify.sweep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        scopes.run(Scope.background(), this::look);
    }

    private void look() {
        LocalDate today = today();
        List<?> due = em.createNativeQuery("""
                        select version, covered_until from calendar_coverage where next_on <= :today
                        for update skip locked
                        """).setParameter("today", today).getResultList();
        for (Object row : due) {
            Object[] values = (Object[]) row;
            tell(((Number) values[0]).longValue(), day(values[1]), today);
        }
    }

    private void tell(long version, LocalDate until, LocalDate today) {
        List<Integer> reached = Countdown.reached(until, today);
        List<Person> readers = directory.overseers();
        for (Person person : readers) {
            Set<Integer> told = alerts.told(AlertDraft.CALENDAR, version).stream()
                    .filter(each -> each.recipient().equals(person.username()))
                    .map(each -> Objects.requireNonNullElse(each.tier(), Integer.MAX_VALUE))
                    .collect(Collectors.toSet());
            for (int i = 0; i < reached.size(); i++) {
                if (told.contains(reached.get(i))) {
                    continue;
                }
                AlertDraft draft = draft(version, until, reached.get(i), person);
                if (i == reached.size() - 1) {
                    alerts.send(draft);
                } else {
                    alerts.supersede(draft);
                }
            }
        }
        em.createNativeQuery("update calendar_coverage set next_on = :next where version = :version")
                .setParameter("next", Countdown.next(until, today).orElse(until.plusYears(1)))
                .setParameter("version", version)
                .executeUpdate();
    }

    private static AlertDraft draft(long version, LocalDate until, int tier, Person person) {
        return new AlertDraft(
                AlertDraft.CALENDAR,
                null,
                person.agencyCode(),
                version,
                AlertDraft.REPLY,
                AlertKind.CALENDAR_ENDING,
                tier,
                person.username(),
                until,
                null,
                null,
                false);
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(legal.instant(), Zones.SHANGHAI);
    }
}

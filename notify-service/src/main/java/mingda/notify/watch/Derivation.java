package mingda.notify.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingda.eventing.time.Legal;
import mingda.eventing.time.Zones;
import mingda.notify.alert.AlertDraft;
import mingda.notify.alert.Alerts;
import mingda.notify.alert.Told;
import mingda.notify.directory.Directory;
import mingda.notify.plan.Plans;
import mingda.notify.tier.AlertKind;
import mingda.notify.tier.Audience;
import mingda.notify.tier.TierPlan;
import mingda.notify.tier.TierRule;
import mingda.notify.tier.Warning;

/**
 * Brings the alerts of one case up to what is owed today: compares what each person should have been told with what
 * was, so that doing it again does nothing. Needs the case's lock.
 */
@ApplicationScoped
class Derivation {

    private final Directory directory;
    private final Plans plans;
    private final Alerts alerts;
    private final Clock legal;

    Derivation(Directory directory, Plans plans, Alerts alerts, @Legal Clock legal) {
        this.directory = directory;
        this.plans = plans;
        this.alerts = alerts;
        this.legal = legal;
    }

    /** The legal day. */
    LocalDate today() {
        return LocalDate.ofInstant(legal.instant(), Zones.SHANGHAI);
    }

    /** Withdraws the warnings of what no longer stands. */
    void withdraw(WatchedCase watched) {
        alerts.withdraw(watched.applicationNo, alert -> Verdict.on(watched, alert));
    }

    /** Records and sends what is owed and was not yet told, and says when to look again. */
    void derive(WatchedCase watched) {
        String agencyCode = watched.agencyCode;
        List<Happening> happenings = Happening.of(watched);
        boolean nothing = !watched.open && happenings.isEmpty();
        if (agencyCode == null || nothing) {
            watched.nextOn = null;
            return;
        }
        LocalDate today = today();
        TierPlan plan = plans.holding(agencyCode);
        alerts.complete(watched.applicationNo, watched.caseId, watched.alertDueOn);
        Audience audience = directory.audience(agencyCode, watched.assignee);
        List<Course> courses = watched.open ? Courses.of(watched, plan) : List.of();
        List<Told> told = alerts.told(watched.applicationNo, watched.deadlineVersion);
        for (String username : audience.everybody()) {
            List<Told> hers =
                    told.stream().filter(t -> t.recipient().equals(username)).toList();
            for (Happening happening : happenings) {
                if (!happening.on().isAfter(today) && concerns(plan, happening, audience, username)) {
                    happened(watched, agencyCode, happening, username, hers);
                }
            }
            if (watched.open && audience.handles(username)) {
                news(watched, agencyCode, username, hers);
            }
            for (Course course : courses) {
                List<Warning> owed = course.ladder().owed(today, username, audience, course.told(hers, username));
                warnings(watched, agencyCode, course, username, owed);
            }
        }
        if (audience.everybody().isEmpty()) {
            // Nobody is there to be told: the directory says when somebody is, and the next day asks again.
            watched.nextOn = today.plusDays(1);
            return;
        }
        watched.movedFrom = null;
        watched.nextOn = Stream.concat(
                        courses.stream().flatMap(course -> course.ladder().next(today).stream()),
                        happenings.stream().map(Happening::on).filter(on -> on.isAfter(today)))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private void news(WatchedCase watched, String agencyCode, String username, List<Told> told) {
        if (watched.registered && told.stream().noneMatch(t -> t.kind() == AlertKind.NEW_CASE)) {
            alerts.send(draft(watched, agencyCode, AlertDraft.NO_DEADLINE, AlertKind.NEW_CASE, username));
        }
        boolean moved = watched.movedFrom != null && watched.alertDueOn != null;
        boolean toldOfMove = told.stream()
                .anyMatch(t -> t.kind() == AlertKind.DATE_MOVED && t.deadlineVersion() == watched.deadlineVersion);
        if (moved && !toldOfMove) {
            alerts.send(draft(watched, agencyCode, watched.deadlineVersion, AlertKind.DATE_MOVED, username));
        }
    }

    private static boolean concerns(TierPlan plan, Happening happening, Audience audience, String username) {
        Stream<TierRule> rules = plan.of(Set.of(happening.matter())).stream();
        return rules.flatMap(rule -> rule.to().stream())
                .anyMatch(rank -> audience.of(rank).contains(username));
    }

    private void happened(
            WatchedCase watched, String agencyCode, Happening happening, String username, List<Told> told) {
        if (told.stream().noneMatch(t -> t.occasion().equals(happening.occasion()))) {
            alerts.send(new AlertDraft(
                    watched.applicationNo,
                    watched.caseId,
                    agencyCode,
                    happening.version(),
                    happening.occasion(),
                    happening.matter().kind(),
                    null,
                    username,
                    watched.alertDueOn,
                    null,
                    null,
                    false));
        }
    }

    private void warnings(WatchedCase watched, String agencyCode, Course course, String username, List<Warning> owed) {
        for (Warning warning : owed) {
            AlertDraft draft = new AlertDraft(
                    watched.applicationNo,
                    watched.caseId,
                    agencyCode,
                    course.version(),
                    course.occasion(),
                    warning.kind(),
                    warning.tier(),
                    username,
                    course.ladder().due(),
                    null,
                    null,
                    watched.issued());
            if (warning.superseded()) {
                alerts.supersede(draft);
            } else {
                alerts.send(draft);
            }
        }
    }

    private static AlertDraft draft(
            WatchedCase watched, String agencyCode, long deadlineVersion, AlertKind kind, String username) {
        boolean move = kind == AlertKind.DATE_MOVED;
        return new AlertDraft(
                watched.applicationNo,
                watched.caseId,
                agencyCode,
                deadlineVersion,
                AlertDraft.REPLY,
                kind,
                null,
                username,
                watched.alertDueOn,
                move ? watched.movedFrom : null,
                move ? watched.cause() : null,
                watched.issued());
    }
}

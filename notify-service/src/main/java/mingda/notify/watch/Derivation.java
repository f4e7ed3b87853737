package mingda.notify.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mingda.eventing.time.Legal;
import mingda.eventing.time.Zones;
import mingda.notify.alert.AlertDraft;
import mingda.notify.alert.Alerts;
import mingda.notify.alert.Told;
import mingda.notify.alert.WithdrawalReason;
import mingda.notify.directory.Directory;
import mingda.notify.tier.AlertKind;
import mingda.notify.tier.Audience;
import mingda.notify.tier.Ladder;
import mingda.notify.tier.Standing;
import mingda.notify.tier.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Brings the alerts of one case up to what is owed today: compares what each person should have been told with what
 * was, so that doing it again does nothing. Needs the case's lock.
 */
@ApplicationScoped
class Derivation {

    private final Directory directory;
    private final Alerts alerts;
    private final Clock legal;

    Derivation(Directory directory, Alerts alerts, @Legal Clock legal) {
        this.directory = directory;
        this.alerts = alerts;
        this.legal = legal;
    }

    /** The legal day. */
    LocalDate today() {
        return LocalDate.ofInstant(legal.instant(), Zones.SHANGHAI);
    }

    /** Withdraws the warnings of a date that no longer stands. */
    void withdraw(WatchedCase watched) {
        if (watched.open) {
            alerts.withdraw(watched.applicationNo, watched.deadlineVersion, WithdrawalReason.DATE_CHANGED);
        } else {
            alerts.withdraw(watched.applicationNo, Long.MAX_VALUE, WithdrawalReason.CASE_CLOSED);
        }
    }

    /** Records and sends what is owed and was not yet told, and says when to look again. */
    void derive(WatchedCase watched) {
        String agencyCode = watched.agencyCode;
        if (agencyCode == null || !watched.open) {
            watched.nextOn = null;
            return;
        }
        LocalDate today = today();
        Ladder ladder = new Ladder(watched.tiers);
        alerts.complete(watched.applicationNo, watched.caseId, watched.alertDueOn);
        Audience audience = directory.audience(agencyCode, watched.assignee);
        List<Told> told = alerts.told(watched.applicationNo, watched.deadlineVersion);
        // In the order of names: two transactions never wait for each other's inboxes.
        audience.standings().forEach((username, standing) -> {
            List<Told> hers =
                    told.stream().filter(t -> t.recipient().equals(username)).toList();
            news(watched, agencyCode, username, standing, hers);
            warnings(watched, agencyCode, username, ladder.owed(today, standing, audience.unassigned(), tiers(hers)));
        });
        if (audience.standings().isEmpty()) {
            // Nobody is there to be told: the directory says when somebody is, and the next day asks again.
            watched.nextOn = today.plusDays(1);
            return;
        }
        watched.movedFrom = null;
        watched.nextOn = ladder.next(today).orElse(null);
    }

    private void news(WatchedCase watched, String agencyCode, String username, Standing standing, List<Told> told) {
        if (standing != Standing.HANDLER) {
            return;
        }
        if (watched.registered && told.stream().noneMatch(t -> t.kind() == AlertKind.NEW_CASE)) {
            alerts.send(draft(watched, agencyCode, AlertDraft.NO_DEADLINE, AlertKind.NEW_CASE, null, username));
        }
        boolean moved = watched.movedFrom != null && watched.alertDueOn != null;
        if (moved && told.stream().noneMatch(t -> t.kind() == AlertKind.DATE_MOVED)) {
            alerts.send(draft(watched, agencyCode, watched.deadlineVersion, AlertKind.DATE_MOVED, null, username));
        }
    }

    private void warnings(WatchedCase watched, String agencyCode, String username, List<Warning> owed) {
        for (Warning warning : owed) {
            AlertDraft draft =
                    draft(watched, agencyCode, watched.deadlineVersion, warning.kind(), warning.tier(), username);
            if (warning.superseded()) {
                alerts.supersede(draft);
            } else {
                alerts.send(draft);
            }
        }
    }

    private static AlertDraft draft(
            WatchedCase watched,
            String agencyCode,
            long deadlineVersion,
            AlertKind kind,
            @Nullable Integer tier,
            String username) {
        return new AlertDraft(
                watched.applicationNo,
                watched.caseId,
                agencyCode,
                deadlineVersion,
                kind,
                tier,
                username,
                watched.alertDueOn,
                kind == AlertKind.DATE_MOVED ? watched.movedFrom : null,
                watched.issued());
    }

    private static Set<Integer> tiers(List<Told> told) {
        return told.stream().map(Told::tier).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}

package mingda.notify.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import mingda.eventing.scope.Sql;
import mingda.eventing.time.Legal;
import mingda.notify.alert.Alert;
import mingda.notify.alert.AlertDraft;
import mingda.notify.alert.Alerts;
import mingda.notify.delivery.Deliveries;
import mingda.notify.directory.Directory;
import mingda.notify.tier.AlertKind;
import mingda.notify.tier.Person;

/** Takes reports of mails that came back. Needs a running transaction in background scope. */
@ApplicationScoped
class Bounces {

    private static final int SHORT = 12;

    private final BounceSettings settings;
    private final HeldAddresses held;
    private final Alerts alerts;
    private final Deliveries deliveries;
    private final Directory directory;
    private final Sql sql;
    private final Clock legal;

    Bounces(
            BounceSettings settings,
            HeldAddresses held,
            Alerts alerts,
            Deliveries deliveries,
            Directory directory,
            Sql sql,
            @Legal Clock legal) {
        this.settings = settings;
        this.held = held;
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.directory = directory;
        this.sql = sql;
        this.legal = legal;
    }

    /** What became of a report. */
    enum Result {
        /** The delivery is marked, and another channel stands in where there is one. */
        BOUNCED,
        /** The same report came before: nothing changes. */
        DUPLICATE,
        /** It tells of a delay or a success: nothing changes. */
        IGNORED
    }

    /** Empty when the mail was none of ours. */
    Optional<Result> take(BounceReport report, String by) {
        Optional<Alert> found = alerts.find(report.alertId());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (!report.failed()) {
            return Optional.of(Result.IGNORED);
        }
        Alert alert = found.get();
        String recipient = alert.subject().recipient();
        String address = Digests.ofAddress(recipient, report.address());
        int fresh = sql.update(
                "insert into mail_bounce (report, alert_id, recipient, address, status, reported_at, reported_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                report.key(),
                report.alertId(),
                recipient,
                address,
                report.status(),
                legal.instant(),
                by);
        if (fresh == 0) {
            return Optional.of(Result.DUPLICATE);
        }
        deliveries.bounced(alert.subject(), report.status());
        // One lock for each reader: two reports at once must not both be the last one before the address is held.
        sql.first("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "bounce/" + recipient);
        if (held.hold(recipient, address, settings.holdAfter())) {
            tellAdministrators(recipient, address, alert.agencyCode());
        }
        return Optional.of(Result.BOUNCED);
    }

    private void tellAdministrators(String recipient, String address, String agencyCode) {
        String occasion = recipient + ":" + address.substring(0, SHORT) + ":"
                + legal.instant().getEpochSecond();
        for (Person person : directory.overseers()) {
            if (person.roles().contains(Person.ADMINISTRATOR)) {
                alerts.send(new AlertDraft(
                        AlertDraft.ADDRESS,
                        null,
                        agencyCode,
                        AlertDraft.NO_DEADLINE,
                        occasion,
                        AlertKind.ADDRESS_UNREACHABLE,
                        null,
                        person.username(),
                        null,
                        null,
                        null,
                        false));
            }
        }
    }
}

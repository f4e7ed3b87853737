package mingda.notify.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import mingda.eventing.id.Ids;
import mingda.eventing.time.Legal;
import mingda.notify.delivery.Deliveries;
import mingda.notify.tier.AlertKind;
import org.jspecify.annotations.Nullable;

/**
 * Records alerts. Every method needs a running transaction in background scope.
 *
 * <p>Callers hold the lock of the case's row, so no two of them record for one case at a time; the unique key of the
 * table stands behind them.
 */
@ApplicationScoped
public class Alerts {

    private final EntityManager em;
    private final Deliveries deliveries;
    private final Clock legal;

    Alerts(EntityManager em, Deliveries deliveries, @Legal Clock legal) {
        this.em = em;
        this.deliveries = deliveries;
        this.legal = legal;
    }

    /**
     * Who was told what about a case: of this version of the date to answer by, of its other deadlines, and what rests
     * on none.
     */
    public List<Told> told(String applicationNo, long deadlineVersion) {
        return em.createQuery(
                        "select new mingda.notify.alert.Told(a.recipient, a.occasion, a.deadlineVersion, a.kind,"
                                + " a.tier) from Alert a where a.applicationNo = :no and (a.deadlineVersion in (-1,"
                                + " :version) or a.occasion <> '')",
                        Told.class)
                .setParameter("no", applicationNo)
                .setParameter("version", deadlineVersion)
                .getResultList();
    }

    /** Puts the alert into its reader's inbox and queues it for the other channels. */
    public void send(AlertDraft draft) {
        Alert alert = new Alert(Ids.next(), draft, nextPlace(draft.recipient()), legal.instant());
        em.persist(alert);
        em.flush();
        deliveries.begin(alert.subject());
    }

    /**
     * Queues a digest for the channels beside the inbox.
     *
     * @param agencyCode where its reader works
     * @param summary what it lists
     * @return its id
     */
    public UUID sendDigest(String recipient, String agencyCode, Summary summary) {
        AlertDraft draft = new AlertDraft(
                AlertDraft.DIGEST,
                null,
                agencyCode,
                AlertDraft.NO_DEADLINE,
                summary.day().toString(),
                AlertKind.DAILY_DIGEST,
                null,
                recipient,
                summary.day(),
                null,
                null,
                false);
        Alert alert = Alert.digest(Ids.next(), draft, summary, legal.instant());
        em.persist(alert);
        em.flush();
        deliveries.begin(alert.subject());
        return alert.id;
    }

    /**
     * Gives an alert to a colleague of its reader, who takes notice by that; a colleague who was told the same keeps what
     * he or she has.
     */
    public void handOver(Alert alert, String to, String sealedReason) {
        alert.handedTo = to;
        alert.handReason = sealedReason;
        if (alert.acknowledgedAt == null) {
            alert.acknowledgedAt = legal.instant();
        }
        boolean told = this.told(alert.applicationNo, alert.deadlineVersion).stream()
                .anyMatch(each -> each.recipient().equals(to)
                        && each.occasion().equals(alert.occasion)
                        && each.deadlineVersion() == alert.deadlineVersion
                        && each.kind() == alert.kind
                        && Objects.equals(each.tier(), alert.tier));
        if (!told) {
            send(alert.draftFor(to));
        }
    }

    /** Records an alert that a later one overtook before it could be sent. */
    public void supersede(AlertDraft draft) {
        em.persist(new Alert(Ids.next(), draft, null, legal.instant()));
    }

    /**
     * Withdraws the warnings that no longer stand, and what is queued of them.
     *
     * @param verdict why a warning no longer stands, or empty for one that does
     */
    public void withdraw(String applicationNo, Function<Alert, Optional<WithdrawalReason>> verdict) {
        List<Alert> standing = em.createQuery(
                        "from Alert a where a.applicationNo = :no and a.deadlineVersion >= 0"
                                + " and a.withdrawnAt is null and a.state = 'SENT'",
                        Alert.class)
                .setParameter("no", applicationNo)
                .getResultList();
        List<UUID> gone = new ArrayList<>();
        for (Alert alert : standing) {
            verdict.apply(alert).ifPresent(reason -> {
                alert.withdrawnAt = legal.instant();
                alert.withdrawnReason = reason;
                gone.add(alert.id);
            });
        }
        deliveries.cancel(gone);
    }

    /** Gives alerts that went out before the date or the case's id was known what they lacked. */
    public void complete(String applicationNo, @Nullable String caseId, @Nullable LocalDate dueOn) {
        em.createQuery(
                        "from Alert a where a.applicationNo = :no and a.deadlineVersion = -1 and a.occasion = ''",
                        Alert.class)
                .setParameter("no", applicationNo)
                .getResultList()
                .forEach(alert -> {
                    alert.caseId = alert.caseId == null ? caseId : alert.caseId;
                    alert.dueOn = alert.dueOn == null ? dueOn : alert.dueOn;
                });
    }

    /** The alert, or empty when there is none of that id. */
    public Optional<Alert> find(UUID id) {
        return Optional.ofNullable(em.find(Alert.class, id));
    }

    private long nextPlace(String username) {
        return ((Number) em.createNativeQuery("""
                                insert into inbox_end (username, position) values (:username, 1)
                                on conflict (username) do update set position = inbox_end.position + 1
                                returning position
                                """)
                        .setParameter("username", username)
                        .getSingleResult())
                .longValue();
    }
}

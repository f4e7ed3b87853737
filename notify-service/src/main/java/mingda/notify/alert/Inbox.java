package mingda.notify.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mingda.eventing.problem.Language;
import mingda.eventing.time.Legal;
import mingda.eventing.time.Zones;
import mingda.notify.directory.AgencyName;
import mingda.notify.directory.Directory;

/**
 * What is addressed to one person. Every method but {@link #ends} needs a running transaction in the scope of the reader
 * that it names; row-level security says the same again.
 */
@ApplicationScoped
public class Inbox {

    private static final String MINE = "from Alert a where a.recipient = :reader and a.position is not null";
    private static final String STANDING = " and a.acknowledgedAt is null and a.withdrawnAt is null"
            + " and (a.snoozedUntil is null or a.snoozedUntil <= :today)";

    private final EntityManager em;
    private final Directory directory;
    private final AlertText text;
    private final Clock legal;

    Inbox(EntityManager em, Directory directory, AlertText text, @Legal Clock legal) {
        this.em = em;
        this.directory = directory;
        this.text = text;
        this.legal = legal;
    }

    /** Alerts before that place, newest first. */
    public List<AlertView> before(String reader, boolean openOnly, long place, int limit, Language language) {
        TypedQuery<Alert> query = em.createQuery(
                        MINE + filter(openOnly) + " and a.position < :place order by a.position desc", Alert.class)
                .setParameter("reader", reader)
                .setParameter("place", place)
                .setMaxResults(limit);
        return views(today(query, openOnly).getResultList(), language);
    }

    /** Alerts after that place, oldest first. */
    public List<AlertView> after(String reader, long place, int limit, Language language) {
        return views(
                em.createQuery(MINE + " and a.position > :place order by a.position", Alert.class)
                        .setParameter("reader", reader)
                        .setParameter("place", place)
                        .setMaxResults(limit)
                        .getResultList(),
                language);
    }

    /** How many alerts the whole list has. */
    public long total(String reader, boolean openOnly) {
        TypedQuery<Long> query = em.createQuery("select count(a) " + MINE + filter(openOnly), Long.class)
                .setParameter("reader", reader);
        return today(query, openOnly).getSingleResult();
    }

    /** The place of the reader's newest alert; 0 before the first. */
    public long end(String reader) {
        return ends(List.of(reader)).getOrDefault(reader, 0L);
    }

    /** The place of the newest alert of each of these readers who has one; all of them need background scope. */
    public Map<String, Long> ends(Collection<String> readers) {
        List<?> rows = em.createNativeQuery("select username, position from inbox_end where username in (:readers)")
                .setParameter("readers", readers)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    /** The place of the reader's alert of that id, or empty when the reader has none such. */
    public Optional<Long> place(String reader, UUID id) {
        return Optional.ofNullable(em.find(Alert.class, id))
                .filter(alert -> alert.recipient.equals(reader) && alert.position != null)
                .map(Alert::place);
    }

    /** Notes that the reader has taken notice; the first time counts. Empty when the reader has no such alert. */
    public Optional<AlertView> acknowledge(String reader, UUID id, Language language) {
        return Optional.ofNullable(em.find(Alert.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(alert -> alert.recipient.equals(reader) && alert.position != null)
                .map(alert -> {
                    if (alert.acknowledgedAt == null) {
                        alert.acknowledgedAt = legal.instant();
                    }
                    return views(List.of(alert), language).get(0);
                });
    }

    /** What the reader may put off or hand over: the alert, locked, if it is his or hers and still stands. */
    public Optional<Alert> standing(String reader, UUID id) {
        return Optional.ofNullable(em.find(Alert.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(alert -> alert.recipient.equals(reader) && alert.position != null);
    }

    /** Leaves it out of the list of what is open until that day. */
    public AlertView snooze(Alert alert, LocalDate until, String sealedReason, Language language) {
        alert.snoozedUntil = until;
        alert.snoozeReason = sealedReason;
        return views(List.of(alert), language).get(0);
    }

    /** The alert as its reader gets it. */
    public AlertView view(Alert alert, Language language) {
        return views(List.of(alert), language).get(0);
    }

    /** The legal day. */
    public LocalDate today() {
        return LocalDate.ofInstant(legal.instant(), Zones.SHANGHAI);
    }

    private <T> TypedQuery<T> today(TypedQuery<T> query, boolean openOnly) {
        return openOnly ? query.setParameter("today", today()) : query;
    }

    private List<AlertView> views(List<Alert> alerts, Language language) {
        if (alerts.isEmpty()) {
            return List.of();
        }
        Map<String, AgencyName> names = directory.names(
                alerts.stream().map(alert -> alert.agencyCode).distinct().toList());
        return alerts.stream().map(alert -> text.view(alert, names, language)).toList();
    }

    private static String filter(boolean openOnly) {
        return openOnly ? STANDING : "";
    }
}

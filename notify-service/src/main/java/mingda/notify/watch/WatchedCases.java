package mingda.notify.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds watched cases. Every method needs a running transaction in background scope. */
@ApplicationScoped
class WatchedCases {

    private final EntityManager em;

    WatchedCases(EntityManager em) {
        this.em = em;
    }

    /** The case, locked until the transaction ends; made when it is not known yet. */
    WatchedCase lock(String applicationNo) {
        em.createNativeQuery("""
                        insert into watched_case (application_no, registered, version, deadline_version, open, tiers)
                        values (:no, false, 0, 0, true, '[]') on conflict do nothing
                        """).setParameter("no", applicationNo).executeUpdate();
        return em.find(WatchedCase.class, applicationNo, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The case locked, or empty when it is no longer due by that day or another replica holds it. */
    Optional<WatchedCase> lockDue(String applicationNo, LocalDate today) {
        List<?> rows = em.createNativeQuery("""
                        select * from watched_case where application_no = :no and next_on <= :today
                        for update skip locked
                        """, WatchedCase.class)
                .setParameter("no", applicationNo)
                .setParameter("today", today)
                .getResultList();
        return rows.stream().map(WatchedCase.class::cast).findFirst();
    }

    /** The submitted applications to be looked at by that moment, in the order in which that falls due. */
    List<String> awaited(Instant now, int limit) {
        return em.createQuery(
                        "select c.applicationNo from WatchedCase c where c.lookAt <= :now order by c.lookAt,"
                                + " c.applicationNo",
                        String.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The application locked, or empty when it is no longer to be looked at or another replica holds it. */
    Optional<WatchedCase> lockAwaited(String applicationNo, Instant now) {
        List<?> rows = em.createNativeQuery("""
                        select * from watched_case where application_no = :no and look_at <= :now
                        for update skip locked
                        """, WatchedCase.class)
                .setParameter("no", applicationNo)
                .setParameter("now", now)
                .getResultList();
        return rows.stream().map(WatchedCase.class::cast).findFirst();
    }

    /** The first cases due by that day after that one in the order of the sweep. */
    List<Due> due(LocalDate today, @Nullable Due after, int limit) {
        return em.createQuery(
                        "select new mingda.notify.watch.Due(c.nextOn, c.applicationNo) from WatchedCase c"
                                + " where c.nextOn <= :today and (c.nextOn > :on or (c.nextOn = :on and"
                                + " c.applicationNo > :no)) order by c.nextOn, c.applicationNo",
                        Due.class)
                .setParameter("today", today)
                .setParameter("on", after == null ? LocalDate.EPOCH : after.on())
                .setParameter("no", after == null ? "" : after.applicationNo())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Makes the open cases of that agency, or all of them, due on that day. */
    void recheck(@Nullable String agencyCode, LocalDate today) {
        em.createNativeQuery("""
                        update watched_case set next_on = :today
                        where (open or returned <> '[]' or tasks <> '[]') and (cast(:agency as text) is null or agency_code = :agency or agency_code in
                            (select code from agency where handled_by = :agency))
                        """)
                .setParameter("today", today)
                .setParameter("agency", agencyCode)
                .executeUpdate();
    }
}

package mingda.notify.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells other features what is known of a case. */
@ApplicationScoped
public class CaseFacts {

    private final EntityManager em;

    CaseFacts(EntityManager em) {
        this.em = em;
    }

    /**
     * A case.
     *
     * @param agencyCode the answering agency
     * @param caseId casework's id, or null as long as it is not known
     * @param assignee username, or null
     * @param open whether its clock can still run
     * @param dueOn the date to answer by, or null
     */
    public record Fact(
            String agencyCode,
            @Nullable String caseId,
            @Nullable String assignee,
            boolean open,
            @Nullable LocalDate dueOn) {}

    /** What is known of that application, or empty. Needs a running transaction in background scope. */
    public Optional<Fact> of(String applicationNo) {
        WatchedCase watched = em.find(WatchedCase.class, applicationNo);
        if (watched == null || watched.agencyCode == null || !watched.registered) {
            return Optional.empty();
        }
        return Optional.of(
                new Fact(watched.agencyCode, watched.caseId, watched.assignee, watched.open, watched.alertDueOn));
    }
}

package mingda.intake.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import mingda.eventing.time.Technical;
import mingda.eventing.time.Zones;
import mingda.intake.number.ResumeCode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Applications that are being filled in, each found by the visitor's cookie; one that was saved also by its resume code, on
 * any device, and both lead to the same draft. Once it is submitted nothing is left under the code.
 */
@ApplicationScoped
class Drafts {

    private final Visits visits;
    private final Clock technical;
    private final Duration kept;
    private final SecureRandom random = new SecureRandom();

    Drafts(
            Visits visits,
            @Technical Clock technical,
            @ConfigProperty(name = "mingda.draft.kept", defaultValue = "14d") Duration kept) {
        this.visits = visits;
        this.technical = technical;
        this.kept = kept;
    }

    /** The visitor's draft, submitted or not. */
    Optional<Draft> find(Visitor visitor) {
        return visits.find(Visits.Kind.DRAFT, visitor.token(), Draft.class)
                .flatMap(own -> own.resumeCode == null
                        ? Optional.of(own)
                        : visits.find(Visits.Kind.SAVED, own.resumeCode, Draft.class));
    }

    /** The visitor's draft that is not submitted yet, or a new one. */
    Draft open(Visitor visitor) {
        return find(visitor).filter(draft -> !draft.answered()).orElseGet(Draft::new);
    }

    void keep(Visitor visitor, Draft draft) {
        String code = draft.resumeCode;
        if (code == null) {
            visits.keep(Visits.Kind.DRAFT, visitor.token(), draft);
            return;
        }
        Instant until = technical.instant().plus(kept);
        draft.savedUntil = LocalDate.ofInstant(until, Zones.SHANGHAI).toString();
        visits.keep(Visits.Kind.SAVED, code, draft, until);
        Draft lead = new Draft();
        lead.resumeCode = code;
        visits.keep(Visits.Kind.DRAFT, visitor.token(), lead);
    }

    /** Keeps the draft under a resume code, which stays the same when it is saved again. */
    void save(Visitor visitor, Draft draft) {
        if (draft.resumeCode == null) {
            draft.resumeCode = ResumeCode.issue(random).text();
        }
        keep(visitor, draft);
    }

    /** Makes the draft that was saved under the code the visitor's own; false when there is none. */
    boolean resume(Visitor visitor, ResumeCode code) {
        Optional<Draft> saved = visits.find(Visits.Kind.SAVED, code.text(), Draft.class);
        saved.ifPresent(draft -> keep(visitor, draft));
        return saved.isPresent();
    }

    /** Keeps what was answered to a submitted draft on this device; under the code nothing is left. */
    void answered(Visitor visitor, Draft draft) {
        String code = draft.resumeCode;
        draft.resumeCode = null;
        draft.savedUntil = null;
        visits.keep(Visits.Kind.DRAFT, visitor.token(), draft);
        if (code != null) {
            visits.forget(Visits.Kind.SAVED, code);
        }
    }

    /** Removes the draft, with its uploads. */
    void discard(Visitor visitor) {
        find(visitor).ifPresent(draft -> {
            if (draft.resumeCode != null) {
                visits.discard(Visits.Kind.SAVED, draft.resumeCode);
            }
        });
        visits.discard(Visits.Kind.DRAFT, visitor.token());
    }
}

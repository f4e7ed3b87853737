package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.clock.CaseState;
import mingda.casework.document.Documents;

/** Whether an agency answered an applicant before: a withdrawn, lapsed or unpaid case does not count (rulebook 15, 36(6)). */
@ApplicationScoped
class EarlierReplies {

    private final CaseFiles cases;
    private final Documents documents;

    EarlierReplies(CaseFiles cases, Documents documents) {
        this.cases = cases;
        this.documents = documents;
    }

    /**
     * Whether the same agency answered the same applicant under this number.
     *
     * @param number number of the earlier letter, or of the earlier application
     */
    boolean answered(String number, CaseFile file) {
        JsonNode applicant = cases.application(file.id());
        List<UUID> candidates = new ArrayList<>(documents.answeredBy(file.agencyCode(), number));
        cases.idOf(number).ifPresent(candidates::add);
        return candidates.stream()
                .filter(id -> !id.equals(file.id()))
                .map(cases::get)
                .filter(earlier -> earlier.agencyCode().equals(file.agencyCode()))
                .filter(earlier -> earlier.state() == CaseState.REPLIED || earlier.state() == CaseState.SERVED)
                .anyMatch(earlier -> SameApplicant.is(cases.application(earlier.id()), applicant));
    }
}

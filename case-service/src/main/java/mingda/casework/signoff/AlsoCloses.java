package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import mingda.casework.access.Caller;
import mingda.casework.act.ActGate;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.clock.ActType;
import mingda.casework.json.Wrong;

/** One letter for several cases of one applicant, each with its own clock and row. */
@ApplicationScoped
class AlsoCloses {

    private static final int MOST = 50;

    private final CaseFiles cases;
    private final ActGate gate;

    AlsoCloses(CaseFiles cases, ActGate gate) {
        this.cases = cases;
        this.gate = gate;
    }

    /** Locks all cases in the order of their ids, so that two letters never wait for each other. */
    void lock(UUID caseId, JsonNode body) {
        TreeSet<UUID> all = new TreeSet<>(ids(body));
        if (!all.isEmpty()) {
            all.add(caseId);
            all.forEach(cases::lock);
        }
    }

    /**
     * The further cases.
     *
     * @throws mingda.eventing.problem.ProblemException 422 when one is another agency's or applicant's, 409 when it can't be
     *     answered now
     */
    List<CaseFile> of(CaseFile file, JsonNode body, Caller caller) {
        Wrong wrong = new Wrong();
        List<CaseFile> also = new ArrayList<>();
        List<UUID> ids = ids(body);
        for (int i = 0; i < ids.size(); i++) {
            CaseFile other = cases.get(ids.get(i));
            boolean fits = !other.id().equals(file.id())
                    && other.agencyCode().equals(file.agencyCode())
                    && SameApplicant.is(cases.application(other.id()), cases.application(file.id()));
            if (fits) {
                gate.require(other, ActType.ISSUED, caller);
                also.add(other);
            } else {
                wrong.add(
                        "/alsoCloses/" + i,
                        "other-applicant",
                        "只能是同一机关、同一申请人的其他案件。",
                        "Another case of the same applicant at the same agency.");
            }
        }
        wrong.throwIfAny();
        return also;
    }

    private static List<UUID> ids(JsonNode body) {
        Wrong wrong = new Wrong();
        JsonNode list = body.path("alsoCloses");
        if (!list.isMissingNode() && !list.isNull() && (!list.isArray() || list.size() > MOST)) {
            wrong.add("/alsoCloses", "list", "此处应为案件 id 的数组。", "Give a list of case ids here.");
            throw wrong.problem();
        }
        Set<UUID> ids = new LinkedHashSet<>();
        for (int i = 0; i < list.size(); i++) {
            Optional<UUID> id = References.id(list.get(i).asText());
            if (id.isEmpty()) {
                wrong.add("/alsoCloses/" + i, "id", "此处应为案件 id。", "Give the id of a case here.");
            } else {
                ids.add(id.get());
            }
        }
        wrong.throwIfAny();
        return List.copyOf(ids);
    }
}

package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import mingda.casework.access.Caller;
import mingda.casework.access.Role;
import mingda.casework.act.ActGate;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.casefile.NewAct;
import mingda.casework.clock.ActType;
import mingda.casework.document.CaseActs;
import mingda.casework.document.Document;
import mingda.casework.problem.CaseProblem;
import mingda.casework.timeline.Timelines;
import mingda.eventing.problem.ProblemException;

/**
 * The agreement to an extension (条例 Art. 33), which its notice needs: submitting the notice asks for it, issuing it
 * grants it. What was asked for or granted by acts of its own is not recorded again.
 */
@ApplicationScoped
class Extensions {

    /** Where a signatory signs the notice, the head of the disclosure office agrees by an act of his own. */
    private static final Unmet NOT_AGREED = Unmet.of(
            "extension-not-agreed",
            "条例第三十三条",
            "延长期限须经政府信息公开工作机构负责人同意：请其先作出“同意延期”（EXTENSION_APPROVED），再签发。",
            "The head of the disclosure office has to agree to the extension first (EXTENSION_APPROVED); then sign its notice.");

    private final Desk desk;
    private final ActGate gate;
    private final CaseFiles cases;
    private final CaseActs acts;
    private final Timelines timelines;

    Extensions(Desk desk, ActGate gate, CaseFiles cases, CaseActs acts, Timelines timelines) {
        this.desk = desk;
        this.gate = gate;
        this.cases = cases;
        this.acts = acts;
        this.timelines = timelines;
    }

    /** Asks for the extension that the notice announces, unless it is asked for or granted. */
    void ask(Document notice, CaseFile file, Caller caller) {
        if (last(file) == ActType.EXTENSION_REQUESTED || last(file) == ActType.EXTENSION_APPROVED) {
            return;
        }
        gate.require(file, ActType.EXTENSION_REQUESTED, caller);
        JsonNode facts = notice.content().path("facts");
        ObjectNode detail = JsonNodeFactory.instance
                .objectNode()
                .put("workingDays", facts.path("workingDays").asInt())
                .put("reason", facts.path("reason").asText())
                .put("document", notice.id().toString());
        append(file, ActType.EXTENSION_REQUESTED, detail, caller, new Words("申请延期", "Extension asked for"));
    }

    /**
     * Grants the extension that was asked for, unless it is granted.
     *
     * @throws ProblemException 403 when the caller, or the one in whose place he acts, asked for it, 409 when nothing is asked for
     */
    void grant(Document notice, CaseFile file, Acting acting) {
        Caller caller = acting.caller();
        if (last(file) == ActType.EXTENSION_APPROVED) {
            return;
        }
        if (!caller.is(Role.OFFICE_HEAD) && last(file) == ActType.EXTENSION_REQUESTED) {
            desk.requireNone(List.of(NOT_AGREED), file, caller);
        }
        gate.require(file, ActType.EXTENSION_APPROVED, caller);
        List<Entry> asked = acts.standing(file, ActType.EXTENSION_REQUESTED);
        String asker = asked.getLast().recordedBy();
        if (asker.equals(caller.username()) || asker.equals(acting.onBehalfOf())) {
            throw new ProblemException(CaseProblem.SAME_PERSON);
        }
        ObjectNode detail = JsonNodeFactory.instance
                .objectNode()
                .put("document", notice.id().toString());
        append(file, ActType.EXTENSION_APPROVED, acting.into(detail), caller, new Words("同意延期", "Extension granted"));
    }

    private void append(CaseFile file, ActType type, ObjectNode detail, Caller caller, Words cause) {
        cases.append(file.id(), List.of(new NewAct(type, timelines.today(), detail)), caller.username(), cause);
    }

    private ActType last(CaseFile file) {
        return gate.situation(file).acts().reversed().stream()
                .map(mingda.casework.clock.Act::type)
                .filter(type -> type == ActType.EXTENSION_REQUESTED
                        || type == ActType.EXTENSION_APPROVED
                        || type == ActType.EXTENSION_REFUSED
                        || type == ActType.EXTENDED)
                .findFirst()
                .orElse(ActType.EXTENSION_REFUSED);
    }
}

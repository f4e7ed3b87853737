package mingda.casework.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mingda.casework.access.Caller;
import mingda.casework.act.ActGate;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.NewAct;
import mingda.casework.casefile.Recorded;
import mingda.casework.casefile.Registration;
import mingda.casework.clock.ActType;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import mingda.casework.procedure.Step;
import mingda.casework.timeline.Timelines;
import org.jspecify.annotations.Nullable;

/**
 * One application that asks for several matters becomes several cases (一事一申请; 《政府信息公开信息处理费管理办法》第四条). The
 * children keep channel and receipt, so nobody's clock starts anew.
 */
@ApplicationScoped
class SplitCase {

    private static final int FEWEST = 2;
    private static final int MOST = 50;
    private static final int LONGEST_REASON = 500;

    private final CaseFiles cases;
    private final ActGate gate;
    private final Timelines timelines;

    SplitCase(CaseFiles cases, ActGate gate, Timelines timelines) {
        this.cases = cases;
        this.gate = gate;
        this.timelines = timelines;
    }

    /**
     * What came of it.
     *
     * @param parent the case that left the statistics
     * @param children one case for each matter, in the order given
     */
    record Parts(CaseFile parent, List<CaseFile> children) {}

    /**
     * Splits the case.
     *
     * @param body {@code {children: [{request}], reason}}
     * @throws mingda.eventing.problem.ProblemException 404, 403, 412, 409 once it is answered or closed, or 422
     */
    Parts split(UUID id, JsonNode body, @Nullable String ifMatch, Caller caller) {
        CaseFile parent = cases.lock(id);
        gate.requireAgency(parent, caller);
        cases.requireUnchanged(parent, ifMatch);
        Step step = gate.require(parent, ActType.SPLIT, caller);
        Wrong wrong = new Wrong();
        Facts facts = new Facts(body, "", wrong);
        List<ObjectNode> matters = facts.list("children", MOST, SplitCase::matter);
        if (matters.size() < FEWEST && wrong.none()) {
            wrong.add("/children", "too-few", "拆分后应至少有两件申请。", "A split gives at least two applications.");
        }
        String reason = facts.text("reason", true, LONGEST_REASON);
        wrong.throwIfAny();

        List<CaseFile> children = new ArrayList<>();
        ArrayNode numbers = JsonNodeFactory.instance.arrayNode();
        for (ObjectNode matter : matters) {
            String number = parent.applicationNo() + "-" + (children.size() + 1);
            numbers.add(number);
            children.add(child(parent, number, matter, caller));
        }
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        detail.set("children", numbers);
        detail.put("reason", reason);
        Recorded recorded = cases.append(
                id, List.of(new NewAct(ActType.SPLIT, timelines.today(), detail)), caller.username(), step.label());
        return new Parts(recorded.file(), children);
    }

    private CaseFile child(CaseFile parent, String number, ObjectNode matter, Caller caller) {
        ObjectNode application = cases.application(parent.id()).deepCopy();
        application.set("request", matter);
        Registration registration = new Registration(
                number,
                parent.agencyCode(),
                parent.channel(),
                null,
                parent.language(),
                parent.submittedOn(),
                parent.submittedAt(),
                parent.assignee(),
                parent.electronicService(),
                parent.carrier(),
                parent.delivery(),
                parent.acceptOtherForm(),
                null,
                parent.applicationNo(),
                application,
                cases.arrival(parent.id()));
        return cases.register(registration, caller.username(), null).file();
    }

    private static @Nullable ObjectNode matter(Facts child) {
        ObjectNode request = LetterForm.request(child);
        if (request.isEmpty()) {
            child.refuse(
                    "request",
                    "required",
                    "请写明该件所需信息的名称、文号或者描述。",
                    "Say which information this one asks for: title, document number or description.");
            return null;
        }
        return request;
    }
}

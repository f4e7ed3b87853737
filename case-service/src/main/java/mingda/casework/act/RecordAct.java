package mingda.casework.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mingda.casework.access.Caller;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.casefile.NewAct;
import mingda.casework.casefile.Recorded;
import mingda.casework.clock.ActType;
import mingda.casework.clock.CaseState;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import mingda.casework.procedure.Step;
import mingda.casework.timeline.Timelines;
import org.jspecify.annotations.Nullable;

/** An officer records that something happened. */
@ApplicationScoped
public class RecordAct {

    private final CaseFiles cases;
    private final ActGate gate;
    private final Timelines timelines;
    private final Event<ActRecorded> recordings;
    private final StandIns standIns;

    RecordAct(CaseFiles cases, ActGate gate, Timelines timelines, Event<ActRecorded> recordings, StandIns standIns) {
        this.cases = cases;
        this.gate = gate;
        this.timelines = timelines;
        this.recordings = recordings;
        this.standIns = standIns;
    }

    /**
     * Records the act, if the procedure lets the caller.
     *
     * @param body {@code {type, on, …}}
     * @param ifMatch the ETag that the client saw, or null
     * @throws mingda.eventing.problem.ProblemException 404, 403, 412, 409 or 422, in this order
     */
    public Recorded record(UUID id, JsonNode body, @Nullable String ifMatch, Caller caller) {
        CaseFile file = cases.lock(id);
        gate.requireAgency(file, caller);
        cases.requireUnchanged(file, ifMatch);
        ActType type = type(body);
        boolean isDelegated = StandIns.DELEGATED.contains(type);
        Step step = gate.requireDirect(file, type, isDelegated ? standIns.withPlace(caller) : caller);
        NewAct act = ActForm.read(body, step, timelines.today());
        FourEyes.ofExtension(act.type(), cases.entries(id), caller);
        standIns.placeOf(type, cases.entries(id), caller)
                .ifPresent(head -> act.detail().put("onBehalfOf", head));
        FourEyes.ofVoiding(act, gate.situation(file), cases.entries(id), caller);
        if (act.type() == ActType.REPLIED && file.state() == CaseState.REPLIED) {
            // The letter came back and is served again: the first posting answered.
            act.detail().put("again", true);
        }
        Recorded recorded =
                cases.append(id, withService(withOutcome(act, cases.entries(id))), caller.username(), step.label());
        recordings.fire(new ActRecorded(file, act.type()));
        return recorded;
    }

    private static ActType type(JsonNode body) {
        Wrong wrong = new Wrong();
        ActType type = new Facts(body, "", wrong).constant("type", true, ActType.class);
        wrong.throwIfAny();
        if (type == null) {
            throw new IllegalStateException("a missing type is a wrong fact");
        }
        return type;
    }

    /** A reply that goes out has the outcome of the letter that was issued, on which its remedies depend. */
    static NewAct withOutcome(NewAct act, List<Entry> entries) {
        if (act.type() == ActType.REPLIED && !act.detail().hasNonNull("outcome")) {
            Set<String> recalled = entries.stream()
                    .filter(entry -> entry.type().equals(ActType.RECALLED.name()))
                    .map(entry -> entry.detail().path("of").asText())
                    .collect(Collectors.toSet());
            entries.stream()
                    .filter(entry -> entry.type().equals(ActType.ISSUED.name()))
                    .filter(entry -> !recalled.contains(entry.id().toString()))
                    .map(entry -> entry.detail().path("outcome"))
                    .filter(JsonNode::isTextual)
                    .reduce((first, last) -> last)
                    .ifPresent(outcome -> act.detail().set("outcome", outcome));
        }
        return act;
    }

    /** A reply that is signed for in person is served in the same moment (国办公开办函〔2016〕235号). */
    private static List<NewAct> withService(NewAct act) {
        List<NewAct> acts = new ArrayList<>(List.of(act));
        String method = act.detail().path("method").asText();
        boolean isFinal = act.detail().path("final").asBoolean(true);
        if (act.type() == ActType.REPLIED
                && isFinal
                && List.of("IN_PERSON", "ENTRUSTED").contains(method)) {
            ObjectNode served = act.detail().objectNode().put("method", method);
            if (act.detail().hasNonNull("signer")) {
                served.set("signer", act.detail().remove("signer"));
            }
            acts.add(new NewAct(ActType.SERVED, act.on(), served));
        }
        return acts;
    }
}

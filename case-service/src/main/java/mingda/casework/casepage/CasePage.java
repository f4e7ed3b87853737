package mingda.casework.casepage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import mingda.casework.access.Caller;
import mingda.casework.act.ActGate;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.timeline.TimelineJson;
import mingda.eventing.problem.Language;

/** Writes a case as the API shows it: the timeline, what the applicant wrote, acts, journal and what may be done. */
@ApplicationScoped
public class CasePage {

    private final CaseFiles cases;
    private final ActGate gate;
    private final TimelineJson timelineJson;
    private final Instance<CasePart> parts;

    CasePage(CaseFiles cases, ActGate gate, TimelineJson timelineJson, @Any Instance<CasePart> parts) {
        this.cases = cases;
        this.gate = gate;
        this.timelineJson = timelineJson;
        this.parts = parts;
    }

    /** The case in the reader's language. Needs a running transaction. */
    public ObjectNode write(CaseFile file, Caller caller, Language language) {
        ObjectNode out = timelineJson.write(cases.timeline(file), language);
        out.put("id", file.id().toString())
                .put("applicationNo", file.applicationNo())
                .put("agencyCode", file.agencyCode())
                .put("handledBy", file.handlerCode())
                .put("channel", file.channel().name())
                .put("externalNo", file.externalNo())
                .put("title", cases.title(file.id()))
                .put("submittedOn", file.submittedOn().toString())
                .put("registeredAt", file.registeredAt().toString())
                .put("registeredBy", file.registeredBy())
                .put("assignee", file.assignee())
                .put("electronicService", file.electronicService())
                .put("carrier", file.carrier())
                .put("delivery", file.delivery())
                .put("acceptOtherForm", file.acceptOtherForm())
                .put("possibleRepeatOf", file.possibleRepeatOf())
                .put("deadlineVersion", file.projection().deadlineVersion())
                .put("chainHead", file.head());
        out.setAll(cases.application(file.id()));
        List<Entry> entries = cases.entries(file.id());
        entries(out.putArray("acts"), entries, true);
        entries(out.putArray("journal"), entries, false);
        out.set("allowedActs", gate.describe(gate.allowed(file, caller), language));
        out.putArray("documents");
        parts.forEach(part -> part.addTo(out, file, caller));
        return out;
    }

    private static void entries(ArrayNode out, List<Entry> entries, boolean acts) {
        entries.stream().filter(entry -> entry.isAct() == acts).forEach(entry -> out.add(entry.toJson()));
    }
}

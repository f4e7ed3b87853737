package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import mingda.casework.access.Caller;
import mingda.casework.access.Role;
import mingda.casework.act.ActGate;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.NewAct;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Method;
import mingda.casework.document.Attempt;
import mingda.casework.document.Deliveries;
import mingda.casework.document.Delivery;
import mingda.casework.document.Document;
import mingda.casework.document.Documents;
import mingda.casework.timeline.Timelines;
import org.jspecify.annotations.Nullable;

/**
 * An officer records what became of a document that went out (送达, 国办公开办函〔2016〕235号): it was signed for, or came back. Its
 * service starts the periods that run from it; a letter that came back is sent again by {@link Sending}.
 */
@ApplicationScoped
class Serving {

    private static final String ARTICLE = "国办公开办函〔2016〕235号";
    private static final Words SERVED = new Words("记录送达", "Service recorded");
    private static final Words RETURNED = new Words("记录退信", "Return of a letter recorded");

    private final Desk desk;
    private final ActGate gate;
    private final CaseFiles cases;
    private final Documents documents;
    private final Deliveries deliveries;
    private final Timelines timelines;

    Serving(Desk desk, ActGate gate, CaseFiles cases, Documents documents, Deliveries deliveries, Timelines timelines) {
        this.desk = desk;
        this.gate = gate;
        this.cases = cases;
        this.documents = documents;
        this.deliveries = deliveries;
        this.timelines = timelines;
    }

    /**
     * It reached its reader, in each case that it stands in.
     *
     * @param body {@code {on?, method?, signer?}}
     */
    Document served(UUID caseId, UUID id, JsonNode body, @Nullable String ifMatch, Caller caller) {
        return record(caseId, id, ifMatch, caller, ActType.SERVED, SERVED, (document, attempt) -> {
            ServiceForm form = ServiceForm.served(body, attempt, timelines.today());
            return new Outcome(form.on(), form.detail());
        });
    }

    /**
     * The post brought it back, in each case that it stands in.
     *
     * @param body {@code {on?, reason, agencyFault}}
     */
    Document returned(UUID caseId, UUID id, JsonNode body, @Nullable String ifMatch, Caller caller) {
        return record(caseId, id, ifMatch, caller, ActType.RETURNED, RETURNED, (document, attempt) -> {
            ServiceForm form = ServiceForm.returned(body, attempt, timelines.today());
            return new Outcome(form.on(), form.detail());
        });
    }

    /** What is to be recorded: on which day, with what. */
    private record Outcome(LocalDate on, ObjectNode detail) {}

    private Document record(
            UUID caseId,
            UUID id,
            @Nullable String ifMatch,
            Caller caller,
            ActType type,
            Words cause,
            BiFunction<Document, Attempt, Outcome> form) {
        desk.lockAll(caseId, id);
        CaseFile file = desk.open(caseId, caller);
        FourEyes.requireRole(caller, Set.of(Role.OFFICER));
        Document document = desk.document(file, id, caller);
        desk.requireUnchanged(file, ifMatch);
        Delivery delivery = deliveries.of(document, caseId);
        boolean possible = isUnderWay(delivery, type);
        if (!possible) {
            throw desk.conflict(SignoffProblem.NOT_UNDER_WAY, file, caller)
                    .with("article", ARTICLE)
                    .with("delivery", delivery.state().name());
        }
        if (delivery.of() != null) {
            gate.require(file, type, caller);
        }
        Outcome outcome = form.apply(document, delivery.last().orElseThrow());
        for (CaseFile each : all(document, file, type, caller)) {
            write(document, each, type, outcome, cause, caller);
        }
        return documents.find(caseId, id).orElseThrow();
    }

    /** What is delivered to an account does not come back. */
    private static boolean isUnderWay(Delivery delivery, ActType type) {
        return delivery.last()
                .filter(Attempt::isUnderWay)
                .filter(last -> type != ActType.RETURNED || last.method() != Method.ELECTRONIC)
                .isPresent();
    }

    /** One letter for several cases arrives, or comes back, for all of them in which it is on its way. */
    private List<CaseFile> all(Document document, CaseFile file, ActType type, Caller caller) {
        List<CaseFile> all = new ArrayList<>(List.of(file));
        for (UUID other : documents.casesOf(document.id())) {
            CaseFile each = cases.get(other);
            boolean also = !other.equals(file.id())
                    && isUnderWay(deliveries.of(document, other), type)
                    && gate.allowed(each, caller).stream().anyMatch(step -> step.type() == type);
            if (also) {
                all.add(each);
            }
        }
        return all;
    }

    private void write(Document document, CaseFile file, ActType type, Outcome outcome, Words cause, Caller caller) {
        String of = deliveries.of(document, file.id()).of();
        ObjectNode detail = outcome.detail().deepCopy();
        if (of == null) {
            detail.put("document", document.id().toString())
                    .put("kind", document.kind().name())
                    .put("on", outcome.on().toString());
            String entry = type == ActType.SERVED ? "DOCUMENT_SERVED" : "DOCUMENT_CAME_BACK";
            cases.journal(file.id(), entry, detail, caller.username());
            cases.append(file.id(), List.of(), caller.username(), cause);
        } else {
            detail.put("of", of);
            cases.append(file.id(), List.of(new NewAct(type, outcome.on(), detail)), caller.username(), cause);
        }
        deliveries.refresh(file.id());
    }
}

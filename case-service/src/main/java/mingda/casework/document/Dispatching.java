package mingda.casework.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.casefile.NewAct;
import mingda.casework.clock.ActType;
import mingda.casework.clock.CaseState;
import mingda.casework.clock.Setting;
import mingda.casework.settings.AgencySettings;
import mingda.eventing.time.Legal;
import org.jspecify.annotations.Nullable;

/** Records that an issued document went out: for most kinds this, not the signature, has legal effect. */
@ApplicationScoped
public class Dispatching {

    private final CaseFiles cases;
    private final Documents documents;
    private final Publication publication;
    private final Deliveries deliveries;
    private final AgencySettings settings;
    private final Clock legal;

    Dispatching(
            CaseFiles cases,
            Documents documents,
            Publication publication,
            Deliveries deliveries,
            AgencySettings settings,
            @Legal Clock legal) {
        this.cases = cases;
        this.documents = documents;
        this.publication = publication;
        this.deliveries = deliveries;
        this.settings = settings;
        this.legal = legal;
    }

    /**
     * Records the dispatch in the case and in the further ones. The caller has locked them and made sure that it may be
     * dispatched. What came back is sent again: a reply by another act, a notice without one, for its act stands.
     *
     * @param also further cases that the letter answers and has not gone out in
     * @param asAct whether it is an act, or, for what has no legal effect, a journal entry
     * @param body {@code {on?, method?, servedOn?, trackingNumber?, signer?, final?}}
     * @return the acts recorded in the first case
     * @throws mingda.eventing.problem.ProblemException 422 when the body is wrong
     */
    public List<Entry> dispatch(
            Document document, CaseFile file, List<CaseFile> also, boolean asAct, JsonNode body, String by) {
        Delivery before = deliveries.of(document, file.id());
        LocalDate cameBackOn =
                before.last().map(Attempt::cameBack).map(Attempt.CameBack::on).orElse(null);
        Dispatch dispatch = Dispatch.read(body, document, cameBackOn, LocalDate.now(legal));
        List<NewAct> acts = asAct ? DispatchActs.of(document, dispatch, file.state() == CaseState.REPLIED) : List.of();
        List<CaseFile> all = Stream.concat(Stream.of(file), also.stream()).toList();
        all.forEach(each -> documents.sent(document.id(), each.id()));
        List<Entry> recorded = acts.isEmpty()
                ? withoutAct(document, all, dispatch, by)
                : record(document, file, also, acts, dispatch, by);
        if (!document.kind().isShownAtIssue() && document.status() == DocumentStatus.ISSUED) {
            publication.show(document, all);
        }
        all.forEach(each -> deliveries.refresh(each.id()));
        return recorded;
    }

    /**
     * Writes into the journal that it went out: what has no act of its own, and what is sent again and has its act already.
     * Handed over, it is served in the same moment.
     */
    private List<Entry> withoutAct(Document document, List<CaseFile> all, Dispatch dispatch, String by) {
        List<Entry> recorded = new ArrayList<>();
        for (CaseFile file : all) {
            String of = deliveries.of(document, file.id()).of();
            ObjectNode journal = JsonNodeFactory.instance
                    .objectNode()
                    .put("document", document.id().toString())
                    .put("kind", document.kind().name())
                    .put("method", dispatch.method().name())
                    .put("on", dispatch.on().toString());
            put(journal, "of", of);
            put(journal, "trackingNumber", dispatch.trackingNumber());
            put(journal, "signer", dispatch.signer());
            put(
                    journal,
                    "servedOn",
                    dispatch.servedOn() == null ? null : dispatch.servedOn().toString());
            cases.journal(file.id(), DeliveryReader.SENT, journal, by);
            List<NewAct> service = new ArrayList<>();
            if (of != null && dispatch.servedOn() != null) {
                ObjectNode served = journal.objectNode()
                        .put("of", of)
                        .put("method", dispatch.method().name());
                put(served, "signer", dispatch.signer());
                service.add(new NewAct(ActType.SERVED, dispatch.servedOn(), served));
            }
            List<Entry> acts =
                    cases.append(file.id(), service, by, sent(document)).acts();
            if (recorded.isEmpty()) {
                recorded.addAll(acts);
            }
        }
        return recorded;
    }

    private static Words sent(Document document) {
        return new Words(
                "发出" + document.title().zh(), "Sent: " + document.title().en());
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private List<Entry> record(
            Document document, CaseFile file, List<CaseFile> also, List<NewAct> acts, Dispatch dispatch, String by) {
        List<Entry> recorded = new ArrayList<>();
        Words cause = sent(document);
        recorded.addAll(cases.append(file.id(), acts, by, cause).acts());
        also.forEach(other -> cases.append(other.id(), acts, by, cause));
        if (document.kind() == DocumentKind.CONSULTATION_NOTICE
                && settings.of(file.agencyCode()).settings().is(Setting.NOTIFY_CONSULT)) {
            ObjectNode told = JsonNodeFactory.instance
                    .objectNode()
                    .put("of", recorded.getFirst().id().toString())
                    .put("document", document.id().toString());
            NewAct act = new NewAct(ActType.APPLICANT_NOTIFIED, dispatch.on(), told);
            recorded.addAll(cases.append(file.id(), List.of(act), by, cause).acts());
        }
        return recorded;
    }
}

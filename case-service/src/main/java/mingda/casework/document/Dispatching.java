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
import mingda.casework.clock.Setting;
import mingda.casework.settings.AgencySettings;
import mingda.eventing.time.Legal;

/** Records that an issued document went out: for most kinds this, not the signature, has legal effect. */
@ApplicationScoped
public class Dispatching {

    private final CaseFiles cases;
    private final Documents documents;
    private final Publication publication;
    private final AgencySettings settings;
    private final Clock legal;

    Dispatching(
            CaseFiles cases,
            Documents documents,
            Publication publication,
            AgencySettings settings,
            @Legal Clock legal) {
        this.cases = cases;
        this.documents = documents;
        this.publication = publication;
        this.settings = settings;
        this.legal = legal;
    }

    /**
     * Records the dispatch in the case and in the further ones. The caller has locked them and made sure that it may be
     * dispatched.
     *
     * @param also further cases that the letter answers and has not gone out in
     * @param asAct whether it is an act, or, for what has no legal effect, a journal entry
     * @param body {@code {on?, method?, servedOn?, trackingNumber?, signer?, final?}}
     * @return the acts recorded in the first case
     * @throws mingda.eventing.problem.ProblemException 422 when the body is wrong
     */
    public List<Entry> dispatch(
            Document document, CaseFile file, List<CaseFile> also, boolean asAct, JsonNode body, String by) {
        Dispatch dispatch = Dispatch.read(body, document, LocalDate.now(legal));
        List<NewAct> acts = asAct ? DispatchActs.of(document, dispatch) : List.of();
        List<CaseFile> all = Stream.concat(Stream.of(file), also.stream()).toList();
        all.forEach(each -> documents.sent(document.id(), each.id()));
        List<Entry> recorded = record(document, file, also, acts, dispatch, by);
        if (!document.kind().isShownAtIssue()) {
            publication.show(document, all);
        }
        return recorded;
    }

    private List<Entry> record(
            Document document, CaseFile file, List<CaseFile> also, List<NewAct> acts, Dispatch dispatch, String by) {
        ObjectNode journal = JsonNodeFactory.instance
                .objectNode()
                .put("document", document.id().toString())
                .put("kind", document.kind().name())
                .put("method", dispatch.method().name());
        List<Entry> recorded = new ArrayList<>();
        if (acts.isEmpty()) {
            cases.journal(
                    file.id(), "DOCUMENT_SENT", journal.put("on", dispatch.on().toString()), by);
            return recorded;
        }
        Words cause = new Words(
                "发出" + document.title().zh(), "Sent: " + document.title().en());
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

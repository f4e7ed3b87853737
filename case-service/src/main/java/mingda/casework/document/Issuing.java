package mingda.casework.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.NewAct;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Setting;
import mingda.casework.directory.Agencies;
import mingda.casework.directory.Agency;
import mingda.casework.settings.AgencySettings;
import mingda.eventing.time.Legal;

/**
 * Issues a document (签发): number, sealed letter, record and event in the running transaction, or none of them. Issuing moves no
 * clock; what answers the applicant is {@code REPLIED}, recorded here only where the reply is served electronically.
 */
@ApplicationScoped
public class Issuing {

    private static final Words ISSUED = new Words("签发", "Issued");

    private final CaseFiles cases;
    private final Agencies agencies;
    private final AgencySettings settings;
    private final Documents documents;
    private final Numbers numbers;
    private final Letters letters;
    private final SealedLetters sealed;
    private final Publication publication;
    private final PartyLinks links;
    private final Clock legal;

    Issuing(
            CaseFiles cases,
            Agencies agencies,
            AgencySettings settings,
            Documents documents,
            Numbers numbers,
            Letters letters,
            SealedLetters sealed,
            Publication publication,
            PartyLinks links,
            @Legal Clock legal) {
        this.cases = cases;
        this.agencies = agencies;
        this.settings = settings;
        this.documents = documents;
        this.numbers = numbers;
        this.letters = letters;
        this.sealed = sealed;
        this.publication = publication;
        this.links = links;
        this.legal = legal;
    }

    /**
     * Issues the document. The caller has locked the cases and made sure that it may be issued.
     *
     * @param also further cases of the applicant that the same reply closes
     * @param asAct whether issuing is recorded as the act ISSUED, or, where the case is closed already, in the journal
     * @param by user name of the signatory
     */
    public Document issue(Document document, CaseFile file, List<CaseFile> also, boolean asAct, String by) {
        LocalDate today = LocalDate.now(legal);
        Agency agency = agencies.get(document.agencyCode());
        String number = numbers.take(agency, document.kind(), today);
        boolean electronic = isElectronic(file) && !document.kind().isForPartyAlone();
        List<CaseFile> all = new ArrayList<>(List.of(file));
        all.addAll(also);
        also.forEach(other -> documents.answers(document.id(), other.id()));
        for (CaseFile each : all) {
            record(document, each, number, today, asAct, by);
        }
        CaseFile now = cases.get(file.id());
        Instant at = legal.instant().truncatedTo(ChronoUnit.SECONDS);
        if (!document.kind().isForPartyAlone()) {
            sealed.store(
                    document,
                    agency,
                    letters.toApplicant(document, now, agency, number, today, electronic),
                    DocumentFile.Role.LETTER,
                    at);
        }
        if (document.kind() == DocumentKind.CONSULTATION_NOTICE
                || document.kind().isForPartyAlone()) {
            String answerAt = document.kind().isForPartyAlone()
                    ? null
                    : links.invite(document).orElse(null);
            sealed.store(
                    document,
                    agency,
                    letters.toParty(document, now, agency, number, today, answerAt),
                    DocumentFile.Role.PARTY_LETTER,
                    at);
        }
        documents.issue(document.id(), number, by, at, today, electronic);
        boolean answers = document.kind() == DocumentKind.REPLY && electronic && asAct;
        if (answers) {
            all.forEach(each -> documents.sent(document.id(), each.id()));
        }
        Document issued = documents.find(file.id(), document.id()).orElseThrow();
        if (answers || document.kind().isShownAtIssue()) {
            publication.show(issued, all);
        }
        return issued;
    }

    /** Whether decisions in this case are served electronically: the applicant consents and the agency does it. */
    public boolean isElectronic(CaseFile file) {
        return file.electronicService()
                && settings.of(file.agencyCode())
                        .settings()
                        .text(Setting.E_SERVICE)
                        .equals("CONSENT");
    }

    private void record(Document document, CaseFile file, String number, LocalDate today, boolean asAct, String by) {
        ObjectNode issued = JsonNodeFactory.instance
                .objectNode()
                .put("document", document.id().toString())
                .put("number", number);
        if (document.kind() != DocumentKind.REPLY || !asAct) {
            cases.journal(
                    file.id(),
                    "DOCUMENT_ISSUED",
                    issued.put("kind", document.kind().name()),
                    by);
            return;
        }
        issued.put("outcome", DocumentContents.outcomes(document));
        List<NewAct> acts = new ArrayList<>(List.of(new NewAct(ActType.ISSUED, today, issued)));
        if (isElectronic(file)) {
            acts.add(new NewAct(
                    ActType.REPLIED,
                    today,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("method", "ELECTRONIC")
                            .put("outcome", DocumentContents.outcomes(document))
                            .put("document", document.id().toString())));
        }
        cases.append(file.id(), acts, by, ISSUED);
    }
}

package mingda.casework.document;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.directory.Agency;
import mingda.casework.document.letter.Attachment;
import mingda.casework.document.letter.ConsultationBasis;
import mingda.casework.document.letter.Item;
import mingda.casework.document.letter.Letter;
import mingda.casework.document.letter.NoticeText;
import mingda.casework.document.letter.Paragraph;
import mingda.casework.document.letter.Reader;
import mingda.casework.document.letter.ReplySlip;
import mingda.casework.document.letter.ReplyText;
import mingda.casework.document.letter.Subject;
import mingda.casework.document.template.AnsweringBodies;
import mingda.casework.document.template.Templates;
import org.jspecify.annotations.Nullable;

/** Composes the letter of a document from the case and what was drafted. Needs a running transaction. */
@ApplicationScoped
class Letters {

    private static final String TOLD = "CONSULTATION_TOLD";

    private final CaseFiles cases;
    private final LetterFacts facts;
    private final Templates templates;
    private final AnsweringBodies bodies;
    private final DocumentFiles files;

    Letters(CaseFiles cases, LetterFacts facts, Templates templates, AnsweringBodies bodies, DocumentFiles files) {
        this.cases = cases;
        this.facts = facts;
        this.templates = templates;
        this.bodies = bodies;
        this.files = files;
    }

    /** The letter to the applicant. */
    Letter toApplicant(
            Document document, CaseFile file, Agency agency, String number, LocalDate on, boolean electronic) {
        return toApplicant(document, file, agency, number, on, electronic, facts.of(document, file, on));
    }

    /**
     * As {@link #toApplicant(Document, CaseFile, Agency, String, LocalDate, boolean)}.
     *
     * @param values what the letter says that stands in the case or follows from the facts
     */
    Letter toApplicant(
            Document document,
            CaseFile file,
            Agency agency,
            String number,
            LocalDate on,
            boolean electronic,
            Map<String, ? extends @Nullable Object> values) {
        Reader reader = Reader.of(cases.application(file.id()));
        return new Letter(
                agency.name(),
                number,
                document.title().zh(),
                reader.name(),
                body(document, file, agency, reader, on, electronic, values),
                attached(document),
                on,
                List.of(),
                footer(file),
                null);
    }

    /**
     * The letter to a third party or another body, consulted or told; it does not say who applied.
     *
     * @param answerAt where the party may answer on the web, or null
     */
    Letter toParty(
            Document document, CaseFile file, Agency agency, String number, LocalDate on, @Nullable String answerAt) {
        JsonNode drafted = document.content().path("facts");
        boolean asks = document.kind() == DocumentKind.CONSULTATION_NOTICE;
        LetterFacts.Party party = facts.party(document, file);
        String title = asks
                ? ConsultationBasis.title(drafted.path("party").asText())
                : document.title().zh();
        List<Paragraph> body = NoticeText.body(
                templates.on(on),
                document.kind().name(),
                subject(file, agency, new Reader(party.name(), true)),
                drafted,
                party.values(),
                added(document),
                bodies.terms(agency, on),
                false);
        List<Paragraph> annex =
                asks ? ReplySlip.of(agency.name(), AnsweringBodies.contact(agency), title, number) : List.of();
        return new Letter(
                agency.name(), number, title, party.name(), body, List.of(), on, annex, footer(file), answerAt);
    }

    private List<String> attached(Document document) {
        return files.of(document.id()).stream()
                .filter(file -> file.role() == DocumentFile.Role.ATTACHMENT)
                .map(file -> new Attachment(file.called(), file.format(), file.pages(), file.bytes()).inWords())
                .toList();
    }

    private List<Paragraph> body(
            Document document,
            CaseFile file,
            Agency agency,
            Reader reader,
            LocalDate on,
            boolean electronic,
            Map<String, ? extends @Nullable Object> values) {
        Subject subject = subject(file, agency, reader);
        if (document.kind() == DocumentKind.REPLY) {
            List<Item> items = new ArrayList<>();
            document.content().path("items").forEach(item -> items.add(Item.of(item.deepCopy())));
            return ReplyText.body(
                    templates.on(on),
                    subject,
                    items,
                    facts.lapse(file),
                    added(document),
                    bodies.terms(agency, on),
                    electronic);
        }
        boolean addedIsTheParty = document.kind() == DocumentKind.CONSULTATION_NOTICE;
        return NoticeText.body(
                templates.on(on),
                addedIsTheParty ? TOLD : document.kind().name(),
                subject,
                document.content().path("facts"),
                values,
                addedIsTheParty ? null : added(document),
                bodies.terms(agency, on),
                electronic);
    }

    private Subject subject(CaseFile file, Agency agency, Reader reader) {
        return new Subject(
                reader,
                file.applicationNo(),
                cases.title(file.id()),
                AnsweringBodies.contact(agency),
                file.projection().receivedOn(),
                file.projection().replyDueOn());
    }

    private static String footer(CaseFile file) {
        return "案卷校验码 " + file.head();
    }

    private static @Nullable String added(Document document) {
        String body = document.content().path("body").asText("");
        return body.isBlank() ? null : body;
    }
}

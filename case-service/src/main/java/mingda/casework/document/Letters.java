package mingda.casework.document;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.clock.Act;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Setting;
import mingda.casework.clock.Settings;
import mingda.casework.directory.Agency;
import mingda.casework.document.letter.Item;
import mingda.casework.document.letter.Letter;
import mingda.casework.document.letter.NoticeText;
import mingda.casework.document.letter.Paragraph;
import mingda.casework.document.letter.Reader;
import mingda.casework.document.letter.ReplyTerms;
import mingda.casework.document.letter.ReplyText;
import mingda.casework.document.letter.Subject;
import mingda.casework.settings.AgencySettings;
import org.jspecify.annotations.Nullable;

/** Composes the letter of a document from the case and what was drafted. Needs a running transaction. */
@ApplicationScoped
class Letters {

    private static final String TOLD = "CONSULTATION_TOLD";

    private final CaseFiles cases;
    private final CaseActs acts;
    private final AgencySettings settings;

    Letters(CaseFiles cases, CaseActs acts, AgencySettings settings) {
        this.cases = cases;
        this.acts = acts;
        this.settings = settings;
    }

    /** The letter to the applicant. */
    Letter toApplicant(
            Document document, CaseFile file, Agency agency, String number, LocalDate on, boolean electronic) {
        Reader reader = Reader.of(cases.application(file.id()));
        return new Letter(
                agency.name(),
                number,
                document.title().zh(),
                reader.name(),
                body(document, file, agency, reader, on, electronic),
                on,
                footer(file));
    }

    /**
     * The letter to whoever is consulted (征求意见书); it does not say who applied.
     *
     * @param answerAt where the party may answer on the web, or null
     */
    Letter toParty(
            Document document, CaseFile file, Agency agency, String number, LocalDate on, @Nullable String answerAt) {
        JsonNode facts = document.content().path("facts");
        Reader party = new Reader(facts.path("name").asText(), true);
        String asked = facts.path("asked").asText("").isBlank()
                ? cases.title(file.id())
                : facts.path("asked").asText();
        Subject subject = subject(file, party);
        List<Paragraph> body = NoticeText.body(
                DocumentKind.CONSULTATION_NOTICE.name(),
                subject,
                facts,
                Map.of("basis", ConsultationBasis.of(facts.path("party").asText()), "asked", asked),
                added(document));
        return new Letter(
                agency.name(), number, ConsultationBasis.TITLE, party.name(), body, on, footer(file), answerAt);
    }

    private List<Paragraph> body(
            Document document, CaseFile file, Agency agency, Reader reader, LocalDate on, boolean electronic) {
        Subject subject = subject(file, reader);
        JsonNode facts = document.content().path("facts");
        if (document.kind() == DocumentKind.REPLY) {
            List<Item> items = new ArrayList<>();
            document.content().path("items").forEach(item -> items.add(Item.of(item.deepCopy())));
            return ReplyText.body(subject, items, added(document), terms(agency), electronic);
        }
        Map<String, @Nullable Object> more = new HashMap<>();
        more.put("contact", contact(agency));
        switch (document.kind()) {
            case EXTENSION_NOTICE ->
                more.put("newDueOn", extended(file, facts.path("workingDays").asInt(), on));
            case FEE_NOTICE -> more.putAll(FeeFacts.of(facts).inWords());
            case WITHDRAWAL_CONFIRMATION ->
                more.put(
                        "withdrawnOn",
                        acts.standing(file, ActType.WITHDRAWN).stream()
                                .map(entry -> entry.on())
                                .findFirst()
                                .orElse(null));
            default -> {}
        }
        String template = document.kind() == DocumentKind.CONSULTATION_NOTICE
                ? TOLD
                : document.kind().name();
        boolean addedIsTheParty = document.kind() == DocumentKind.CONSULTATION_NOTICE;
        return NoticeText.body(template, subject, facts, more, addedIsTheParty ? null : added(document));
    }

    private @Nullable LocalDate extended(CaseFile file, int workingDays, LocalDate on) {
        Act extension = Act.of(ActType.EXTENDED, on).workingDays(workingDays).build();
        return acts.with(file, extension).replyDueOn();
    }

    private ReplyTerms terms(Agency agency) {
        Settings held = settings.of(agency.code()).settings();
        return new ReplyTerms(
                orElse(held.text(Setting.RECONSIDERATION_ORGAN), agency.reconsiderationOrgan()),
                orElse(held.text(Setting.COURT), agency.court()),
                held.remedyForUnsuable());
    }

    private Subject subject(CaseFile file, Reader reader) {
        return new Subject(
                reader,
                file.applicationNo(),
                cases.title(file.id()),
                file.projection().receivedOn(),
                file.projection().replyDueOn());
    }

    private static String contact(Agency agency) {
        JsonNode contact = agency.contact();
        List<String> parts = new ArrayList<>();
        for (String name : List.of("office", "address", "phone")) {
            String value = contact.path(name).asText("");
            if (!value.isBlank()) {
                parts.add(value);
            }
        }
        return parts.isEmpty() ? agency.name() : String.join("，", parts);
    }

    private static String footer(CaseFile file) {
        return "案卷校验码 " + file.head();
    }

    private static @Nullable String added(Document document) {
        String body = document.content().path("body").asText("");
        return body.isBlank() ? null : body;
    }

    private static String orElse(String setting, String standard) {
        return setting.isBlank() ? standard : setting;
    }
}

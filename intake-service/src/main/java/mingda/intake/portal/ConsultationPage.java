package mingda.intake.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mingda.eventing.problem.Language;
import mingda.intake.access.LinkAccess;
import mingda.intake.consultation.Consultation;
import mingda.intake.consultation.Opinion;
import mingda.intake.consultation.Opinions;
import mingda.intake.consultation.Standing;
import mingda.intake.directory.Agencies;
import mingda.intake.number.LetterToken;
import mingda.intake.store.Digests;
import org.jspecify.annotations.Nullable;

/** Shows what a third party is asked, and how it stands. An address that leads nowhere says the same whatever is wrong. */
@ApplicationScoped
class ConsultationPage {

    private static final String KIND = "consultation";

    private final Pages pages;
    private final Opinions opinions;
    private final OpinionDrafts drafts;
    private final LinkAccess access;
    private final Agencies agencies;
    private final FormFields formFields;
    private final Texts texts;

    ConsultationPage(
            Pages pages,
            Opinions opinions,
            OpinionDrafts drafts,
            LinkAccess access,
            Agencies agencies,
            FormFields formFields,
            Texts texts) {
        this.pages = pages;
        this.opinions = opinions;
        this.drafts = drafts;
        this.access = access;
        this.agencies = agencies;
        this.formFields = formFields;
        this.texts = texts;
    }

    /** A consultation that was opened with its token. */
    record Opened(LetterToken token, String tokenHash, Consultation consultation) {

        String path() {
            return "/consultation/" + token.text();
        }
    }

    Optional<Opened> open(@Nullable String typed) {
        return LetterToken.read(typed).flatMap(token -> {
            String hash = Digests.sha256(token.text());
            return opinions.find(hash).map(found -> new Opened(token, hash, found));
        });
    }

    /** The page of an address that leads nowhere; guesses are counted. */
    Response unknown(Visitor visitor) {
        long wait = access.failed(KIND, visitor.address());
        Response page = pages.show(wait > 0 ? 429 : 404, "consultation-unknown", visitor, "/", Map.of());
        return wait > 0
                ? Response.fromResponse(page)
                        .header(HttpHeaders.RETRY_AFTER, wait)
                        .build()
                : page;
    }

    Response show(int status, Opened opened, Visitor visitor, Draft draft, Map<String, String> errors) {
        Language language = visitor.language();
        Consultation consultation = opened.consultation();
        Standing standing = consultation.standing();
        Map<String, Object> data = data(opened, language);
        data.put("takes", standing.takesOpinions());
        data.put("title", texts.text(language, "consultation_title_" + standing));
        data.put("text", texts.text(language, "consultation_text_" + standing));
        data.put("late", standing == Standing.EXPIRED);
        data.put("open", standing == Standing.OPEN);
        data.put("answered", standing == Standing.ANSWERED);
        data.put("explanation", consultation.explanation(language));
        data.put("days", Ledger.of(in(consultation.ledger(), language), false, texts, language));
        data.put("why", Objects.requireNonNullElse(consultation.why(), ""));
        List<Field> fields = standing.takesOpinions()
                ? formFields.of(OpinionForm.FIELDS, language, draft.fields, errors)
                : List.of();
        data.putAll(StandardForm.data(fields));
        data.put("files", FileEntry.of(draft.files, texts, language));
        data.putAll(given(consultation.opinion(), language));
        return pages.show(status, "consultation", visitor, opened.path(), data);
    }

    Response check(Opened opened, Visitor visitor, Draft draft) {
        Language language = visitor.language();
        Map<String, Object> data = data(opened, language);
        data.put("stance", texts.textOrEmpty(language, "option_stance_" + draft.value(OpinionForm.STANCE)));
        data.put("reasons", draft.value(OpinionForm.REASONS));
        data.put("files", FileEntry.of(draft.files, texts, language));
        data.put("late", opened.consultation().standing() == Standing.EXPIRED);
        return pages.show("consultation-check", visitor, opened.path() + "/check", data);
    }

    /** What every page about it says; nothing of who applied. */
    private Map<String, Object> data(Opened opened, Language language) {
        Consultation consultation = opened.consultation();
        Map<String, Object> data = new HashMap<>();
        data.put("here", opened.path());
        data.put("number", consultation.number());
        data.put("party", consultation.partyName());
        data.put("asked", consultation.asked());
        data.put("due", Days.text(consultation.dueOn(), language));
        data.put("sent", Days.text(consultation.sentOn(), language));
        data.put(
                "agency",
                agencies.find(consultation.agencyCode())
                        .map(agency -> AgencyEntry.of(agency, language == Language.EN))
                        .orElseGet(() -> new AgencyEntry("", "", "", "", "", "", "", "", "", "OTHER")));
        return data;
    }

    private Map<String, Object> given(@Nullable Opinion opinion, Language language) {
        if (opinion == null) {
            return Map.of("givenAt", "", "givenStance", "", "givenReasons", "", "givenFiles", List.of());
        }
        return Map.of(
                "givenAt",
                Days.moment(opinion.receivedAt(), language),
                "givenStance",
                texts.text(language, "option_stance_" + opinion.stance()),
                "givenReasons",
                Objects.requireNonNullElse(opinion.reasons(), ""),
                "givenFiles",
                opinion.files());
    }

    /** The ledger with its grounds in the reader's language. */
    private static JsonNode in(JsonNode ledger, Language language) {
        JsonNode copy = ledger.deepCopy();
        copy.forEach(day -> ((ObjectNode) day)
                .put("basis", day.path("basis").path(language.pick("zh", "en")).asText()));
        return copy;
    }

    /** The opinion that this visitor is filling in. */
    Draft draft(Visitor visitor, Opened opened) {
        return drafts.find(visitor, opened.tokenHash());
    }
}

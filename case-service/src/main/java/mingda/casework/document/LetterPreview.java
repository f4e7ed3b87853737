package mingda.casework.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingda.casework.casefile.CaseFile;
import mingda.casework.directory.Agencies;
import mingda.casework.directory.Agency;
import mingda.casework.document.layout.LetterPrinter;
import mingda.casework.document.layout.Marks;
import mingda.casework.document.letter.Holes;
import mingda.casework.document.letter.Letter;
import mingda.casework.outcome.Outcome;
import mingda.eventing.time.Legal;
import org.jspecify.annotations.Nullable;

/**
 * The letters that a draft would be if it were issued today: the same words and pages, marked as a draft (草稿), without number,
 * code or seal. Nothing is stored. Needs a running transaction.
 */
@ApplicationScoped
public class LetterPreview {

    private final Letters letters;
    private final LetterFacts facts;
    private final Agencies agencies;
    private final Issuing issuing;
    private final LetterPrinter printer;
    private final Clock legal;

    LetterPreview(
            Letters letters,
            LetterFacts facts,
            Agencies agencies,
            Issuing issuing,
            LetterPrinter printer,
            @Legal Clock legal) {
        this.letters = letters;
        this.facts = facts;
        this.agencies = agencies;
        this.issuing = issuing;
        this.printer = printer;
        this.legal = legal;
    }

    /** Whom a letter goes to. */
    public enum To {
        APPLICANT,
        PARTY
    }

    /** A letter and whom it goes to. */
    public record Seen(To to, Letter letter) {}

    /**
     * The letters of a draft, that to the applicant first.
     *
     * @param draft the draft, see {@link Document#unsaved}
     * @param complete whether it states everything; what it does not state is marked in the letter
     */
    public List<Seen> of(Document draft, boolean complete, CaseFile file) {
        LocalDate today = LocalDate.now(legal);
        Agency agency = agencies.get(draft.agencyCode());
        Document marked = draft.with(marked(draft));
        boolean electronic = issuing.isElectronic(file);
        List<Seen> seen = new ArrayList<>();
        if (!draft.kind().isForPartyAlone()) {
            Map<String, ? extends @Nullable Object> values = complete
                    ? facts.of(marked, file, today)
                    : Holes.values(draft.kind().name());
            Letter letter = letters.toApplicant(marked, file, agency, Letter.NO_NUMBER, today, electronic, values);
            seen.add(new Seen(To.APPLICANT, letter.asDraft()));
        }
        if (draft.kind() == DocumentKind.CONSULTATION_NOTICE || draft.kind().isForPartyAlone()) {
            Letter letter = letters.toParty(marked, file, agency, Letter.NO_NUMBER, today, null);
            seen.add(new Seen(To.PARTY, letter.asDraft()));
        }
        return seen;
    }

    /** The pages of one of them. */
    public byte[] pdf(Letter letter) {
        return printer.pdf(letter, Marks.ofDraft());
    }

    private static ObjectNode marked(Document draft) {
        ObjectNode content = draft.content().deepCopy();
        if (draft.kind() != DocumentKind.REPLY) {
            ObjectNode facts = Holes.facts(draft.kind().name(), content.withObjectProperty("facts"));
            if (draft.kind() == DocumentKind.CONSULTATION_NOTICE
                    && facts.path("name").asText("").isBlank()) {
                facts.put("name", Holes.name());
            }
            content.set("facts", facts);
            return content;
        }
        ArrayNode items = content.arrayNode();
        content.path("items").forEach(item -> {
            if (item instanceof ObjectNode object
                    && Outcome.of(item.path("outcome").asText()).isPresent()) {
                items.add(Holes.item(object));
            }
        });
        content.set("items", items);
        return content;
    }
}

package mingda.casework.document.letter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingda.casework.outcome.Remedy;
import org.jspecify.annotations.Nullable;

/** The words of every letter but the reply. Pure. */
public final class NoticeText {

    /** Those that decide something about a right: reconsideration or suit, as the reader likes (rulebook 7.1, 10 and 26). */
    private static final Map<String, String> DECISIONS =
            Map.of("DISCLOSURE_NOTICE", "告知书", "RECTIFICATION_REPLY", "答复书");

    private NoticeText() {}

    /**
     * The body of a notice.
     *
     * @param texts the templates in force
     * @param key key of its template
     * @param facts the facts that the notice states
     * @param more further values of the template; null values are left out
     * @param added what the officer adds in his own words, or null
     * @param terms who decides on a reconsideration, and which court
     * @param electronic whether it is served through the internet
     */
    public static List<Paragraph> body(
            TemplateTexts texts,
            String key,
            Subject subject,
            JsonNode facts,
            Map<String, ? extends @Nullable Object> more,
            @Nullable String added,
            ReplyTerms terms,
            boolean electronic) {
        TemplateSpec spec = TemplateSpec.of(key).orElseThrow();
        String you = subject.reader().you();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(Placeholder.YOU, you);
        values.put(Placeholder.REQUEST, subject.request());
        values.put(Placeholder.APPLICATION_NO, subject.applicationNo());
        values.put(Placeholder.CONTACT, subject.contact());
        put(values, Placeholder.RECEIVED_ON, subject.receivedOn());
        put(values, Placeholder.REPLY_DUE_ON, subject.replyDueOn());
        put(values, Placeholder.BASIS, spec.basis());
        values.put("facts", FactTexts.of(facts));
        values.putAll(Statute.of(key, you));
        values.putAll(Frame.MARKS);
        more.forEach((name, value) -> put(values, name, value));
        return Frame.of(
                LetterTemplates.paragraphs(texts.text(key), values),
                Map.of(
                        Placeholder.ITEMS,
                        items(facts),
                        Placeholder.REMEDY,
                        remedy(key, terms, String.valueOf(values.get(Placeholder.YOU)), electronic)),
                added);
    }

    private static List<Paragraph> items(JsonNode facts) {
        List<Paragraph> items = new ArrayList<>();
        for (String item : FactTexts.list(facts.path("items"))) {
            items.add(Paragraph.text((items.size() + 1) + "．" + item + "。"));
        }
        return items;
    }

    private static List<Paragraph> remedy(String key, ReplyTerms terms, String you, boolean electronic) {
        if (key.equals("FEE_NOTICE")) {
            // 费第七条: the fee can't be challenged on its own, and the notice says so.
            return LetterTemplates.lines(LetterTemplates.shipped("remedy/FEE")).stream()
                    .map(Paragraph::text)
                    .toList();
        }
        String paper = DECISIONS.get(key);
        return paper == null ? List.of() : Remedies.whole(Set.of(Remedy.FREE_CHOICE), terms, you, paper, electronic);
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value instanceof LocalDate day) {
            values.put(name, LetterDates.chinese(day));
        } else if (value != null) {
            values.put(name, value);
        }
    }
}

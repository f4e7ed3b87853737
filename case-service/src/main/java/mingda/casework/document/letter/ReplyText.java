package mingda.casework.document.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingda.casework.calendar.Words;
import mingda.casework.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/** The words of a reply (答复书): what was asked, the decision on each item with its article, and the remedies. Pure. */
public final class ReplyText {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final String ASKED = "本机关已依法书面征求第三方意见";
    private static final String FRAME = "REPLY";
    private static final Words REPLY = Outcome.GRANT.documentTitle();

    private ReplyText() {}

    /** The title: that of the outcome, or the reply's where the items differ. */
    public static Words title(List<Item> items) {
        Set<Words> titles =
                items.stream().map(item -> item.outcome().documentTitle()).collect(Collectors.toSet());
        return titles.size() == 1 ? titles.iterator().next() : REPLY;
    }

    /**
     * The body of the letter.
     *
     * @param texts the templates in force
     * @param lapse what {@code {lapse}} says of the notice that was not followed, or null
     * @param added what the officer adds in his own words after the decisions, or null
     * @param electronic whether it is served through the internet
     */
    public static List<Paragraph> body(
            TemplateTexts texts,
            Subject subject,
            List<Item> items,
            @Nullable String lapse,
            @Nullable String added,
            ReplyTerms terms,
            boolean electronic) {
        String you = subject.reader().you();
        Map<String, Object> values = new LinkedHashMap<>(Frame.MARKS);
        values.put(Placeholder.YOU, you);
        values.put(Placeholder.REQUEST, subject.request());
        values.put(Placeholder.APPLICATION_NO, subject.applicationNo());
        values.put(Placeholder.CONTACT, subject.contact());
        values.put(
                Placeholder.BASIS,
                Objects.requireNonNull(TemplateSpec.of(FRAME).orElseThrow().basis()));
        if (subject.receivedOn() != null) {
            values.put(Placeholder.RECEIVED_ON, LetterDates.chinese(subject.receivedOn()));
        }
        return Frame.of(
                LetterTemplates.paragraphs(texts.text(FRAME), values),
                Map.of(
                        Placeholder.ITEMS,
                        decisions(texts, items, you, lapse),
                        Placeholder.REMEDY,
                        Remedies.of(items, terms, you, paper(items), electronic)),
                added);
    }

    private static List<Paragraph> decisions(
            TemplateTexts texts, List<Item> items, String you, @Nullable String lapse) {
        List<Paragraph> decisions = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (items.size() > 1) {
                decisions.add(Paragraph.heading(ChineseNumber.of(i + 1) + "、" + label(item, i)));
            }
            String text = texts.text(TemplateSpec.OUTCOME + item.outcome());
            LetterTemplates.paragraphs(text, values(item, you, items.size() == 1, lapse))
                    .forEach(line -> decisions.add(Paragraph.text(line)));
        }
        return decisions;
    }

    private static String paper(List<Item> items) {
        return title(items).zh().endsWith("告知书") ? "告知书" : "答复书";
    }

    private static String label(Item item, int index) {
        return item.label().isEmpty() ? "申请事项之" + ChineseNumber.of(index + 1) : FactTexts.text(item.label());
    }

    private static Map<String, Object> values(Item item, String you, boolean single, @Nullable String lapse) {
        Map<String, Object> facts = new LinkedHashMap<>(FactTexts.of(item.facts()));
        if (!item.grounds().isEmpty()) {
            facts.put(
                    "grounds",
                    item.grounds().stream().map(Grounds::inWords).distinct().collect(Collectors.joining("、")));
        }
        if (facts.get("consultation") instanceof String reference
                && UUID.matcher(reference).matches()) {
            facts.put("consultation", ASKED);
        }
        String about = single || item.label().isEmpty() ? "上述信息" : "“" + FactTexts.text(item.label()) + "”";
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(Placeholder.YOU, you);
        values.put(Placeholder.ABOUT, about);
        values.put(Placeholder.BASIS, OutcomeSpecs.basis(item.outcome()));
        values.put("facts", facts);
        if (lapse != null) {
            values.put(Placeholder.LAPSE, lapse);
        }
        return values;
    }
}

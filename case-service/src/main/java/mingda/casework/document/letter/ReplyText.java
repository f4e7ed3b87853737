package mingda.casework.document.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * @param added what the officer adds in his own words after the decisions, or null
     * @param electronic whether it is served through the internet
     */
    public static List<Paragraph> body(
            Subject subject, List<Item> items, @Nullable String added, ReplyTerms terms, boolean electronic) {
        List<Paragraph> body = new ArrayList<>();
        String you = subject.reader().you();
        String received = subject.receivedOn() == null ? "" : "于" + LetterDates.chinese(subject.receivedOn());
        body.add(Paragraph.text("本机关" + received + "收到" + you + "提出的政府信息公开申请（" + subject.request()
                + "）。现根据《中华人民共和国政府信息公开条例》（以下简称《条例》），答复如下："));
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (items.size() > 1) {
                body.add(Paragraph.heading(ChineseNumber.of(i + 1) + "、" + label(item, i)));
            }
            LetterTemplates.paragraphs("reply/" + item.outcome() + ".txt", values(item, you, items.size() == 1))
                    .forEach(line -> body.add(Paragraph.text(line)));
        }
        if (added != null) {
            added.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> body.add(Paragraph.text(line)));
        }
        body.addAll(Remedies.of(items, terms, you, paper(items), electronic));
        return body;
    }

    private static String paper(List<Item> items) {
        return title(items).zh().endsWith("告知书") ? "告知书" : "答复书";
    }

    private static String label(Item item, int index) {
        return item.label().isEmpty() ? "申请事项之" + ChineseNumber.of(index + 1) : FactTexts.text(item.label());
    }

    private static Map<String, Object> values(Item item, String you, boolean single) {
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
        return Map.of("you", you, "about", about, "facts", facts);
    }
}

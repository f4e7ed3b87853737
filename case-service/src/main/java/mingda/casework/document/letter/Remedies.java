package mingda.casework.document.letter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingda.casework.outcome.Outcome;
import mingda.casework.outcome.Remedy;

/**
 * The remedy paragraphs (救济途径) of a reply: one for each kind of remedy, saying which items it is for. 行政复议法 Arts. 20,
 * 22(2), 23, 24; 行政诉讼法 Arts. 44 to 46.
 */
final class Remedies {

    private Remedies() {}

    /**
     * The paragraphs.
     *
     * @param paper what the letter calls itself, such as 答复书
     * @param electronic whether it is served through the internet, so that the internet channel must be named
     */
    static List<Paragraph> of(List<Item> items, ReplyTerms terms, String you, String paper, boolean electronic) {
        Map<Remedy, List<String>> parts = new EnumMap<>(Remedy.class);
        Set<Set<Remedy>> kinds = new LinkedHashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Set<Remedy> remedies = item.remedies(terms.unsuable());
            kinds.add(remedies);
            for (Remedy remedy : remedies) {
                parts.computeIfAbsent(remedy, r -> new ArrayList<>())
                        .add(part(items.size() == 1 ? "" : "第" + ChineseNumber.of(i + 1) + "项", item, remedy));
            }
        }
        boolean whole = kinds.size() == 1 && kinds.iterator().next().size() == 1;
        List<Paragraph> paragraphs = new ArrayList<>();
        parts.forEach((remedy, which) -> {
            String whom = you + "如对本" + paper + (whole ? "" : String.join("、", which)) + "不服";
            add(paragraphs, remedy, whom, paper, terms);
        });
        return internet(paragraphs, terms, you, paper, electronic);
    }

    /** The paragraphs of a letter that decides one thing. */
    static List<Paragraph> whole(Set<Remedy> remedies, ReplyTerms terms, String you, String paper, boolean electronic) {
        List<Paragraph> paragraphs = new ArrayList<>();
        remedies.forEach(remedy -> add(paragraphs, remedy, you + "如对本" + paper + "不服", paper, terms));
        return internet(paragraphs, terms, you, paper, electronic);
    }

    /** 行政复议法第二十二条第二款: what is served through the internet also names the online way to reconsideration. */
    private static List<Paragraph> internet(
            List<Paragraph> paragraphs, ReplyTerms terms, String you, String paper, boolean electronic) {
        if (electronic && !paragraphs.isEmpty()) {
            add(paragraphs, "INTERNET", Map.of("you", you, "paper", paper, "internet", terms.internet()));
        }
        return paragraphs;
    }

    private static String part(String number, Item item, Remedy remedy) {
        if (item.outcome() != Outcome.PARTIAL || remedy == Remedy.RECONSIDERATION_ONLY) {
            return number;
        }
        return number + (remedy == Remedy.RECONSIDERATION_FIRST ? "中不予公开的部分" : "中的其他内容");
    }

    private static void add(List<Paragraph> paragraphs, Remedy remedy, String whom, String paper, ReplyTerms terms) {
        add(
                paragraphs,
                remedy.name(),
                Map.of("whom", whom, "paper", paper, "organ", terms.organ(), "court", terms.court()));
    }

    private static void add(List<Paragraph> paragraphs, String template, Map<String, ?> values) {
        LetterTemplates.paragraphs(LetterTemplates.shipped("remedy/" + template), values)
                .forEach(line -> paragraphs.add(Paragraph.text(line)));
    }
}

package mingda.intake.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingda.eventing.problem.Language;

/** The days of a reckoning, for a page: neighbours that count, or do not, for the same reason stand in one row. */
final class Ledger {

    private Ledger() {}

    /**
     * Days that follow each other and have the same reason.
     *
     * @param days the first and, where there are several, the last
     * @param count which working days they are, such as 5–8; empty where they do not count
     * @param reason in the reader's language
     * @param basis the article or notice
     */
    public record Span(String days, String count, String reason, String basis) {}

    /** The rows of a ledger as casework answers it, day by day or with neighbours together. */
    static List<Span> of(JsonNode ledger, boolean together, Texts texts, Language language) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= ledger.size(); i++) {
            if (i == ledger.size() || !together || !alike(ledger.get(from), ledger.get(i))) {
                spans.add(span(ledger.get(from), ledger.get(i - 1), texts, language));
                from = i;
            }
        }
        return spans;
    }

    private static boolean alike(JsonNode first, JsonNode next) {
        return first.path("reason").equals(next.path("reason"))
                && first.path("counted").equals(next.path("counted"))
                && first.path("basis").equals(next.path("basis"));
    }

    private static Span span(JsonNode first, JsonNode last, Texts texts, Language language) {
        String reason = first.path("reason").asText();
        String words = texts.textOrEmpty(language, "day_" + reason);
        return new Span(
                range(day(first, language), day(last, language)),
                nth(range(first.path("day").asText(""), last.path("day").asText("")), texts, language),
                words.isEmpty() ? reason : words,
                first.path("basis").asText(""));
    }

    private static String nth(String count, Texts texts, Language language) {
        return count.isEmpty() ? "" : texts.text(language, "calculator_nth").formatted(count);
    }

    private static String range(String first, String last) {
        return first.equals(last) ? first : first + " – " + last;
    }

    private static String day(JsonNode node, Language language) {
        return Days.brief(LocalDate.parse(node.path("date").asText()), language);
    }
}

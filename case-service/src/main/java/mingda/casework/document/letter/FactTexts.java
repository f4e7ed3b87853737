package mingda.casework.document.letter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Facts of a draft as the words that a template sets into its sentences. */
final class FactTexts {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern END = Pattern.compile("[\\s。；;.，,]+$");
    private static final Pattern SPACE = Pattern.compile("\\s*\\R\\s*");

    private FactTexts() {}

    /** Each member in words; what is empty is left out. */
    static Map<String, Object> of(JsonNode facts) {
        Map<String, Object> words = new LinkedHashMap<>();
        facts.properties().forEach(member -> {
            Object value = value(member.getValue());
            if (!value.equals("") && !value.equals(Map.of())) {
                words.put(member.getKey(), value);
            }
        });
        return words;
    }

    /** The members that are lists, each item in words. */
    static Map<String, List<String>> lists(JsonNode facts) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        facts.properties().forEach(member -> {
            if (member.getValue().isArray()) {
                List<String> items = new ArrayList<>();
                member.getValue().forEach(item -> items.add(text(item.asText())));
                lists.put(member.getKey(), items);
            }
        });
        return lists;
    }

    private static Object value(JsonNode value) {
        if (value.isObject()) {
            return of(value);
        }
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(text(item.asText())));
            return String.join("、", items);
        }
        return value.isNull() ? "" : text(value.asText());
    }

    /** A text to stand inside a sentence: on one line, without its own full stop, days in Chinese. */
    static String text(String raw) {
        String text = END.matcher(SPACE.matcher(raw.strip()).replaceAll(" ")).replaceAll("");
        if (!DAY.matcher(text).matches()) {
            return text;
        }
        try {
            return LetterDates.chinese(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}

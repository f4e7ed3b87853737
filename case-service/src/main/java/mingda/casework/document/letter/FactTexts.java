package mingda.casework.document.letter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Facts of a draft as the words that a template sets into its sentences. */
final class FactTexts {

    private static final String AGENCY = "competentAgency";
    private static final Set<String> WITH_MEMBERS = Set.of("search", AGENCY);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern END = Pattern.compile("[\\s。；;.，,]+$");
    private static final Pattern SPACE = Pattern.compile("\\s*\\R\\s*");

    private FactTexts() {}

    /**
     * Each member in words; what is empty is left out. {@code search} and {@code competentAgency} keep their members, any
     * other object is strung together.
     */
    static Map<String, Object> of(JsonNode facts) {
        Map<String, Object> words = new LinkedHashMap<>();
        facts.properties().forEach(member -> {
            JsonNode value = member.getValue();
            Object said = WITH_MEMBERS.contains(member.getKey()) ? members(member.getKey(), value) : inWords(value);
            if (!said.equals("") && !said.equals(Map.of())) {
                words.put(member.getKey(), said);
            }
        });
        return words;
    }

    private static Map<String, String> members(String name, JsonNode value) {
        Map<String, String> members = new LinkedHashMap<>();
        if (value.isObject()) {
            value.properties().forEach(member -> {
                String said = inWords(member.getValue());
                if (!said.isEmpty()) {
                    members.put(member.getKey(), said);
                }
            });
        } else if (name.equals(AGENCY) && !inWords(value).isEmpty()) {
            members.put("name", inWords(value));
        }
        return members;
    }

    private static String inWords(JsonNode value) {
        if (value.isContainerNode()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(inWords(part)));
            parts.removeIf(String::isEmpty);
            return String.join("、", parts);
        }
        return value.isNull() ? "" : text(value.asText());
    }

    /** The items of a list, each in words. */
    static List<String> list(JsonNode list) {
        List<String> items = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(item -> items.add(inWords(item)));
        }
        return items;
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

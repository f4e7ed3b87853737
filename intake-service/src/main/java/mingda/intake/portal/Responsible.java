package mingda.intake.portal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import mingda.intake.directory.Agency;

/**
 * Guesses which agencies are likely responsible for a subject: by its words and by the agencies' own names. A hint only;
 * who answers is for the person to choose and for the agency to find (条例第三十六条第五项).
 */
final class Responsible {

    private static final int MOST = 3;
    private static final int NAMED = 10;
    private static final Map<String, List<String>> WORDS = load();

    private Responsible() {}

    /** The likely ones, the likeliest first; none when the words say nothing. */
    static List<Agency> likely(String about, List<Agency> agencies) {
        String text = about.toLowerCase(Locale.ROOT);
        Map<Agency, Integer> scores = new LinkedHashMap<>();
        for (Agency agency : agencies) {
            int score = score(text, agency);
            if (score > 0) {
                scores.put(agency, score);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Agency, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int score(String text, Agency agency) {
        boolean named = text.contains(agency.shortName().toLowerCase(Locale.ROOT)) || text.contains(agency.name());
        long words = WORDS.getOrDefault(agency.code(), List.of()).stream()
                .filter(text::contains)
                .count();
        return (named ? NAMED : 0) + (int) words;
    }

    private static Map<String, List<String>> load() {
        Properties properties = new Properties();
        String name = "/portal/responsible.properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Responsible.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<String>> words = new LinkedHashMap<>();
        properties
                .stringPropertyNames()
                .forEach(code -> words.put(
                        code,
                        List.of(properties
                                .getProperty(code)
                                .toLowerCase(Locale.ROOT)
                                .split(",", -1))));
        return Map.copyOf(words);
    }
}

package mingda.intake.portal;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import mingda.eventing.problem.Language;

/** The words of the pages: one file per language, with the same keys in both. */
@Singleton
class Texts {

    private final Map<String, String> zh = load("zh");
    private final Map<String, String> en = load("en");

    /** All texts of a language by key. */
    Map<String, String> in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** One text; a key without text is a fault of ours. */
    String text(Language language, String key) {
        String text = in(language).get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return text;
    }

    /** One text, or nothing where there is none. */
    String textOrEmpty(Language language, String key) {
        return in(language).getOrDefault(key, "");
    }

    private static Map<String, String> load(String language) {
        Properties properties = new Properties();
        String name = "/portal/" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                java.util.Objects.requireNonNull(Texts.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return Map.copyOf(texts);
    }
}

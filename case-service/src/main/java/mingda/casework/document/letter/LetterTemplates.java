package mingda.casework.document.letter;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reads the letters' templates. Strict: a value that is missing stops the letter, it never leaves a hole in it. */
final class LetterTemplates {

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .build();

    private LetterTemplates() {}

    /** A template whose values are escaped. */
    static Template html(String file) {
        return ENGINE.parse(read(file), Variant.forContentType(Variant.TEXT_HTML));
    }

    /** The paragraphs of a text template: one a line. */
    static List<String> paragraphs(String file, Map<String, ?> values) {
        Template template = ENGINE.parse(read(file), Variant.forContentType(Variant.TEXT_PLAIN));
        return template.render(values)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String read(String file) {
        try (InputStream in = LetterTemplates.class.getResourceAsStream("/templates/letters/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no letter template " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package mingda.casework.document.letter;

import io.quarkus.qute.Engine;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.Template;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Sets values into the letters' templates. Strict: a value that is missing stops the letter, it never leaves a hole in
 * it. A template knows place-holders and {@code {#if}}, nothing else: an administrator writes it, so that it reaches
 * neither objects nor loops.
 */
final class LetterTemplates {

    private static final Engine ENGINE = Engine.builder()
            .addSectionHelper(new IfSectionHelper.Factory())
            .addValueResolvers(ValueResolvers.mapResolver(), ValueResolvers.orResolver())
            .build();

    private LetterTemplates() {}

    /**
     * Reads a template.
     *
     * @throws io.quarkus.qute.TemplateException when it is none
     */
    static Template parse(String text) {
        return ENGINE.parse(text, Variant.forContentType(Variant.TEXT_PLAIN));
    }

    /** The paragraphs of a template: one a line. */
    static List<String> paragraphs(String text, Map<String, ?> values) {
        return lines(parse(text).render(values));
    }

    /** The paragraphs of a text: one a line, without empty ones. */
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** A text that ships with the service, by its path under {@code templates/letters}. */
    static String shipped(String path) {
        try (InputStream in = LetterTemplates.class.getResourceAsStream("/templates/letters/" + path + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no letter template " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

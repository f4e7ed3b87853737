package mingda.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Asks axe-core what a page does wrong by WCAG 2.2 A and AA. */
final class Axe {

    private static final String RUN = """
            async () => {
              const found = await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']});
              return found.violations.map(v => v.id + ': ' + v.help + ' at ' + v.nodes.map(n => n.target.join(' ')).join(', '));
            }
            """;

    private static final String SCRIPT = script();

    private Axe() {}

    /** The violations on the page as it stands, each in a sentence. Works under a strict content security policy. */
    @SuppressWarnings("unchecked") // the script above returns an array of strings
    static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package mingda.casework.ledger;

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

/** Shows the sheet as one page of HTML that prints on A4. */
final class SheetHtml {

    private static final Template PAGE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .build()
            .parse(read(), Variant.forContentType(Variant.TEXT_HTML));

    private SheetHtml() {}

    static String of(LedgerSheet sheet) {
        return PAGE.data("sheet", sheet).data("w", sheet.words()).render();
    }

    private static String read() {
        try (InputStream in = SheetHtml.class.getResourceAsStream("/templates/ledger/sheet.html")) {
            if (in == null) {
                throw new IllegalStateException("no template of the ledger sheet");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package mingda.casework.document.letter;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Prints letters as A4 PDF: GB/T 9704 in spirit (red head, number, rule, title, text, signature), typefaces embedded as subsets. */
@ApplicationScoped
public class LetterPrinter {

    private static final int NORMAL = 400;
    private static final double TEXT_WIDTH_PT = 440;
    private static final double LARGEST_HEAD_PT = 34;

    private final Typeface text = Typeface.load("NotoSerifSC-Regular.ttf");
    private final Typeface head = Typeface.load("NotoSerifSC-Bold.ttf");
    private final PrintableText printable = new PrintableText(text);
    private final Template page = LetterTemplates.html("letter.html");

    static {
        // The library's log quotes what it prints, and that is personal data.
        XRLog.setLoggingEnabled(false);
    }

    /** The letter as PDF. */
    public byte[] print(Letter letter) {
        Letter clean = clean(letter);
        String html = page.data("letter", clean)
                .data("headSize", headSize(clean.head()))
                .data("date", LetterDates.chinese(clean.date()))
                .render();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFont(supply(text), "Text", NORMAL, FontStyle.NORMAL, true);
            builder.useFont(supply(head), "Head", NORMAL, FontStyle.NORMAL, true);
            // Nothing is fetched, whatever a text holds.
            builder.useUriResolver((base, uri) -> null);
            builder.withProducer("Mingda");
            builder.withHtmlContent(html, null);
            builder.toStream(pdf);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static FSSupplier<InputStream> supply(Typeface typeface) {
        return typeface::open;
    }

    private static long headSize(String name) {
        return Math.round(Math.min(LARGEST_HEAD_PT, TEXT_WIDTH_PT / Math.max(1, name.length())));
    }

    private Letter clean(Letter letter) {
        List<Paragraph> body = letter.body().stream()
                .map(p -> new Paragraph(p.style(), printable.of(p.text())))
                .toList();
        return new Letter(
                printable.of(letter.head()),
                printable.of(letter.number()),
                printable.of(letter.title()),
                printable.of(letter.addressee()),
                body,
                letter.date(),
                printable.of(letter.footer()));
    }
}

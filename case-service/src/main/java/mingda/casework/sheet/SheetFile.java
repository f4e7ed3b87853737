package mingda.casework.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A sheet (表) as a PDF on A4 with the letters' typefaces, embedded as subsets. */
public final class SheetFile {

    private SheetFile() {}

    /** What stands on the sheet. */
    public interface Content {

        /** Writes it from top to bottom. */
        void write(SheetPages pages) throws IOException;
    }

    /**
     * The file.
     *
     * @param language its language tag, such as {@code zh-CN}
     * @param foot what stands under each page, beside the page number
     */
    public static byte[] pdf(String title, String language, String foot, Content content) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDType0Font text = font(document, "NotoSerifSC-Regular.ttf");
            PDType0Font bold = font(document, "NotoSerifSC-Bold.ttf");
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setProducer("Mingda");
            document.getDocumentCatalog().setLanguage(language);
            try (SheetPages pages = new SheetPages(document, text, bold)) {
                content.write(pages);
            }
            SheetPages.number(document, text, foot);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDType0Font font(PDDocument document, String file) throws IOException {
        try (InputStream in = SheetFile.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no typeface " + file);
            }
            return PDType0Font.load(document, in, true);
        }
    }
}

package mingda.casework.document.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import mingda.casework.document.layout.Block.Role;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes a set letter as tagged PDF/A-2, with subsets of the typefaces embedded. */
final class PdfWriter {

    private final Typeset letter;
    private final PDDocument document = new PDDocument();
    private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
    private final PdfTags tags = new PdfTags(document);

    private PdfWriter(Typeset letter) {
        this.letter = letter;
    }

    static byte[] write(Typeset letter) {
        PdfWriter writer = new PdfWriter(letter);
        try (writer.document) {
            return writer.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write() throws IOException {
        for (Sheet sheet : letter.sheets()) {
            page(sheet);
        }
        tags.close();
        PdfMetadata.add(document, letter);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        // Objects in the open: what says which document this is must be found in a damaged file too.
        document.save(pdf, CompressParameters.NO_COMPRESSION);
        return pdf.toByteArray();
    }

    private void page(Sheet sheet) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setMediaBox(new PDRectangle((float) Sheet.WIDTH, (float) Sheet.HEIGHT));
        document.addPage(page);
        tags.begin(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            for (Bar bar : sheet.bars()) {
                content.setNonStrokingColor(
                        bar.ink().red(), bar.ink().green(), bar.ink().blue());
                content.addRect(
                        (float) bar.x(), (float) (Sheet.HEIGHT - bar.y() - bar.height()), (float) bar.width(), (float)
                                bar.height());
                content.fill();
            }
            content.endMarkedContent();
            for (Run run : sheet.runs()) {
                text(content, page, run);
            }
        }
    }

    private void text(PDPageContentStream content, PDPage page, Run run) throws IOException {
        if (run.block().role() == Role.PAPER) {
            content.beginMarkedContent(COSName.ARTIFACT);
        } else {
            content.beginMarkedContent(COSName.getPDFName(run.block().role().tag()), tags.mark(run.block(), page));
        }
        content.beginText();
        content.setFont(font(run.face()), (float) run.size());
        content.setNonStrokingColor(
                run.ink().red(), run.ink().green(), run.ink().blue());
        content.setCharacterSpacing((float) run.gap());
        content.newLineAtOffset((float) run.x(), (float) (Sheet.HEIGHT - run.baseline()));
        content.showText(run.text());
        content.endText();
        content.endMarkedContent();
    }

    private PDFont font(Face face) throws IOException {
        PDFont font = fonts.get(face);
        if (font == null) {
            font = PDType0Font.load(document, face.typeface().font(), true);
            fonts.put(face, font);
        }
        return font;
    }
}

package mingda.casework.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import mingda.casework.release.Finding.Kind;
import mingda.eventing.uploads.FileKind;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way to leave something in a file that its pages do not show (lesson: what is blacked out must be gone). */
class HiddenContentTest {

    @TempDir
    Path folder = Path.of("");

    /** Paints the only page of a PDF. */
    private interface Paint {
        void on(PDDocument pdf, PDPage page, PDPageContentStream out) throws IOException;
    }

    private List<Kind> kinds(Path file, FileKind kind) {
        return HiddenContent.of(file, kind).stream().map(Finding::kind).toList();
    }

    private List<Kind> pdf(Paint paint) throws IOException {
        Path file = folder.resolve("a.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                paint.on(pdf, page, out);
            }
            pdf.save(file.toFile());
        }
        return kinds(file, FileKind.PDF);
    }

    private static void write(PDPageContentStream out, RenderingMode mode) throws IOException {
        out.beginText();
        out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        out.setRenderingMode(mode);
        out.newLineAtOffset(100, 700);
        out.showText("Account 6222");
        out.endText();
    }

    private static void box(PDPageContentStream out, float x) throws IOException {
        out.setNonStrokingColor(Color.BLACK);
        out.addRect(x, 690, 200, 30);
        out.fill();
    }

    @Test
    void a_plain_pdf_hides_nothing() throws IOException {
        assertEquals(List.of(), pdf((pdf, page, out) -> {
            box(out, 320);
            write(out, RenderingMode.FILL);
        }));
    }

    @Test
    void text_under_a_box_is_found_and_a_box_under_text_is_none() throws IOException {
        assertEquals(List.of(Kind.TEXT_UNDER_BOX), pdf((pdf, page, out) -> {
            write(out, RenderingMode.FILL);
            box(out, 95);
        }));
        assertEquals(List.of(), pdf((pdf, page, out) -> {
            box(out, 95);
            write(out, RenderingMode.FILL);
        }));
    }

    @Test
    void text_that_is_never_painted_is_found() throws IOException {
        assertEquals(List.of(Kind.HIDDEN_TEXT), pdf((pdf, page, out) -> write(out, RenderingMode.NEITHER)));
    }

    @Test
    void properties_and_comments_of_a_pdf_are_found() throws IOException {
        assertEquals(List.of(Kind.PROPERTIES, Kind.COMMENTS), pdf((pdf, page, out) -> {
            pdf.getDocumentInformation().setAuthor("经办人");
            page.getAnnotations().add(new PDAnnotationText());
            write(out, RenderingMode.FILL);
        }));
    }

    @Test
    void what_is_no_pdf_inside_is_unreadable() throws IOException {
        Path file = folder.resolve("b.pdf");
        Files.writeString(file, "%PDF-1.7\nnothing");
        assertEquals(List.of(Kind.UNREADABLE), kinds(file, FileKind.PDF));
    }

    @Test
    void comments_changes_and_hidden_text_of_a_document_are_found() throws IOException {
        String body =
                "<w:document xmlns:w=\"w\"><w:body><w:p><w:ins/><w:r><w:rPr><w:vanish/></w:rPr></w:r></w:p></w:body></w:document>";
        assertEquals(
                List.of(Kind.COMMENTS, Kind.TRACKED_CHANGES, Kind.HIDDEN_TEXT),
                zip(
                        FileKind.DOCX,
                        Map.of(
                                "word/document.xml",
                                body,
                                "word/comments.xml",
                                "<w:comments xmlns:w=\"w\"><w:comment/></w:comments>")));
        assertEquals(
                List.of(),
                zip(
                        FileKind.DOCX,
                        Map.of("word/document.xml", "<w:document xmlns:w=\"w\"><w:vanish w:val=\"0\"/></w:document>")));
        assertEquals(
                List.of(Kind.EMBEDDED_FILE),
                zip(FileKind.DOCX, Map.of("word/document.xml", "<a/>", "word/embeddings/sheet.bin", "x")));
    }

    @Test
    void the_author_of_a_document_is_found() throws IOException {
        Path file = folder.resolve("a.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.getProperties().getCoreProperties().setCreator("某经办人");
            document.createParagraph().createRun().setText("正文");
            document.write(out);
        }
        assertEquals(List.of(Kind.PROPERTIES), kinds(file, FileKind.DOCX));
    }

    @Test
    void hidden_sheets_and_rows_are_found() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.getProperties().getCoreProperties().setCreator("");
            book.createSheet("公开").createRow(3).setZeroHeight(true);
            book.createSheet("不公开").createRow(0).createCell(0).setCellValue("x");
            book.setSheetHidden(1, true);
            book.write(out);
        }
        assertEquals(List.of(Kind.HIDDEN_SHEET, Kind.HIDDEN_ROWS), kinds(file, FileKind.XLSX));
    }

    @Test
    void a_document_type_with_entities_is_not_followed() throws IOException {
        String bomb = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
        assertEquals(List.of(Kind.UNREADABLE), zip(FileKind.DOCX, Map.of("word/document.xml", bomb)));
    }

    @Test
    void annotations_and_attachments_of_an_ofd_are_found() throws IOException {
        assertEquals(
                List.of(Kind.COMMENTS, Kind.EMBEDDED_FILE),
                zip(
                        FileKind.OFD,
                        Map.of(
                                "OFD.xml",
                                "<ofd:OFD xmlns:ofd=\"o\"/>",
                                "Doc_0/Annotations.xml",
                                "<a/>",
                                "Doc_0/Attachs/Attachments.xml",
                                "<a/>")));
    }

    @Test
    void what_a_camera_notes_is_found() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "jpg", picture);
        byte[] plain = picture.toByteArray();
        Path file = folder.resolve("a.jpg");
        Files.write(file, plain);
        assertEquals(List.of(), kinds(file, FileKind.JPEG));
        byte[] exif = {(byte) 0xFF, (byte) 0xE1, 0, 8, 'E', 'x', 'i', 'f', 0, 0};
        byte[] told = new byte[plain.length + exif.length];
        System.arraycopy(plain, 0, told, 0, 2);
        System.arraycopy(exif, 0, told, 2, exif.length);
        System.arraycopy(plain, 2, told, 2 + exif.length, plain.length - 2);
        Files.write(file, told);
        assertEquals(List.of(Kind.PROPERTIES), kinds(file, FileKind.JPEG));
    }

    @Test
    void what_a_png_notes_is_found() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", picture);
        Path file = folder.resolve("a.png");
        Files.write(file, picture.toByteArray());
        assertEquals(List.of(), kinds(file, FileKind.PNG));
        String told = new String(picture.toByteArray(), StandardCharsets.ISO_8859_1).replaceFirst("IDAT", "tEXt");
        Files.writeString(file, told, StandardCharsets.ISO_8859_1);
        assertEquals(List.of(Kind.PROPERTIES), kinds(file, FileKind.PNG));
    }

    private List<Kind> zip(FileKind kind, Map<String, String> parts) throws IOException {
        Path file = folder.resolve("a.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return kinds(file, kind);
    }
}

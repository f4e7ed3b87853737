package mingda.casework.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingda.eventing.uploads.FileKind;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that the list of attachments in a letter states. */
class PageCountTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void countsThePagesOfPdfAndOfdAndTakesAPictureForOne() throws IOException {
        Path pdf = folder.resolve("a.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            document.save(pdf.toFile());
        }
        assertEquals(OptionalInt.of(3), PageCount.of(pdf, FileKind.PDF));
        assertEquals(OptionalInt.of(1), PageCount.of(pdf, FileKind.PNG));
        assertEquals(
                OptionalInt.of(2),
                PageCount.of(
                        zip(
                                "Doc_0/Document.xml",
                                "<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:CommonData>"
                                        + "<ofd:TemplatePage ID=\"1\"/></ofd:CommonData><ofd:Pages><ofd:Page ID=\"2\"/>"
                                        + "<ofd:Page ID=\"3\"/></ofd:Pages></ofd:Document>"),
                        FileKind.OFD));
    }

    @Test
    void statesNothingWherePagesAreNotFixedOrCannotBeRead() throws IOException {
        Path other = zip("word/document.xml", "<w/>");
        assertEquals(OptionalInt.empty(), PageCount.of(other, FileKind.DOCX));
        assertEquals(OptionalInt.empty(), PageCount.of(other, FileKind.OFD));
        assertEquals(OptionalInt.empty(), PageCount.of(other, FileKind.PDF));
        assertEquals(OptionalInt.empty(), PageCount.of(zip("Doc_0/Document.xml", "<broken"), FileKind.OFD));
    }

    private Path zip(String name, String content) throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}

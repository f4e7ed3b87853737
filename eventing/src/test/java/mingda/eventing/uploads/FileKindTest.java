package mingda.eventing.uploads;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKindTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void a_pdf_is_known_by_its_content() throws IOException {
        assertEquals(Optional.of(FileKind.PDF), kind("%PDF-1.7\n%âãÏÓ\n1 0 obj\n"));
    }

    @Test
    void an_executable_named_pdf_is_refused() throws IOException {
        Path file = folder.resolve("scan.pdf");
        Files.write(file, new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0});
        assertEquals(Optional.empty(), FileKind.of(file));
        Files.writeString(file, "#!/bin/sh\nrm -rf /\n");
        assertEquals(Optional.empty(), FileKind.of(file));
        Files.write(file, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0});
        assertEquals(Optional.empty(), FileKind.of(file));
    }

    @Test
    void a_page_with_script_is_refused() throws IOException {
        assertEquals(Optional.empty(), kind("<!DOCTYPE html><html><script>alert(1)</script></html>"));
        assertEquals(Optional.empty(), kind("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"));
    }

    @Test
    void a_pdf_header_behind_other_bytes_is_refused() throws IOException {
        assertEquals(Optional.empty(), kind("junk junk\n%PDF-1.7\n"));
    }

    @Test
    void images_are_known() throws IOException {
        Path file = folder.resolve("image");
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
        assertEquals(Optional.of(FileKind.PNG), FileKind.of(file));
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'});
        assertEquals(Optional.of(FileKind.JPEG), FileKind.of(file));
        Files.write(file, new byte[] {'I', 'I', '*', 0, 8, 0, 0, 0, 0, 0});
        assertEquals(Optional.of(FileKind.TIFF), FileKind.of(file));
        Files.write(file, new byte[] {'M', 'M', 0, '*', 0, 0, 0, 8, 0, 0});
        assertEquals(Optional.of(FileKind.TIFF), FileKind.of(file));
    }

    @Test
    void zips_are_known_by_what_they_hold() throws IOException {
        assertEquals(Optional.of(FileKind.OFD), zip("OFD.xml", "Doc_0/Document.xml"));
        assertEquals(Optional.of(FileKind.DOCX), zip("[Content_Types].xml", "word/document.xml"));
        assertEquals(Optional.empty(), zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
        assertEquals(Optional.empty(), zip("setup.exe"));
    }

    private Optional<FileKind> kind(String content) throws IOException {
        Path file = folder.resolve("upload");
        Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
        return FileKind.of(file);
    }

    private Optional<FileKind> zip(String... names) throws IOException {
        Path file = folder.resolve("upload.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
                zip.closeEntry();
            }
        }
        return FileKind.of(file);
    }
}

package mingda.eventing.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** The kinds of file that are known; the content decides, never the name. */
public enum FileKind {
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    TIFF("image/tiff"),
    OFD("application/ofd"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final Tika TIKA = new Tika();
    private static final List<String> ZIPS = List.of("application/zip", "application/x-tika-ooxml");

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The kind of the file, or empty when it is none of these: an office document with macros is none.
     *
     * @throws IOException when the file can't be read
     */
    public static Optional<FileKind> of(Path file) throws IOException {
        String found;
        try (InputStream content = Files.newInputStream(file)) {
            found = TIKA.detect(content);
        }
        // Tika has only the first bytes to go by, which tell OFD and DOCX from other zips at best by chance.
        if (ZIPS.contains(found)) {
            return zipped(file);
        }
        return Arrays.stream(values())
                .filter(kind -> !kind.isZip() && kind.mediaType.equals(found))
                .filter(kind -> kind != PDF || startsAsPdf(file))
                .findFirst();
    }

    private static Optional<FileKind> zipped(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("OFD.xml") != null) {
                return Optional.of(OFD);
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            if (holds(zip, "word/document.xml", "word/vbaProject.bin")) {
                return Optional.of(DOCX);
            }
            return holds(zip, "xl/workbook.xml", "xl/vbaProject.bin") ? Optional.of(XLSX) : Optional.empty();
        } catch (IOException notZip) {
            return Optional.empty();
        }
    }

    private static boolean holds(ZipFile zip, String part, String macros) {
        return zip.getEntry(part) != null && zip.getEntry(macros) == null;
    }

    private boolean isZip() {
        return this == OFD || this == DOCX || this == XLSX;
    }

    /** Readers accept a PDF header after other bytes, which is how a file is made to be two things at once. */
    private static boolean startsAsPdf(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return Arrays.equals(content.readNBytes(5), new byte[] {'%', 'P', 'D', 'F', '-'});
        } catch (IOException unreadable) {
            return false;
        }
    }
}

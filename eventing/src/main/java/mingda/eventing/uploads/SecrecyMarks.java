package mingda.eventing.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.logging.Logger;

/**
 * Finds marks of state secrets (密级标志: 绝密, 机密, 秘密) on an upload, as GB/T 9704 and the 国家秘密定密管理暂行规定 set them: the
 * degree followed by ★, or on a line of its own, with or without the period. Words in running text (商业秘密, 保守国家秘密) are no
 * mark. Pictures are not read.
 */
public final class SecrecyMarks {

    private static final Logger LOG = Logger.getLogger(SecrecyMarks.class);

    private static final String DEGREE = "(?:绝\\s*密|机\\s*密|秘\\s*密)";
    private static final Pattern STARRED = Pattern.compile(DEGREE + "\\s*[★☆]");
    private static final Pattern LINE = Pattern.compile(
            "(?m)^[\\s\\[(（【]*" + DEGREE + "[\\s\\])）】]*(?:(?:长期|\\d{1,2}\\s*(?:年|个月)|\\d{4}年.*前)[\\s\\])）】]*)?$");
    private static final Pattern PARAGRAPH_END = Pattern.compile("</w:p>|</ofd:TextCode>|</text:p>|</si>|</is>");
    private static final Pattern TAG = Pattern.compile("<[^>]{0,2000}>");
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16BE);
    /** A mark stands at the top of the first page, and of the cover; copies repeat it on each. */
    private static final int PAGES = 20;

    private static final int LARGEST_PART = 8 << 20;

    private SecrecyMarks() {}

    /**
     * Whether the file, or its name, bears one.
     *
     * @throws IOException when the file can't be read
     */
    public static boolean on(Path file, String name, FileKind kind) throws IOException {
        if (isMarked(name) || isMarked(name.replaceFirst("\\.[^.]*$", ""))) {
            return true;
        }
        return switch (kind) {
            case PDF -> rawMark(file) || isMarked(pdfText(file));
            case OFD, DOCX, XLSX -> zipMarked(file);
            case JPEG, PNG, TIFF -> rawMark(file);
        };
    }

    static boolean isMarked(String text) {
        return STARRED.matcher(text).find() || LINE.matcher(text).find();
    }

    /** What no parser reaches: the title among a file's properties, a comment of a picture. Only the starred form is sure. */
    private static boolean rawMark(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return CHARSETS.stream().anyMatch(charset -> contains(bytes, charset));
    }

    private static boolean contains(byte[] bytes, Charset charset) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String degree : new String[] {"绝密", "机密", "秘密"}) {
            for (String star : new String[] {"★", "☆"}) {
                if (text.contains(new String((degree + star).getBytes(charset), StandardCharsets.ISO_8859_1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String pdfText(Path file) {
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(PAGES);
            return stripper.getText(pdf);
        } catch (IOException | RuntimeException unreadable) {
            // A file that no reader opens shows no mark either; what the agency can't open it asks for again.
            LOG.debug("the text of an upload can't be read");
            return "";
        }
    }

    private static boolean zipMarked(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".xml") && isMarked(text(zip, entry))) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            LOG.debug("the text of an upload can't be read");
            return false;
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            String xml = new String(in.readNBytes(LARGEST_PART), StandardCharsets.UTF_8);
            return TAG.matcher(PARAGRAPH_END.matcher(xml).replaceAll("\n")).replaceAll("");
        }
    }
}

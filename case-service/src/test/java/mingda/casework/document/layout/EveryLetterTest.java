package mingda.casework.document.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingda.casework.document.letter.Attachment;
import mingda.casework.document.letter.Letter;
import mingda.casework.document.letter.Paragraph;
import mingda.casework.document.letter.ReplyTerms;
import mingda.casework.document.letter.SampleLetters;
import mingda.casework.document.letter.TemplateSpec;
import mingda.casework.document.letter.TemplateTexts;
import mingda.casework.outcome.UnsuableRemedy;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A sample of each letter, printed in both forms: what was composed (see {@code GoldenLettersTest}) can be read from either.
 * They are left in {@code target/letters}, to be looked at.
 */
class EveryLetterTest {

    private static final LetterPrinter PRINTER = new LetterPrinter();
    private static final Pattern TEXT_CODE = Pattern.compile("<ofd:TextCode[^>]*>([^<]*)</ofd:TextCode>");
    private static final SampleLetters.Issuer ISSUER = new SampleLetters.Issuer(
            "上海市奉贤区人民政府办公室",
            "政府信息公开办公室，示例路1号，021-00000000",
            new ReplyTerms("上海市奉贤区人民政府", "上海铁路运输法院", "", UnsuableRemedy.R2));
    private static final LocalDate ON = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @MethodSource("templates")
    void what_was_composed_can_be_read_from_either_form(TemplateSpec spec) throws IOException {
        assertPrinted(spec.key(), SampleLetters.of(spec, TemplateTexts.shipped(), ISSUER, ON));
    }

    static List<TemplateSpec> templates() {
        return TemplateSpec.all();
    }

    private static void assertPrinted(String name, Letter letter) throws IOException {
        Marks marks = new Marks(new UUID(0, 1), "7K2M-9QX4-H0TD", "http://127.0.0.1:8081/verify?code=7K2M-9QX4-H0TD");

        LetterPrinter.Printed printed = PRINTER.print(letter, marks);

        Path folder = Files.createDirectories(Path.of("target", "letters"));
        Files.write(folder.resolve(name + ".pdf"), printed.pdf());
        String composed = squeezed(
                letter.head() + letter.number() + letter.title() + letter.addressee() + "：" + text(letter.body())
                        + String.join("", Attachment.lines(letter.attachments())) + letter.head() + "2026年11月23日");
        String pdf = squeezed(pdfText(printed.pdf()));
        String ofd = squeezed(ofdText(printed.ofd()));
        assertTrue(withoutPaper(ofd).startsWith(composed), composed + "\n" + ofd);
        assertTrue(withoutPaper(ofd).endsWith(squeezed(text(letter.annex()))), ofd);
        assertEquals(ofd, pdf, "the PDF and the OFD say the same");
    }

    /** Small print and page numbers stand between the pages. */
    private static String withoutPaper(String text) {
        return text.replaceAll("(?:—\\d+—)?核验码7K2M-9QX4-H0TD样张，不具有效力", "");
    }

    private static String pdfText(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String ofdText(Map<String, byte[]> entries) {
        StringBuilder text = new StringBuilder();
        entries.forEach((name, content) -> {
            if (name.endsWith("Content.xml")) {
                Matcher matcher = TEXT_CODE.matcher(new String(content, StandardCharsets.UTF_8));
                while (matcher.find()) {
                    text.append(matcher.group(1));
                }
            }
        });
        return text.toString()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s　]", "");
    }

    private static String text(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining());
    }
}

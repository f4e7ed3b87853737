package mingda.casework.document.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import mingda.casework.document.letter.Item;
import mingda.casework.document.letter.Letter;
import mingda.casework.document.letter.NoticeText;
import mingda.casework.document.letter.Paragraph;
import mingda.casework.document.letter.Reader;
import mingda.casework.document.letter.ReplyTerms;
import mingda.casework.document.letter.ReplyText;
import mingda.casework.document.letter.Subject;
import mingda.casework.outcome.Outcome;
import mingda.casework.outcome.UnsuableRemedy;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One letter for each outcome and each notice, printed in both forms: what was composed is what can be read from either.
 * They are left in {@code target/letters}, to be looked at.
 */
class EveryLetterTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LetterPrinter PRINTER = new LetterPrinter();
    private static final Pattern TEXT_CODE = Pattern.compile("<ofd:TextCode[^>]*>([^<]*)</ofd:TextCode>");
    private static final Subject SUBJECT = new Subject(
            new Reader("张三（虚构）", false),
            "20261103-1ABCDEFG",
            "2025年会议纪要",
            LocalDate.of(2026, 11, 3),
            LocalDate.of(2026, 12, 1));
    private static final String FACTS = """
        {"access":"随函提供","where":"奉贤区门户网站","given":"正文","withheld":"附件二","grounds":["16-2a","REFUSE_THIRD"],
         "reasons":"尚在讨论。","consultation":"第三方不同意公开","checkedBy":"李四","checkedOn":"2026-11-20",
         "search":{"places":["档案室"],"words":["纪要"],"result":"未检索到"},"whatWouldBeMade":"汇总表",
         "unclear":"未指明年份","earlierNumber":"奉府办公开〔2026〕3号-答","earlierOn":"2026-05-08",
         "law":"《不动产登记暂行条例》","office":"区不动产登记事务中心","way":"现场查询","channel":"信访窗口",
         "counts":"本年42件","notice":"奉府办公开〔2026〕1号-补","archive":"区档案馆","items":["请写明年份"],
         "workingDays":15,"reason":"需要检索的档案数量较多","party":"THIRD_PARTY","name":"虚构公司","payment":"财政专户"}""";

    @ParameterizedTest
    @EnumSource(value = Outcome.class, mode = EnumSource.Mode.EXCLUDE, names = "WITHDRAWN")
    void aReplyOfEachOutcome(Outcome outcome) throws IOException {
        Item item = Item.of(JSON.readTree("{\"outcome\":\"" + outcome + "\",\"facts\":" + FACTS + "}"));
        ReplyTerms terms = new ReplyTerms("上海市奉贤区人民政府", "上海铁路运输法院", UnsuableRemedy.R2);

        assertPrinted(
                "REPLY-" + outcome,
                ReplyText.title(List.of(item)).zh(),
                ReplyText.body(SUBJECT, List.of(item), null, terms, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RECEIPT",
                "CORRECTION_NOTICE",
                "EXTENSION_NOTICE",
                "CONSULTATION_NOTICE",
                "CONSULTATION_TOLD",
                "FEE_NOTICE",
                "WITHDRAWAL_CONFIRMATION"
            })
    void eachNotice(String template) throws IOException {
        Map<String, Object> more = Map.of(
                "contact",
                "公开办，021-00000000",
                "asked",
                "2025年会议纪要",
                "basis",
                "依据（示例）。",
                "tariff",
                "按件计收",
                "quantity",
                "12件",
                "amount",
                "200");

        assertPrinted(template, "政府信息公开文书（示例）", NoticeText.body(template, SUBJECT, facts(), more, null));
    }

    private static void assertPrinted(String name, String title, List<Paragraph> body) throws IOException {
        Letter letter = new Letter(
                "上海市奉贤区人民政府办公室", "奉府办公开〔2026〕12号-答", title, "张三（虚构）", body, LocalDate.of(2026, 11, 23), "案卷校验码 0");
        Marks marks = new Marks(new UUID(0, 1), "7K2M-9QX4-H0TD", "http://127.0.0.1:8081/verify?code=7K2M-9QX4-H0TD");

        LetterPrinter.Printed printed = PRINTER.print(letter, marks);

        Path folder = Files.createDirectories(Path.of("target", "letters"));
        Files.write(folder.resolve(name + ".pdf"), printed.pdf());
        String composed = squeezed(letter.head() + letter.number() + title + letter.addressee() + "："
                + body.stream().map(Paragraph::text).collect(Collectors.joining()) + letter.head() + "2026年11月23日");
        String pdf = squeezed(pdfText(printed.pdf()));
        String ofd = squeezed(ofdText(printed.ofd()));
        assertTrue(withoutPaper(ofd).startsWith(composed), composed + "\n" + ofd);
        assertEquals(ofd, pdf, "the PDF and the OFD say the same");
    }

    /** Small print and page numbers stand between the pages. */
    private static String withoutPaper(String text) {
        return text.replaceAll("(?:—\\d+—)?核验码7K2M-9QX4-H0TD案卷校验码0", "");
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

    private static JsonNode facts() {
        try {
            return JSON.readTree(FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

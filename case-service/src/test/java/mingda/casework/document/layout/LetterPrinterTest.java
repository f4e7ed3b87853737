package mingda.casework.document.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import mingda.casework.document.letter.Attachment;
import mingda.casework.document.letter.Letter;
import mingda.casework.document.letter.Paragraph;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class LetterPrinterTest {

    private static final LetterPrinter PRINTER = new LetterPrinter();

    @Test
    void printsWhatItWasGivenAndTheTextCanBeCopied() throws IOException {
        byte[] pdf = print(letter(
                Paragraph.text("本机关于2026年11月3日收到你提出的政府信息公开申请，日、月、人、一、二、十、大、小、木、水、火、土皆为常用字。"),
                Paragraph.heading("一、关于“会议纪要”"),
                Paragraph.text("根据《中华人民共和国政府信息公开条例》第三十六条第（二）项的规定，予以公开。".repeat(20))));
        keep(pdf, "letter.pdf");

        String text = text(pdf);

        assertTrue(text.contains("奉府办公开〔2026〕12号-答"), text);
        assertTrue(text.contains("日、月、人、一、二、十、大、小、木、水、火、土"), text);
        assertTrue(text.contains("2026年11月23日"), text);
        assertTrue(text.contains("上海市奉贤区人民政府办公室"), text);
        assertTrue(text.contains("张三（虚构）："), text);
        assertFalse(text.contains("#"), "no missing shapes");
    }

    @Test
    void everyCharacterOfGb2312IsCopiedAsItself() throws IOException {
        List<Paragraph> body = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        Charset gb = Charset.forName("GB2312");
        for (int row = 0xB0; row <= 0xF7; row++) {
            StringBuilder line = new StringBuilder();
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                String character = new String(new byte[] {(byte) row, (byte) cell}, gb);
                line.append(character.equals("\uFFFD") ? "" : character);
            }
            all.append(line);
            body.add(Paragraph.text(line.toString()));
        }

        String text = text(print(letter(body.toArray(Paragraph[]::new))));

        List<String> lost = all.codePoints()
                .mapToObj(Character::toString)
                .filter(character -> !text.contains(character))
                .toList();
        assertEquals(List.of(), lost);
    }

    @Test
    void embedsOnlyTheShapesThatItShows() throws IOException {
        byte[] pdf = print(letter(Paragraph.text("特此告知。")));

        assertTrue(pdf.length < 120_000, "a subset, not 17 MB of typefaces: " + pdf.length);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            int fonts = 0;
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
                assertTrue(font.getName().matches("[A-Z]{6}\\+.*"), "a subset: " + font.getName());
                fonts++;
            }
            assertEquals(2, fonts);
        }
    }

    @Test
    void printsRareAndForbiddenCharactersWithoutFailing() throws IOException {
        String text =
                text(print(letter(Paragraph.text("⽇⽉⼈\u00a0甲\u0000乙\u200b丙\uD840\uDC01丁\uD83D\uDE00戊<script>&amp;"))));

        assertTrue(text.contains("日月人 甲乙丙"), text);
        assertTrue(text.contains("〓戊<script>&amp;"), text);
    }

    /** The list of attachments runs over the page; its last entry stands with the signature. */
    @Test
    void namesThirtyAttachmentsBelowTheText() throws IOException {
        Letter plain = letter(Paragraph.text("经审查，你申请获取的信息属于可以公开的政府信息，现随本答复书一并提供。"));
        List<String> names = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> new Attachment("示例路道路整修工程施工合同及其附件之" + i + "（含补充协议）", "pdf", i, 1_000_000 + i).inWords())
                .toList();
        byte[] pdf = print(new Letter(
                plain.head(),
                plain.number(),
                plain.title(),
                plain.addressee(),
                plain.body(),
                names,
                plain.date(),
                plain.annex(),
                plain.footer(),
                plain.answerAt()));
        keep(pdf, "thirty-attachments.pdf");

        String whole = text(pdf).replaceAll("\\s", "");
        assertTrue(whole.contains("附件：1." + names.getFirst() + "2." + names.get(1)), whole);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(document.getNumberOfPages());
            String end = last.getText(document).replaceAll("\\s", "");
            assertTrue(document.getNumberOfPages() > 2, end);
            assertTrue(end.contains("1.0MB）上海市奉贤区人民政府办公室2026年11月23日"), end);
        }
    }

    /** The address stands on one line, however long the portal's name is, and both QR codes can be read. */
    @Test
    void aPhoneReadsTheAddressAtWhichALetterIsAnswered() throws IOException {
        String address =
                "https://open-government.fengxian.example.gov.cn/portal/consultation/4e0v1k7q2m9x5d3h8r6t0w2y9z";
        Letter plain = letter(Paragraph.text("根据《中华人民共和国政府信息公开条例》第三十二条的规定，现书面征求你方意见。"));
        byte[] pdf = print(new Letter(
                plain.head(),
                plain.number(),
                plain.title(),
                plain.addressee(),
                plain.body(),
                List.of(),
                plain.date(),
                plain.annex(),
                plain.footer(),
                address));
        keep(pdf, "answered-on-the-web.pdf");

        assertTrue(text(pdf).contains(address), text(pdf));
        assertEquals(Set.of(address, "http://127.0.0.1:8081/verify?code=7K2M-9QX4-H0TD"), codes(pdf));
    }

    /** What is read on the page from band to band, as a phone sees one code at a time. */
    private static Set<String> codes(byte[] pdf) throws IOException {
        int dpi = 200;
        int width = dpi * 55 / 25;
        int height = dpi * 45 / 25;
        Set<String> found = new HashSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, dpi);
            for (int top = 0; top + height <= page.getHeight(); top += height / 5) {
                int[] points = page.getRGB(dpi * 20 / 25, top, width, height, null, 0, width);
                var band = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, points)));
                try {
                    found.add(new QRCodeReader()
                            .decode(band, Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText());
                } catch (ReaderException none) {
                    // No code, or half of one, in this band.
                    continue;
                }
            }
        }
        return found;
    }

    private static byte[] print(Letter letter) {
        return PRINTER.print(
                        letter,
                        new Marks(
                                UUID.fromString("0198d1a2-7c00-7b3e-9a55-3f1f0c2ab0d1"),
                                "7K2M-9QX4-H0TD",
                                "http://127.0.0.1:8081/verify?code=7K2M-9QX4-H0TD"))
                .pdf();
    }

    private static Letter letter(Paragraph... body) {
        return new Letter(
                "上海市奉贤区人民政府办公室",
                "奉府办公开〔2026〕12号-答",
                "政府信息公开申请答复书",
                "张三（虚构）",
                List.of(body),
                LocalDate.of(2026, 11, 23),
                "案卷校验码 " + "0123456789abcdef".repeat(4));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void keep(byte[] pdf, String name) throws IOException {
        Path folder = Path.of("target", "letters");
        Files.createDirectories(folder);
        Files.write(folder.resolve(name), pdf);
    }
}

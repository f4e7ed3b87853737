package mingda.casework.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mingda.casework.document.layout.LetterPrinter;
import mingda.casework.document.layout.Marks;
import mingda.casework.document.letter.Letter;
import mingda.casework.document.letter.Paragraph;

/**
 * Writes the sealed letters that the portal's tests check: one sealed with keys that {@code anchors.pem} vouches for, and the
 * same with keys of somebody else; and a letter with a secrecy mark. Run it when the form of letters or seals changes, with the folder as argument.
 */
public final class SealedExamples {

    private static final UUID DOCUMENT = UUID.fromString("0198d1a2-7c00-7b3e-9a55-3f1f0c2ab0d1");
    private static final String CODE = "7K2M-9QX4-H0TD";
    private static final SealOrder ORDER = new SealOrder(
            DOCUMENT, "LETTER", "fengxian-office", "上海市奉贤区人民政府办公室", Instant.parse("2026-12-01T02:00:00Z"));

    private SealedExamples() {}

    /** Writes the examples into the folder named by the argument. */
    public static void main(String[] arguments) throws IOException {
        Path target = Files.createDirectories(Path.of(arguments[0]));
        LetterPrinter.Printed printed = new LetterPrinter()
                .print(letter(), new Marks(DOCUMENT, CODE, "http://127.0.0.1:8081/verify?code=" + CODE));
        StringBuilder signers = new StringBuilder("# SHA-256 of the certificate that sealed each file\n");
        for (String name : List.of("letter", "foreign")) {
            Path keys = Files.createTempDirectory("seals");
            DemoSeals seals = new DemoSeals(keys);
            SealCheck check = SealCheck.against(keys.resolve("anchors.pem"));
            byte[] digest = new byte[32];
            for (SealForm form : SealForm.values()) {
                boolean pdf = form == SealForm.PADES;
                String file = name + (pdf ? ".pdf" : ".ofd");
                Files.write(target.resolve(file), pdf ? pdf(printed, seals) : ofd(printed, seals));
                signers.append(file)
                        .append('=')
                        .append(check.signer(form, seals.sign(ORDER, form, digest, ""), digest, ""))
                        .append('\n');
            }
            if (name.equals("letter")) {
                Files.copy(
                        keys.resolve("anchors.pem"),
                        target.resolve("anchors.pem"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(target.resolve("signers.properties"), signers);
        Letter marked = new Letter(
                ORDER.agencyName(),
                "示例〔2026〕1号",
                "示例文书",
                "示例机关",
                List.of(Paragraph.text("机密★10年")),
                LocalDate.of(2026, 12, 1),
                "");
        Files.write(
                target.resolve("marked.pdf"),
                new LetterPrinter()
                        .print(marked, new Marks(new UUID(0, 1), CODE, "http://127.0.0.1:8081/verify"))
                        .pdf());
    }

    static Letter letter() {
        return new Letter(
                ORDER.agencyName(),
                "奉府办公开〔2026〕12号-答",
                "政府信息公开申请答复书",
                "张三（虚构）",
                List.of(Paragraph.text("本机关于2026年11月3日收到你提出的政府信息公开申请。经审查，予以公开。")),
                List.of(),
                LocalDate.of(2026, 12, 1),
                List.of(),
                "案卷校验码 " + "0123456789abcdef".repeat(4),
                "http://127.0.0.1:8081/consultation/4e0v1k7q2m9x5d3h8r6t0w2y9z");
    }

    static byte[] pdf(LetterPrinter.Printed printed, DemoSeals seals) {
        byte[] png = seals.picture(ORDER.agencyCode(), ORDER.agencyName());
        return PdfSeals.seal(
                printed.pdf(), printed.seal(), ORDER, png, digest -> seals.sign(ORDER, SealForm.PADES, digest, ""));
    }

    static byte[] ofd(LetterPrinter.Printed printed, DemoSeals seals) {
        return OfdSeals.seal(
                printed.ofd(),
                printed.seal(),
                ORDER,
                (digest, path) -> seals.sign(ORDER, SealForm.GBT38540, digest, path));
    }
}

package mingda.casework.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.Entry;
import mingda.casework.casefile.Projection;
import mingda.casework.clock.CaseState;
import mingda.casework.clock.Channel;
import mingda.casework.clock.Method;
import mingda.casework.document.Attempt;
import mingda.casework.document.Delivery;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentKind;
import mingda.casework.document.DocumentStatus;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The sheets as they are printed; they are left in {@code target/sheets} to be looked at. */
class SheetsTest {

    private static final Path FOLDER = Path.of("target/sheets");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Recipient READER = new Recipient("虚构甲", "上海市奉贤区示例路1号示例小区2号楼301室", "201400", "00000000000");

    @Test
    void theProofTellsEveryAttemptAndTheSignature() throws IOException {
        Attempt posted = new Attempt(
                DAY,
                Method.POST,
                "a",
                "EA123456785CN",
                null,
                null,
                new Attempt.CameBack(LocalDate.of(2026, 12, 2), "UNCLAIMED", false));
        Attempt handed = new Attempt(
                LocalDate.of(2026, 12, 4), Method.IN_PERSON, "b", null, LocalDate.of(2026, 12, 4), "虚构乙", null);

        String zh = text(write(
                "送达回证.pdf",
                proof(new Delivery(List.of(posted, handed), "b"), false).pdf()));
        for (String said : List.of(
                "送达回证",
                "虚构甲",
                "201400",
                "奉府办公开〔2026〕12号-答",
                "邮寄送达",
                "EA123456785CN",
                "2026-12-02逾期未领",
                "直接送达",
                "虚构乙")) {
            assertTrue(zh.contains(said), said + " in " + zh);
        }
        String en = text(proof(new Delivery(List.of(posted, handed), "b"), true).pdf());
        assertTrue(en.contains("Proofofservice") && en.contains("inperson") && en.contains("unclaimed"), en);
        assertFalse(en.contains("送达"), en);
    }

    @Test
    void theProofOfWhatDidNotGoOutIsBlankToBeSignedByHand() throws IOException {
        String blank = text(write(
                "送达回证-空白.pdf", proof(new Delivery(List.of(), null), false).pdf()));
        assertTrue(blank.contains("受送达人签名或者盖章") && blank.contains("代收人"), blank);
        assertFalse(blank.contains("邮寄送达") && blank.contains("EA"), blank);
    }

    @Test
    void thePostingListRepeatsItsHeadAndCountsItsLetters() throws IOException {
        PostingLine line = new PostingLine(
                file(),
                letter(),
                READER,
                PostingLine.Waits.AGAIN,
                null,
                null,
                false,
                Optional.of(new Attempt(DAY, Method.POST, "a", "EA123456785CN", null, null, null)));
        byte[] pdf =
                write("邮寄清单.pdf", new PostingSheet("上海市奉贤区人民政府办公室", DAY, Collections.nCopies(40, line), false).pdf());
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertTrue(read.getNumberOfPages() > 1);
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertTrue(second.getText(read).replaceAll("\\s", "").contains("收件人"), "the head of the table again");
        }
        String all = text(pdf);
        assertEquals(40, all.split("EA123456785CN", -1).length - 1);
        assertTrue(all.contains("件数40") && all.contains("（再次送达）"), all);
        assertTrue(text(new PostingSheet("Office", DAY, List.of(), true).pdf()).contains("Postinglist"));
    }

    @Test
    void whatGoesToAThirdPartyNeverNamesTheApplicant() {
        ObjectNode application = JsonNodeFactory.instance.objectNode();
        application.putObject("applicant").put("name", "申请人");
        assertEquals("申请人", Recipient.of(letter(), application).name());
        for (DocumentKind kind : List.of(DocumentKind.CONSULTATION_NOTICE, DocumentKind.DISCLOSURE_NOTICE)) {
            assertEquals("", Recipient.of(letter(kind), application).name(), kind.name());
        }
    }

    private static ProofSheet proof(Delivery delivery, boolean english) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        Entry entry = new Entry(
                7,
                Entry.Kind.ACT,
                UUID.randomUUID(),
                "REPLIED",
                DAY,
                Instant.EPOCH,
                "officer",
                detail,
                "0f".repeat(32));
        return new ProofSheet(
                english ? "Office" : "上海市奉贤区人民政府办公室",
                "20261123-2ABCDEF0",
                letter(),
                english ? new Recipient("A", "B", "", "") : READER,
                delivery,
                List.of(entry),
                "ab".repeat(32),
                english);
    }

    private static CaseFile file() {
        Projection projection = new Projection(
                1, 1, CaseState.ISSUED, List.of(), DAY, null, null, null, null, null, false, null, false, 1, 1);
        return new CaseFile(
                UUID.randomUUID(),
                "20261123-2ABCDEF0",
                "fengxian-office",
                "fengxian-office",
                Channel.COUNTER,
                null,
                "zh",
                DAY,
                null,
                Instant.EPOCH,
                "officer",
                null,
                false,
                null,
                "POST",
                true,
                null,
                0,
                "",
                projection,
                0);
    }

    private static Document letter() {
        return letter(DocumentKind.REPLY);
    }

    private static Document letter(DocumentKind kind) {
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        return new Document(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "fengxian-office",
                kind,
                DocumentStatus.SENT,
                none,
                List.of(),
                null,
                none,
                null,
                null,
                "奉府办公开〔2026〕12号-答",
                new Words("政府信息公开申请答复书", "Reply"),
                "head",
                Instant.EPOCH,
                DAY,
                false,
                null);
    }

    private static byte[] write(String name, byte[] pdf) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name), pdf);
        return pdf;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s", "");
        }
    }
}

package mingda.casework.delivery;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import mingda.casework.document.Attempt;
import mingda.casework.document.DocumentKind;
import mingda.casework.sheet.SheetFile;
import mingda.casework.sheet.SheetPages;
import org.jspecify.annotations.Nullable;

/**
 * The list that goes to the post office with the letters (邮寄清单). Pure.
 *
 * @param sender who sends them
 * @param drawnUpOn the day of the list
 * @param lines the letters
 * @param english in which language it speaks
 */
record PostingSheet(String sender, LocalDate drawnUpOn, List<PostingLine> lines, boolean english) {

    private static final float[] FACTS = {0.24f, 0.76f};
    private static final float[] LETTERS = {0.06f, 0.13f, 0.25f, 0.25f, 0.17f, 0.14f};

    byte[] pdf() {
        String title = say("邮寄清单", "Posting list");
        return SheetFile.pdf(title, english ? "en" : "zh-CN", sender + " " + drawnUpOn, pages -> write(title, pages));
    }

    private void write(String title, SheetPages pages) throws IOException {
        pages.title(title);
        pages.row(FACTS, List.of(say("寄件机关", "Sender"), sender), false);
        pages.row(FACTS, List.of(say("制表日期", "Drawn up on"), drawnUpOn.toString()), false);
        pages.row(FACTS, List.of(say("件数", "Letters"), Integer.toString(lines.size())), false);
        pages.endTable();
        pages.head(
                LETTERS,
                List.of(
                        say("序号", "No."),
                        say("收件人", "Addressee"),
                        say("地址、邮编、电话", "Address, postcode, telephone"),
                        say("文书及文号", "Document and number"),
                        say("邮件号（EMS）", "Mail number (EMS)"),
                        say("交邮日期", "Posted on")));
        int number = 0;
        for (PostingLine line : lines) {
            number++;
            Attempt posted = Postings.posted(line)
                    .filter(attempt -> attempt.cameBack() == null)
                    .orElse(null);
            pages.row(
                    LETTERS,
                    List.of(
                            Integer.toString(number),
                            line.recipient().name(),
                            place(line.recipient()),
                            letter(line),
                            posted == null ? "" : orEmpty(posted.trackingNumber()),
                            posted == null ? "" : posted.on().toString()),
                    false);
        }
        pages.endTable();
        pages.paragraph(
                say(
                        "交寄人（签名）：                    邮政企业收寄（日戳）：                    ",
                        "Handed in by (signature):                    Accepted by the post office (date stamp):                    "));
    }

    private String letter(PostingLine line) {
        String title = line.document().kind() == DocumentKind.CONSULTATION_NOTICE
                ? say("政府信息公开征求意见书", "Consultation letter")
                : line.document().title().in(english);
        String again = line.waits() == PostingLine.Waits.AGAIN ? say("（再次送达）", " (again)") : "";
        return title + " " + orEmpty(line.document().number()) + again;
    }

    private static String place(Recipient recipient) {
        return recipient.phone().isEmpty() ? recipient.place() : recipient.place() + " " + recipient.phone();
    }

    private String say(String zh, String en) {
        return english ? en : zh;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

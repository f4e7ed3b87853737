package mingda.casework.document.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it will be printed.
 *
 * @param head full name of the issuing agency, which stands in red at the top and again at the end
 * @param number document number (文号), the same characters as in the record
 * @param title title of the document (文书名)
 * @param addressee whom it is for
 * @param body the text
 * @param attachments what goes out with it, each as {@link Attachment#inWords()}: the list of attachments (附件说明)
 *     below the text; empty where nothing does
 * @param date the date printed at the end; it never decides a time limit
 * @param annex what follows on a page of its own after the signature, such as a reply slip (回执); its first paragraph is
 *     its title
 * @param footer small print of every page: the case's chain head
 * @param answerAt address at which its reader may answer, printed with a QR code of it; null where there is none
 */
public record Letter(
        String head,
        String number,
        String title,
        String addressee,
        List<Paragraph> body,
        List<String> attachments,
        LocalDate date,
        List<Paragraph> annex,
        String footer,
        @Nullable String answerAt) {

    /** What stands in the place of the number of what was not issued. */
    public static final String NO_NUMBER = "（草稿，未编号）";

    public Letter {
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
        annex = List.copyOf(annex);
    }

    /** The same words as a draft (草稿): without number and effect. */
    public Letter asDraft() {
        return new Letter(head, NO_NUMBER, title, addressee, body, attachments, date, annex, "草稿，仅供预览，不具有效力", answerAt);
    }

    /** A letter without attachments or an annex that is not answered on the web. */
    public Letter(
            String head,
            String number,
            String title,
            String addressee,
            List<Paragraph> body,
            LocalDate date,
            String footer) {
        this(head, number, title, addressee, body, List.of(), date, List.of(), footer, null);
    }
}

package mingda.casework.document.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * A letter as it will be printed.
 *
 * @param head full name of the issuing agency, which stands in red at the top and again at the end
 * @param number document number (文号), the same characters as in the record
 * @param title title of the document (文书名)
 * @param addressee whom it is for
 * @param body the text
 * @param date the date printed at the end; it never decides a time limit
 * @param footer small print of every page: the case's chain head
 */
public record Letter(
        String head,
        String number,
        String title,
        String addressee,
        List<Paragraph> body,
        LocalDate date,
        String footer) {

    public Letter {
        body = List.copyOf(body);
    }
}

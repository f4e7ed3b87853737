package mingda.casework.document.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What every letter of a case speaks of.
 *
 * @param reader the applicant
 * @param applicationNo number of the application
 * @param title what it asks for, in one line
 * @param receivedOn day of receipt, or null before it
 * @param contact how to reach the agency
 * @param replyDueOn the last day to answer, or null where none runs
 */
public record Subject(
        Reader reader,
        String applicationNo,
        String title,
        String contact,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate replyDueOn) {

    /** The application in the letters' words. */
    String request() {
        return "编号：" + applicationNo + "，申请内容：“" + FactTexts.text(title) + "”";
    }
}

package mingda.casework.document.letter;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The reply slip (回执) that goes with a consultation: agreed, partly, not agreed with reasons (rulebook 7.1, 7). Pure. */
public final class ReplySlip {

    private ReplySlip() {}

    /**
     * The slip; its first paragraph is its title.
     *
     * @param agency whom it is sent back to
     * @param contact how to reach it
     * @param title title of the letter that it answers
     * @param number number of that letter
     */
    public static List<Paragraph> of(String agency, String contact, String title, String number) {
        Map<String, String> values = Map.of("agency", agency, "contact", contact, "title", title, "number", number);
        return Stream.concat(
                        Stream.of("意见回执"),
                        LetterTemplates.paragraphs(LetterTemplates.shipped("annex/OPINION_SLIP"), values).stream())
                .map(Paragraph::text)
                .toList();
    }
}

package mingda.casework.document.letter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of the notices that go out on the way to a reply. Pure. */
public final class NoticeText {

    private NoticeText() {}

    /**
     * The body of a notice.
     *
     * @param template name of the template in {@code templates/letters/notice}
     * @param facts the facts that the notice states
     * @param more further values of the template; null values are left out
     * @param added what the officer adds in his own words, or null
     */
    public static List<Paragraph> body(
            String template,
            Subject subject,
            JsonNode facts,
            Map<String, ? extends @Nullable Object> more,
            @Nullable String added) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("you", subject.reader().you());
        values.put("request", subject.request());
        values.put("applicationNo", subject.applicationNo());
        put(values, "receivedOn", subject.receivedOn());
        put(values, "replyDueOn", subject.replyDueOn());
        values.put("facts", FactTexts.of(facts));
        values.put("lists", FactTexts.lists(facts));
        more.forEach((name, value) -> put(values, name, value));
        List<Paragraph> body = new ArrayList<>();
        LetterTemplates.paragraphs("notice/" + template + ".txt", values)
                .forEach(line -> body.add(Paragraph.text(line)));
        if (added != null) {
            added.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> body.add(Paragraph.text(line)));
        }
        return body;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value instanceof LocalDate day) {
            values.put(name, LetterDates.chinese(day));
        } else if (value != null) {
            values.put(name, value);
        }
    }
}

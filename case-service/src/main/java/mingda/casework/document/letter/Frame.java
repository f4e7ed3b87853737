package mingda.casework.document.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A letter's text with its parts of several paragraphs in place: each stands on a line of its own in the template. */
final class Frame {

    /** Private characters, which nobody types: they stand for a part until the lines are cut. */
    static final Map<String, String> MARKS = Map.of(Placeholder.ITEMS, "\uE0F1", Placeholder.REMEDY, "\uE0F2");

    private Frame() {}

    /**
     * The paragraphs.
     *
     * @param lines the rendered template
     * @param parts what the marks stand for
     * @param added what the officer adds in his own words: before the remedy, or at the end
     */
    static List<Paragraph> of(List<String> lines, Map<String, List<Paragraph>> parts, @Nullable String added) {
        List<Paragraph> own = added == null
                ? List.of()
                : LetterTemplates.lines(added).stream().map(Paragraph::text).toList();
        List<Paragraph> body = new ArrayList<>();
        boolean stood = false;
        for (String line : lines) {
            if (line.equals(MARKS.get(Placeholder.REMEDY))) {
                body.addAll(own);
                body.addAll(parts.getOrDefault(Placeholder.REMEDY, List.of()));
                stood = true;
            } else if (line.equals(MARKS.get(Placeholder.ITEMS))) {
                body.addAll(parts.getOrDefault(Placeholder.ITEMS, List.of()));
            } else {
                body.add(Paragraph.text(line));
            }
        }
        if (!stood) {
            body.addAll(own);
        }
        return body;
    }
}

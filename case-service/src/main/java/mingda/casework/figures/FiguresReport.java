package mingda.casework.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is answered.
 *
 * @param from the first day of receipt counted
 * @param to the last
 * @param agency the answering body, or null for all that the caller may see
 * @param smallest groups of applicants with fewer cases than this are hidden
 * @param total over all cases; hidden when a filter makes it too small
 * @param groups in the order of their keys; none where not asked for
 * @param topics what several applicants ask for
 */
record FiguresReport(
        LocalDate from,
        LocalDate to,
        @Nullable String agency,
        int smallest,
        Group total,
        List<Group> groups,
        List<Topics.Line> topics) {

    /**
     * A group.
     *
     * @param key such as 2026-11 or NATURAL_PERSON
     * @param label in the reader's language
     * @param hidden whether it is too small to be shown
     * @param figures null when hidden
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            String key,
            String label,
            boolean hidden,
            @Nullable WorkFigures figures) {}
}

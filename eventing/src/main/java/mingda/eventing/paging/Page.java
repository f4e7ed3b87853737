package mingda.eventing.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most the asked number of entries
 * @param next the cursor of the next page, or null on the last one
 * @param total how many entries the whole list has
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next,
        long total) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page from rows that were read with {@link PageRequest#limit()} plus one: the row too many only shows that there
     * is a next page.
     *
     * @param keyOf the values that the list is sorted by, as the cursor of the last row shown
     */
    public static <T> Page<T> of(
            List<T> rows, PageRequest request, Function<? super T, List<String>> keyOf, long total) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null, total);
        }
        List<T> shown = rows.subList(0, request.limit());
        return new Page<>(shown, Cursor.write(keyOf.apply(shown.get(shown.size() - 1))), total);
    }
}

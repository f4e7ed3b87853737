package mingda.eventing.paging;

import java.util.List;
import java.util.Optional;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The page that a caller asks for.
 *
 * @param limit entries in the page, 1 to 200
 * @param after the sort values of the entry before the page, or empty for the first page
 */
public record PageRequest(int limit, Optional<List<String>> after) {

    private static final int DEFAULT = 50;
    private static final int MOST = 200;

    /**
     * Reads the two query parameters; more than 200 gives 200.
     *
     * @param keys how many sort values the list's cursor has
     * @throws ProblemException 422 when the limit is no number above 0 or the cursor is not one of this list
     */
    public static PageRequest of(@Nullable String limit, @Nullable String cursor, int keys) {
        Optional<List<String>> after = Optional.ofNullable(cursor)
                .filter(c -> !c.isEmpty())
                .map(c -> Cursor.read(c)
                        .filter(values -> values.size() == keys)
                        .orElseThrow(() -> wrong(
                                "cursor",
                                "请使用上一页返回的 next 原样作为 cursor。",
                                "Pass the previous page's next as the cursor, unchanged.")));
        return new PageRequest(limit(limit), after);
    }

    private static int limit(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return DEFAULT;
        }
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) == 0) {
            throw wrong("limit", "limit 应为 1 至 200 的整数。", "limit must be a whole number from 1 to 200.");
        }
        return Math.min(Integer.parseInt(text), MOST);
    }

    private static ProblemException wrong(String parameter, String zh, String en) {
        return new ProblemException(CommonProblem.INVALID, List.of(new FieldError("/" + parameter, "invalid", zh, en)));
    }
}

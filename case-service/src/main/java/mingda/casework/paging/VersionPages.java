package mingda.casework.paging;

import java.util.List;
import java.util.function.ToIntFunction;
import mingda.eventing.paging.Page;
import mingda.eventing.paging.PageRequest;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;

/** Pages of short lists of versions, newest first, that are held whole. */
public final class VersionPages {

    private VersionPages() {}

    /**
     * The page asked for.
     *
     * @throws ProblemException 422 when the cursor is not one of such a list
     */
    public static <T> Page<T> of(List<T> newestFirst, PageRequest page, ToIntFunction<T> version) {
        int before = page.after().map(VersionPages::number).orElse(Integer.MAX_VALUE);
        List<T> rows = newestFirst.stream()
                .filter(each -> version.applyAsInt(each) < before)
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page, each -> List.of(Integer.toString(version.applyAsInt(each))), newestFirst.size());
    }

    private static int number(List<String> cursor) {
        String text = cursor.getFirst();
        if (!text.matches("[0-9]{1,9}")) {
            throw new ProblemException(
                    CommonProblem.INVALID,
                    List.of(new FieldError(
                            "/cursor",
                            "invalid",
                            "请使用上一页返回的 next 原样作为 cursor。",
                            "Pass the previous page's next as the cursor, unchanged.")));
        }
        return Integer.parseInt(text);
    }
}

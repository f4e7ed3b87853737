package mingda.casework.statistics;

import java.util.List;
import java.util.Locale;
import mingda.casework.statistics.Challenge.Result;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a decision or judgment ended. The keys are UPHELD, CORRECTED and OTHER; the usual Chinese words are understood
 * as well. What ends without a ruling on the matter (撤回, 终止, 驳回起诉) is 其他结果.
 */
final class Results {

    // The assignment of these words to the three columns is practice, not text of the notice.
    private static final List<String> WITHOUT_RULING =
            List.of("撤回", "撤诉", "终止", "驳回起诉", "不予受理", "不予立案", "调解", "和解", "其他");
    private static final List<String> CORRECTED =
            List.of("CORRECTED", "REVOKED", "ANNULLED", "CHANGED", "ORDERED", "纠正", "撤销", "变更", "违法", "无效", "责令", "履行");
    private static final List<String> UPHELD = List.of("UPHELD", "MAINTAINED", "维持", "驳回");

    private Results() {}

    static Result of(@Nullable String text) {
        String words = text == null ? "" : text.toUpperCase(Locale.ROOT);
        if (has(words, WITHOUT_RULING)) {
            return Result.OTHER;
        }
        if (has(words, CORRECTED)) {
            return Result.CORRECTED;
        }
        return has(words, UPHELD) ? Result.UPHELD : Result.OTHER;
    }

    private static boolean has(String words, List<String> any) {
        return any.stream().anyMatch(words::contains);
    }
}

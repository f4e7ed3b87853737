package mingda.casework.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import mingda.casework.outcome.Outcome;
import mingda.casework.outcome.ReportRow;
import mingda.casework.outcome.RowSettings;
import org.jspecify.annotations.Nullable;

/** The one row of table three that a closing counts in (rulebook 6.1 (e) and 15, mixed outcomes). */
final class Rows {

    static final int GRANTED = 3;
    static final int PARTLY = 4;
    static final int UNCORRECTED = 21;
    static final int UNPAID = 22;
    static final int OTHERWISE = 23;

    private static final Pattern COMMA = Pattern.compile(",");

    private Rows() {}

    /** The row of a reply that was not signed off here: of its outcomes, and 其他 where it states none. */
    static int of(@Nullable String outcomes, RowSettings settings) {
        List<Outcome> known = new ArrayList<>();
        if (outcomes != null) {
            Arrays.stream(COMMA.split(outcomes, -1))
                    .flatMap(key -> Outcome.of(key.strip()).stream())
                    .forEach(known::add);
        }
        if (known.isEmpty()) {
            return OTHERWISE;
        }
        OptionalInt common = ReportRow.of(known, settings);
        return common.orElseGet(() -> known.getFirst().row(settings));
    }

    /**
     * One row of several: the common one; row 4 where something is given and something not (区分处理的，只计这一情形); else the
     * last, which completed the answer.
     */
    static int together(List<Integer> rows) {
        HashSet<Integer> different = new HashSet<>(rows);
        if (different.size() == 1) {
            return rows.getFirst();
        }
        return different.contains(GRANTED) || different.contains(PARTLY) ? PARTLY : rows.getLast();
    }
}

package mingda.casework.outcome;

import java.util.Collection;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** The one row of table three that an application with several items counts in (rulebook 15, mixed outcomes). */
public final class ReportRow {
    private static final int PARTLY = 4;

    private ReportRow() {}

    /**
     * The common row; row 4 where something is given and something not; empty where a reviewer must pick it with a reason.
     *
     * @param outcomes the outcomes of the items, at least one
     * @throws IllegalArgumentException without an outcome
     */
    public static OptionalInt of(Collection<Outcome> outcomes, RowSettings settings) {
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException("a reply has at least one item");
        }
        Set<Integer> rows = outcomes.stream().map(o -> o.row(settings)).collect(Collectors.toSet());
        if (rows.size() == 1) {
            return OptionalInt.of(rows.iterator().next());
        }
        boolean given = outcomes.stream().anyMatch(Outcome::gives);
        return given ? OptionalInt.of(PARTLY) : OptionalInt.empty();
    }
}

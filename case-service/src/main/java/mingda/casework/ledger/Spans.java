package mingda.casework.ledger;

import java.util.ArrayList;
import java.util.List;
import mingda.casework.ledger.LedgerSheet.Day;

/** Puts neighbours of a period of calendar days into one row: there each day counts, and months of them say nothing. */
final class Spans {

    private Spans() {}

    static List<Day> joined(List<Day> days) {
        List<Day> joined = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= days.size(); i++) {
            if (i == days.size() || !alike(days.get(from), days.get(i))) {
                joined.add(span(days.get(from), days.get(i - 1)));
                from = i;
            }
        }
        return joined;
    }

    private static boolean alike(Day first, Day next) {
        return first.counted()
                && next.counted()
                && first.basis().equals(next.basis())
                && first.act().isEmpty()
                && next.act().isEmpty();
    }

    private static Day span(Day first, Day last) {
        return first.equals(last)
                ? first
                : new Day(
                        first.date() + " — " + last.date(),
                        first.count() + "–" + last.count(),
                        true,
                        first.reason().equals(last.reason()) ? first.reason() : "",
                        first.basis(),
                        "");
    }
}

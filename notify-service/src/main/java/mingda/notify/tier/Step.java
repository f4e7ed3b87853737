package mingda.notify.tier;

import java.time.LocalDate;
import java.util.Set;

/**
 * A step of a ladder: on that day those ranks are owed a warning.
 *
 * @param matter what it warns of
 * @param tier working days left, negative after the date
 * @param on the working day on which it is reached
 * @param to who is told
 */
public record Step(Matter matter, int tier, LocalDate on, Set<Rank> to) {

    /** What the warning says, where the date is that one. */
    AlertKind kind(LocalDate due) {
        if (matter != Matter.REPLY) {
            return matter.kind();
        }
        if (tier < 0) {
            return AlertKind.OVERDUE;
        }
        // Where the date itself is a day off, its last warning goes out on the working day before: it is not today yet.
        return tier == 0 && !on.isBefore(due) ? AlertKind.DUE_TODAY : AlertKind.DUE_SOON;
    }
}

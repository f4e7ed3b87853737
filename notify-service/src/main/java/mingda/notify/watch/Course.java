package mingda.notify.watch;

import java.util.List;
import java.util.function.BiPredicate;
import mingda.notify.alert.Told;
import mingda.notify.tier.Ladder;
import mingda.notify.tier.Matter;

/**
 * One deadline of a case that is being warned of.
 *
 * @param occasion which one; empty for the date to answer by
 * @param version its version
 * @param ladder its steps
 */
record Course(String occasion, long version, Ladder ladder) {

    /** Which of its steps that person was told of, or has recorded as superseded. */
    BiPredicate<Matter, Integer> told(List<Told> all, String username) {
        return (matter, tier) -> all.stream()
                .anyMatch(told -> told.occasion().equals(occasion)
                        && told.deadlineVersion() == version
                        && told.recipient().equals(username)
                        && tier.equals(told.tier())
                        && Matter.of(told.kind()) == matter);
    }
}

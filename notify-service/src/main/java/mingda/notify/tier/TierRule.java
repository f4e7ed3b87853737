package mingda.notify.tier;

import java.util.List;

/**
 * One rule of a tier plan: at these steps of that matter these ranks are told.
 *
 * @param matter what is watched
 * @param tiers the steps: working days left (negative after the date), or minutes, as the matter counts them
 * @param everyDayAfter whether each working day after the date is a step too
 * @param to who is told
 */
public record TierRule(Matter matter, List<Integer> tiers, boolean everyDayAfter, List<Rank> to) {

    public TierRule {
        tiers = List.copyOf(tiers);
        to = List.copyOf(to);
    }
}

package mingda.notify.tier;

import static mingda.notify.tier.Rank.OFFICER;
import static mingda.notify.tier.Rank.OFFICE_HEAD;
import static mingda.notify.tier.Rank.SUPERVISOR;
import static mingda.notify.tier.Rank.UNIT_HEAD;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When whom is told of what (预警规则): data, per agency.
 *
 * @param rules several of one matter add up
 */
public record TierPlan(List<TierRule> rules) {

    /** What holds for an agency that has decided nothing else; rulebook 9 and 13. */
    public static final TierPlan DEFAULT = new TierPlan(List.of(
            // K20: 10, 5, 3 and 1 working days before, on the day, then each working day with the ranks above.
            new TierRule(Matter.REPLY, List.of(10, 5, 3, 1, 0), false, List.of(OFFICER)),
            new TierRule(Matter.REPLY, List.of(), true, List.of(OFFICER, OFFICE_HEAD, SUPERVISOR)),
            new TierRule(Matter.UNASSIGNED, List.of(5, 3, 1, 0), false, List.of(UNIT_HEAD, OFFICE_HEAD)),
            new TierRule(Matter.UNASSIGNED, List.of(1, 0), false, List.of(SUPERVISOR)),
            // K7: on day 3 and day 5 of the seven.
            new TierRule(Matter.CORRECTION_NOTICE, List.of(4, 2), false, List.of(OFFICER)),
            // K15: on day 10 of the fifteen.
            new TierRule(Matter.OPINION, List.of(5), false, List.of(OFFICER)),
            new TierRule(Matter.CORRECTION, List.of(3, 1, 0), false, List.of(OFFICER)),
            new TierRule(Matter.PAYMENT, List.of(3, 1, 0), false, List.of(OFFICER)),
            new TierRule(Matter.SIGNED_NOT_SENT, List.of(10, 5, 3, 1, 0), true, List.of(OFFICER)),
            new TierRule(Matter.NOT_COLLECTED, List.of(2), false, List.of(OFFICER)),
            new TierRule(Matter.RETURNED_MAIL, List.of(0), false, List.of(OFFICER)),
            // Art. 49: the head in good time, from the day itself on the 主管部门 too; what the 主管部门 owes, it is told of.
            new TierRule(Matter.ANNUAL_REPORT, List.of(20, 10, 5, 3, 1), false, List.of(OFFICE_HEAD)),
            new TierRule(Matter.ANNUAL_REPORT, List.of(0), true, List.of(OFFICE_HEAD, SUPERVISOR)),
            new TierRule(Matter.DISTRICT_REPORT, List.of(20, 10, 5, 3, 1, 0), true, List.of(OFFICE_HEAD, SUPERVISOR)),
            new TierRule(Matter.NOT_REGISTERED, List.of(30), false, List.of(OFFICER)),
            new TierRule(Matter.NOT_REGISTERED, List.of(240), false, List.of(OFFICE_HEAD, SUPERVISOR))));

    public TierPlan {
        rules = List.copyOf(rules);
    }

    /** The rules of these matters; those of a duty that the plan says nothing of are the defaults. */
    public List<TierRule> of(Set<Matter> matters) {
        Set<Matter> named = EnumSet.noneOf(Matter.class);
        rules.forEach(rule -> named.add(rule.matter()));
        return Stream.concat(
                        rules.stream(),
                        DEFAULT.rules.stream().filter(rule -> rule.matter().isDuty() && !named.contains(rule.matter())))
                .filter(rule -> matters.contains(rule.matter()))
                .toList();
    }
}

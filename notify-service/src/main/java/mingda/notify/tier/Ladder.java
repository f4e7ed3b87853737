package mingda.notify.tier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The steps of one version of one deadline.
 *
 * <p>Asks which steps have been passed and not yet told, never which step is today's: so it may be asked hourly, twice,
 * or after two days off, and the answer is right.
 */
public final class Ladder {

    /** The latest step last; where two fall together, the one that warns of the date itself. */
    private static final Comparator<Step> ORDER = Comparator.comparing(Step::on)
            .thenComparing(Step::tier, Comparator.reverseOrder())
            .thenComparing(Step::matter);

    private final LocalDate due;
    private final List<Step> steps;

    private Ladder(LocalDate due, Collection<Step> steps) {
        this.due = due;
        this.steps = steps.stream().sorted(ORDER).toList();
    }

    /**
     * The ladder of a date.
     *
     * @param due the date
     * @param days the days that casework named for it, in any order
     * @param rules what the agency wants told at which step. A step for which no day was named is reached with the last
     *     named day before it, so that it comes rather early than late or never; one before all named days is not
     *     reached.
     */
    public static Ladder of(LocalDate due, List<Tier> days, List<TierRule> rules) {
        List<Step> steps = new ArrayList<>();
        for (Tier day : days) {
            for (Matter matter : Matter.values()) {
                Set<Rank> to = EnumSet.noneOf(Rank.class);
                rules.stream()
                        .filter(rule -> rule.matter() == matter && names(rule, day.tier(), days))
                        .forEach(rule -> to.addAll(rule.to()));
                if (!to.isEmpty()) {
                    steps.add(new Step(matter, day.tier(), day.on(), to));
                }
            }
        }
        return new Ladder(due, steps);
    }

    private static boolean names(TierRule rule, int tier, List<Tier> days) {
        if (rule.everyDayAfter() && tier < 0) {
            return true;
        }
        return rule.tiers().stream()
                .anyMatch(wanted -> wanted <= tier
                        && days.stream().noneMatch(other -> wanted <= other.tier() && other.tier() < tier));
    }

    /**
     * The warnings that a person is owed on that day, earliest step first. At most one of them, the latest step passed,
     * is to be sent; nothing is to be sent when that one was told before.
     *
     * @param told whether a step of this version was sent to the person or recorded as superseded
     */
    public List<Warning> owed(LocalDate today, String username, Audience audience, BiPredicate<Matter, Integer> told) {
        List<Step> passed = steps.stream()
                .filter(step -> !step.on().isAfter(today))
                .filter(step -> audience.concerns(username, step))
                .toList();
        List<Warning> owed = new ArrayList<>();
        for (int i = 0; i < passed.size(); i++) {
            Step step = passed.get(i);
            if (!told.test(step.matter(), step.tier())) {
                owed.add(new Warning(step.matter(), step.kind(due), step.tier(), i < passed.size() - 1));
            }
        }
        return owed;
    }

    /** The next day after that one on which a step is reached, or empty when none is left. */
    public Optional<LocalDate> next(LocalDate today) {
        return steps.stream().map(Step::on).filter(on -> on.isAfter(today)).findFirst();
    }

    /** The date. */
    public LocalDate due() {
        return due;
    }
}

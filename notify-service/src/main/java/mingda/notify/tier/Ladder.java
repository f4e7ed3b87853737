package mingda.notify.tier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tiers of one version of a case's deadline.
 *
 * <p>Asks which tiers have been passed and not yet told, never which tier is today's: so it may be asked hourly, twice,
 * or after two days off, and the answer is right.
 */
public final class Ladder {

    private final List<Tier> tiers;

    /** A ladder of these tiers, in any order; none for a case without a date. */
    public Ladder(List<Tier> tiers) {
        this.tiers = tiers.stream()
                .sorted(Comparator.comparing(Tier::on).thenComparing(Tier::tier, Comparator.reverseOrder()))
                .toList();
    }

    /**
     * The warnings that a person is owed on that day, earliest tier first. At most one of them, the latest tier passed,
     * is to be sent; nothing is to be sent when that one was told before.
     *
     * @param unassigned whether nobody is assigned to the case
     * @param told the tiers of this version that were sent to the person or recorded as superseded
     */
    public List<Warning> owed(LocalDate today, Standing standing, boolean unassigned, Set<Integer> told) {
        List<Tier> passed = tiers.stream()
                .filter(tier -> !tier.on().isAfter(today))
                .filter(tier -> standing.warning(tier.tier(), unassigned).isPresent())
                .toList();
        List<Warning> owed = new ArrayList<>();
        for (int i = 0; i < passed.size(); i++) {
            int tier = passed.get(i).tier();
            if (!told.contains(tier)) {
                AlertKind kind = standing.warning(tier, unassigned).orElseThrow();
                owed.add(new Warning(kind, tier, i < passed.size() - 1));
            }
        }
        return owed;
    }

    /** The next day after that one on which a tier is reached, or empty when none is left. */
    public Optional<LocalDate> next(LocalDate today) {
        return tiers.stream().map(Tier::on).filter(on -> on.isAfter(today)).findFirst();
    }
}

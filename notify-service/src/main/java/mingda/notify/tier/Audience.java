package mingda.notify.tier;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who is told about a case.
 *
 * @param ranks usernames in alphabetical order by rank, after the part of an empty rank has fallen upward
 * @param unassigned whether nobody is assigned who is still there
 */
public record Audience(Map<Rank, SortedSet<String>> ranks, boolean unassigned) {

    /**
     * The people of a case: the assignee, else all officers of the agency that handles it; the heads of their units; its
     * office-heads; the supervisors. Where a rank is empty its part falls to the next one up, so that a case reaches
     * somebody as long as anybody is there (lesson: an unassigned overdue case must reach somebody).
     *
     * @param assignee the username of the assignee, or null; one who is known to have left counts as none
     * @param people at least the staff of the handling agency and all supervisors
     * @param handling code of the agency whose staff works the case
     * @param supervising codes of the agencies that supervise it; when none of them has a supervisor, every supervisor
     *     counts
     */
    public static Audience of(
            @Nullable String assignee, Collection<Person> people, String handling, Collection<String> supervising) {
        String handler = assignee != null && people.stream().noneMatch(p -> left(p, assignee)) ? assignee : null;
        String unit = people.stream()
                .filter(p -> p.username().equals(handler))
                .findFirst()
                .map(Person::unit)
                .orElse(null);
        SortedSet<String> near = names(people, p -> p.holds(Person.SUPERVISOR) && supervising.contains(p.agencyCode()));

        Map<Rank, SortedSet<String>> named = new EnumMap<>(Rank.class);
        named.put(Rank.SUPERVISOR, near.isEmpty() ? names(people, p -> p.holds(Person.SUPERVISOR)) : near);
        named.put(Rank.OFFICE_HEAD, names(people, p -> works(p, Person.OFFICE_HEAD, handling)));
        named.put(
                Rank.UNIT_HEAD,
                names(people, p -> works(p, Person.UNIT_HEAD, handling) && (unit == null || unit.equals(p.unit()))));
        named.put(
                Rank.OFFICER,
                handler == null
                        ? names(people, p -> works(p, Person.OFFICER, handling))
                        : new TreeSet<>(List.of(handler)));
        return new Audience(risen(named), handler == null);
    }

    private static Map<Rank, SortedSet<String>> risen(Map<Rank, SortedSet<String>> named) {
        Map<Rank, SortedSet<String>> risen = new EnumMap<>(Rank.class);
        SortedSet<String> above = new TreeSet<>();
        for (Rank rank : List.of(Rank.values()).reversed()) {
            SortedSet<String> own = Optional.ofNullable(named.get(rank)).orElseGet(TreeSet::new);
            above = own.isEmpty() ? above : own;
            risen.put(rank, above);
        }
        return risen;
    }

    /** The people of that rank, or of the next one up where it is empty. */
    public SortedSet<String> of(Rank rank) {
        return ranks.getOrDefault(rank, new TreeSet<>());
    }

    /** Everybody, in alphabetical order: two transactions never wait for each other's inboxes. */
    public SortedSet<String> everybody() {
        SortedSet<String> all = new TreeSet<>();
        ranks.values().forEach(all::addAll);
        return all;
    }

    /** Whether the person works the case. */
    public boolean handles(String username) {
        return of(Rank.OFFICER).contains(username);
    }

    boolean concerns(String username, Step step) {
        if (step.matter() == Matter.UNASSIGNED && (!unassigned || handles(username))) {
            return false;
        }
        return step.to().stream().anyMatch(rank -> of(rank).contains(username));
    }

    private static boolean left(Person person, String username) {
        return person.username().equals(username) && !person.active();
    }

    private static boolean works(Person person, String role, String agency) {
        return person.holds(role) && person.agencyCode().equals(agency);
    }

    private static SortedSet<String> names(Collection<Person> people, Predicate<Person> which) {
        SortedSet<String> names = new TreeSet<>();
        people.stream().filter(which).map(Person::username).forEach(names::add);
        return names;
    }
}

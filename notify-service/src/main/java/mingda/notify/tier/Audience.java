package mingda.notify.tier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who is told about a case.
 *
 * @param standings usernames, in alphabetical order, with the strongest standing of each
 * @param unassigned whether nobody is assigned who is still there
 */
public record Audience(SortedMap<String, Standing> standings, boolean unassigned) {

    /**
     * The people of a case: the assignee, else all officers of the agency that handles it, as handlers; its office-heads;
     * the supervisors. Where a rank is empty its part falls to the next one up, so that a case reaches somebody as long
     * as anybody is there.
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
        List<String> officers =
                names(people, p -> p.holds(Person.OFFICER) && p.agencyCode().equals(handling));
        List<String> heads =
                names(people, p -> p.holds(Person.OFFICE_HEAD) && p.agencyCode().equals(handling));
        List<String> near = names(people, p -> p.holds(Person.SUPERVISOR) && supervising.contains(p.agencyCode()));
        List<String> supervisors = near.isEmpty() ? names(people, p -> p.holds(Person.SUPERVISOR)) : near;

        List<String> handlers = handler != null
                ? List.of(handler)
                : List.of(officers, heads, supervisors).stream()
                        .filter(rank -> !rank.isEmpty())
                        .findFirst()
                        .orElse(List.of());
        SortedMap<String, Standing> standings = new TreeMap<>();
        // The strongest standing comes last and stays.
        put(standings, supervisors, Standing.SUPERVISOR);
        put(standings, heads, Standing.HEAD);
        put(standings, handlers, Standing.HANDLER);
        return new Audience(standings, handler == null);
    }

    private static boolean left(Person person, String username) {
        return person.username().equals(username) && !person.active();
    }

    private static List<String> names(Collection<Person> people, Predicate<Person> which) {
        return people.stream().filter(which).map(Person::username).toList();
    }

    private static void put(Map<String, Standing> standings, List<String> names, Standing standing) {
        names.forEach(name -> standings.put(name, standing));
    }
}

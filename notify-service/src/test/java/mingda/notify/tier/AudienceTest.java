package mingda.notify.tier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private static final Person OFFICER = person("officer", "office", Person.OFFICER);
    private static final Person SECOND = person("second", "office", Person.OFFICER);
    private static final Person HEAD = person("head", "office", Person.OFFICE_HEAD, "signatory");
    private static final Person DEPUTY = person("deputy", "office", Person.OFFICER, Person.OFFICE_HEAD);
    private static final Person SUPERVISOR = person("supervisor", "district", Person.SUPERVISOR);
    private static final Person ELSEWHERE = person("officer2", "nanqiao", Person.OFFICER, Person.OFFICE_HEAD);
    private static final List<Person> ALL = List.of(OFFICER, SECOND, HEAD, SUPERVISOR, ELSEWHERE);

    @Test
    void the_assignee_alone_handles() {
        Audience audience = Audience.of("officer", ALL, "office", List.of("district"));
        assertEquals(
                Map.of("officer", Standing.HANDLER, "head", Standing.HEAD, "supervisor", Standing.SUPERVISOR),
                audience.standings());
        assertFalse(audience.unassigned());
    }

    @Test
    void without_an_assignee_every_officer_of_the_handling_agency_handles() {
        Audience audience = Audience.of(null, ALL, "office", List.of("district"));
        assertEquals(Standing.HANDLER, audience.standings().get("officer"));
        assertEquals(Standing.HANDLER, audience.standings().get("second"));
        assertFalse(audience.standings().containsKey("officer2"));
        assertTrue(audience.unassigned());
    }

    @Test
    void an_assignee_who_has_left_counts_as_none() {
        Person gone = new Person("officer", "office", Set.of(Person.OFFICER), false);
        Audience audience =
                Audience.of("officer", List.of(gone, SECOND, HEAD, SUPERVISOR), "office", List.of("district"));
        assertEquals(Standing.HANDLER, audience.standings().get("second"));
        assertFalse(audience.standings().containsKey("officer"));
        assertTrue(audience.unassigned());
    }

    @Test
    void an_assignee_who_is_not_known_yet_is_told() {
        Audience audience = Audience.of("new", List.of(), "office", List.of());
        assertEquals(Map.of("new", Standing.HANDLER), audience.standings());
    }

    @Test
    void who_holds_several_roles_has_the_strongest_standing() {
        Audience audience = Audience.of(null, List.of(DEPUTY), "office", List.of());
        assertEquals(Map.of("deputy", Standing.HANDLER), audience.standings());
    }

    @Test
    void where_no_officer_is_the_head_handles_and_then_the_supervisor() {
        assertEquals(
                Map.of("head", Standing.HANDLER, "supervisor", Standing.SUPERVISOR),
                Audience.of(null, List.of(HEAD, SUPERVISOR), "office", List.of("district"))
                        .standings());
        assertEquals(
                Map.of("supervisor", Standing.HANDLER),
                Audience.of(null, List.of(SUPERVISOR), "office", List.of("district"))
                        .standings());
    }

    @Test
    void supervisors_of_the_supervising_agency_come_before_others() {
        Person other = person("other", "elsewhere", Person.SUPERVISOR);
        List<Person> people = List.of(OFFICER, SUPERVISOR, other);
        assertFalse(Audience.of(null, people, "office", List.of("district"))
                .standings()
                .containsKey("other"));
        assertTrue(Audience.of(null, people, "office", List.of("unknown"))
                .standings()
                .containsKey("other"));
    }

    @Test
    void where_nobody_is_there_nobody_is_named() {
        assertTrue(Audience.of(null, List.of(), "office", List.of()).standings().isEmpty());
    }

    private static Person person(String username, String agency, String... roles) {
        return new Person(username, agency, Set.of(roles), true);
    }
}

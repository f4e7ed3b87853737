package mingda.notify.tier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private static final Person OFFICER = person("officer", "office", Person.OFFICER);
    private static final Person SECOND = person("second", "office", Person.OFFICER);
    private static final Person HEAD = person("head", "office", Person.OFFICE_HEAD, "signatory");
    private static final Person DEPUTY = person("deputy", "office", Person.OFFICER, Person.OFFICE_HEAD);
    private static final Person SUPERVISOR = person("supervisor", "district", Person.SUPERVISOR);
    private static final Person ELSEWHERE = person("officer2", "nanqiao", Person.OFFICER, Person.OFFICE_HEAD);
    private static final Person CHIEF = new Person("chief", "office", "legal", Set.of(Person.UNIT_HEAD), true);
    private static final List<Person> ALL = List.of(OFFICER, SECOND, HEAD, SUPERVISOR, ELSEWHERE);

    @Test
    void the_assignee_alone_handles() {
        Audience audience = Audience.of("officer", ALL, "office", List.of("district"));
        assertEquals(Set.of("officer"), audience.of(Rank.OFFICER));
        assertEquals(Set.of("head"), audience.of(Rank.OFFICE_HEAD));
        assertEquals(Set.of("supervisor"), audience.of(Rank.SUPERVISOR));
        assertEquals(Set.of("head", "officer", "supervisor"), audience.everybody());
        assertFalse(audience.unassigned());
    }

    @Test
    void without_an_assignee_every_officer_of_the_handling_agency_handles() {
        Audience audience = Audience.of(null, ALL, "office", List.of("district"));
        assertEquals(Set.of("officer", "second"), audience.of(Rank.OFFICER));
        assertFalse(audience.everybody().contains("officer2"));
        assertTrue(audience.unassigned());
    }

    @Test
    void an_assignee_who_has_left_counts_as_none() {
        Person gone = new Person("officer", "office", null, Set.of(Person.OFFICER), false);
        Audience audience =
                Audience.of("officer", List.of(gone, SECOND, HEAD, SUPERVISOR), "office", List.of("district"));
        assertEquals(Set.of("second"), audience.of(Rank.OFFICER));
        assertTrue(audience.unassigned());
    }

    @Test
    void an_assignee_who_is_not_known_yet_is_told() {
        Audience audience = Audience.of("new", List.of(), "office", List.of());
        assertEquals(Set.of("new"), audience.everybody());
    }

    @Test
    void who_handles_is_not_told_besides_that_nobody_is_assigned() {
        Audience audience = Audience.of(null, List.of(DEPUTY, HEAD), "office", List.of());
        Step step = new Step(Matter.UNASSIGNED, 5, LocalDate.EPOCH, Set.of(Rank.OFFICE_HEAD));
        assertFalse(audience.concerns("deputy", step));
        assertTrue(audience.concerns("head", step));
    }

    /** Lesson 14: an empty rank's part falls to the next one up, through every rank. */
    @Test
    void where_no_officer_is_the_unit_head_then_the_head_then_the_supervisor_is_told() {
        assertEquals(Set.of("chief"), officers(List.of(CHIEF, HEAD, SUPERVISOR)));
        assertEquals(Set.of("head"), officers(List.of(HEAD, SUPERVISOR)));
        assertEquals(Set.of("supervisor"), officers(List.of(SUPERVISOR)));
    }

    @Test
    void the_heads_of_the_assignees_unit_are_told_or_of_all_units_while_nobody_is_assigned() {
        Person other = new Person("other", "office", "planning", Set.of(Person.UNIT_HEAD), true);
        Person worker = new Person("worker", "office", "legal", Set.of(Person.OFFICER), true);
        List<Person> people = List.of(CHIEF, other, worker, HEAD);
        assertEquals(
                Set.of("chief"),
                Audience.of("worker", people, "office", List.of()).of(Rank.UNIT_HEAD));
        assertEquals(
                Set.of("chief", "other"),
                Audience.of(null, people, "office", List.of()).of(Rank.UNIT_HEAD));
    }

    @Test
    void supervisors_of_the_supervising_agency_come_before_others() {
        Person other = person("other", "elsewhere", Person.SUPERVISOR);
        List<Person> people = List.of(OFFICER, SUPERVISOR, other);
        assertFalse(Audience.of(null, people, "office", List.of("district"))
                .everybody()
                .contains("other"));
        assertTrue(Audience.of(null, people, "office", List.of("unknown"))
                .everybody()
                .contains("other"));
    }

    @Test
    void where_nobody_is_there_nobody_is_named() {
        assertTrue(Audience.of(null, List.of(), "office", List.of()).everybody().isEmpty());
    }

    private static Set<String> officers(List<Person> people) {
        return Audience.of(null, people, "office", List.of("district")).of(Rank.OFFICER);
    }

    private static Person person(String username, String agency, String... roles) {
        return new Person(username, agency, null, Set.of(roles), true);
    }
}

package mingda.casework.delegation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mingda.casework.access.Role;
import mingda.casework.directory.StaffMember;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which delegations stand beside each other, and which are good on a day. */
class DelegationRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Delegation HELD = from("head", "deputy", 10, 12, Role.SIGNATORY);

    static Stream<Arguments> rows() {
        Optional<DelegationRules.Refusal> none = Optional.empty();
        Optional<DelegationRules.Refusal> overlaps = Optional.of(DelegationRules.Refusal.OVERLAPS);
        Optional<DelegationRules.Refusal> chain = Optional.of(DelegationRules.Refusal.CHAIN);
        return Stream.of(
                Arguments.of("the same days", from("head", "section", 10, 12, Role.SIGNATORY), overlaps),
                Arguments.of("the same once more", from("head", "deputy", 10, 12, Role.SIGNATORY), overlaps),
                Arguments.of("its last day", from("head", "section", 12, 20, Role.SIGNATORY), overlaps),
                Arguments.of("its first day", from("head", "section", 1, 10, Role.SIGNATORY), overlaps),
                Arguments.of("around it", from("head", "section", 1, 20, Role.SIGNATORY), overlaps),
                Arguments.of("the day after", from("head", "section", 13, 20, Role.SIGNATORY), none),
                Arguments.of("the day before", from("head", "section", 1, 9, Role.SIGNATORY), none),
                Arguments.of("another part", from("head", "section", 10, 12, Role.OFFICE_HEAD), none),
                Arguments.of(
                        "a part among others",
                        from("head", "section", 10, 12, Role.OFFICE_HEAD, Role.SIGNATORY),
                        overlaps),
                Arguments.of("delegated on", from("deputy", "section", 12, 20, Role.SIGNATORY), chain),
                Arguments.of("delegated on later", from("deputy", "section", 13, 20, Role.SIGNATORY), none),
                Arguments.of("delegated on another part", from("deputy", "section", 12, 20, Role.REVIEWER), none),
                Arguments.of("to who is away", from("other", "head", 11, 11, Role.SIGNATORY), chain),
                Arguments.of("to who stands in", from("other", "deputy", 11, 11, Role.SIGNATORY), none));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aNewDelegationStandsBesideAnother(String row, Delegation made, Optional<DelegationRules.Refusal> refusal) {
        assertEquals(refusal, DelegationRules.refusal(made, List.of(HELD)), row);
        assertEquals(refusal, DelegationRules.refusal(made, List.of(revoked(HELD), HELD)), row);
        assertEquals(Optional.empty(), DelegationRules.refusal(made, List.of(revoked(HELD))), row);
        assertEquals(Optional.empty(), DelegationRules.refusal(made, List.of()), row);
    }

    @Test
    void itIsGoodWithinItsDaysWhileBothWorkThereAndTheDelegatorHoldsThePart() {
        StaffMember head = member("head", "a", true, "signatory", "office-head");
        StaffMember deputy = member("deputy", "a", true, "officer");
        for (int day = 8; day <= 14; day++) {
            assertEquals(day >= 10 && day <= 12, good(head, deputy, day).isPresent(), "day " + day);
        }
        assertEquals(
                Set.of(Role.SIGNATORY), good(head, deputy, 11).orElseThrow().roles());
        assertEquals(Optional.empty(), good(member("head", "a", false, "signatory"), deputy, 11));
        assertEquals(Optional.empty(), good(member("head", "b", true, "signatory"), deputy, 11));
        assertEquals(Optional.empty(), good(member("head", "a", true, "office-head"), deputy, 11));
        assertEquals(Optional.empty(), good(head, member("deputy", "a", false, "officer"), 11));
        assertEquals(Optional.empty(), good(head, member("deputy", "b", true, "officer"), 11));
        assertEquals(
                Optional.empty(), DelegationRules.good(revoked(HELD), Optional.of(head), Optional.of(deputy), day(11)));
        assertEquals(Optional.empty(), DelegationRules.good(HELD, Optional.empty(), Optional.of(deputy), day(11)));
    }

    private static Optional<Delegation> good(StaffMember delegator, StaffMember delegate, int day) {
        return DelegationRules.good(HELD, Optional.of(delegator), Optional.of(delegate), day(day));
    }

    private static Delegation from(String delegator, String delegate, int from, int until, Role... roles) {
        return new Delegation(
                UUID.randomUUID(), "a", delegator, delegate, Set.of(roles), day(from), day(until), "出差", NOW, null);
    }

    private static Delegation revoked(Delegation of) {
        return new Delegation(
                of.id(),
                of.agencyCode(),
                of.delegator(),
                of.delegate(),
                of.roles(),
                of.from(),
                of.until(),
                of.reason(),
                NOW,
                new Delegation.Revoked("head", NOW));
    }

    private static StaffMember member(String username, String agency, boolean active, String... roles) {
        return new StaffMember(username, agency, null, "虚构", "nobody@mingda.example", List.of(roles), active, "zh");
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 12, day);
    }
}

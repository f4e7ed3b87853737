package mingda.casework.delegation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mingda.casework.access.Role;
import mingda.casework.directory.StaffMember;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;

/** Reads a delegation. Pure. */
final class DelegationForm {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_YEARS = 1;

    private DelegationForm() {}

    /**
     * Who makes the delegation.
     *
     * @param username his user name
     * @param agency his agency
     * @param roles the parts that he holds and may delegate, at least one
     */
    record Maker(String username, String agency, Set<Role> roles) {}

    /**
     * Reads {@code {delegate, roles?, from, until, reason}}.
     *
     * @param staff everybody in the directory
     * @throws mingda.eventing.problem.ProblemException 422 that names what is missing or wrong
     */
    static Delegation read(JsonNode body, UUID id, Maker maker, List<StaffMember> staff, LocalDate today, Instant now) {
        Wrong wrong = new Wrong();
        Facts facts = new Facts(body, "", wrong);
        String delegate = facts.text("delegate", true, LONGEST_NAME);
        if (delegate != null && delegate.equals(maker.username())) {
            facts.refuse("delegate", "self", "不能委托给自己。", "Choose somebody else.");
        } else if (delegate != null && !worksThere(delegate, maker.agency(), staff)) {
            facts.refuse("delegate", "unknown", "请从本机关在岗人员中选择。", "Choose somebody who works for this agency.");
        }
        Set<Role> roles = roles(facts, maker);
        LocalDate from = facts.day("from", true);
        LocalDate until = facts.day("until", true);
        if (from != null && from.isBefore(today)) {
            facts.refuse("from", "past", "委托不能从过去的日期开始。", "A delegation doesn't begin in the past.");
        }
        if (from != null && until != null && until.isBefore(from)) {
            facts.refuse("until", "order", "截止日期不得早于开始日期。", "The last day is not before the first.");
        } else if (from != null && until != null && until.isAfter(from.plusYears(MOST_YEARS))) {
            facts.refuse("until", "too-long", "委托最长一年。", "A delegation lasts a year at most.");
        }
        String reason = facts.text("reason", true, LONGEST_REASON);
        wrong.throwIfAny();
        return new Delegation(
                id,
                maker.agency(),
                maker.username(),
                Objects.requireNonNull(delegate),
                roles,
                Objects.requireNonNull(from),
                Objects.requireNonNull(until),
                Objects.requireNonNull(reason),
                now,
                null);
    }

    private static Set<Role> roles(Facts facts, Maker maker) {
        JsonNode list = facts.raw("roles");
        if (list.isMissingNode() || list.isNull()) {
            return maker.roles();
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        boolean sound = list.isArray() && !list.isEmpty() && list.size() <= Delegation.DELEGABLE.size();
        for (JsonNode each : list) {
            Optional<Role> role = Role.of(each.asText()).filter(maker.roles()::contains);
            role.ifPresent(roles::add);
            sound &= role.isPresent();
        }
        if (!sound) {
            String own = String.join(
                    ", ", maker.roles().stream().map(Role::claim).sorted().toList());
            facts.refuse("roles", "choice", "请从自己承担的环节中选择：" + own, "Choose of your own parts: " + own);
        }
        return roles;
    }

    private static boolean worksThere(String username, String agency, List<StaffMember> staff) {
        return staff.stream()
                .anyMatch(member -> member.username().equals(username)
                        && member.active()
                        && member.agencyCode().equals(agency));
    }
}

package mingda.casework.signoff;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mingda.casework.access.Role;
import mingda.casework.document.DocumentKind;
import mingda.casework.outcome.Outcome;

/** The checks that may have to precede an approval. */
enum Check {
    /** 保密审查, 条例 Art. 17: before any release. */
    SECRECY(Role.SECRECY_REVIEWER),
    /** 法制审核: of every refusal under Arts. 14 to 16, of EXCESSIVE, and of a release against an objection. */
    LEGAL(Role.LEGAL);

    private final Role role;

    Check(Role role) {
        this.role = role;
    }

    /** Who makes it. */
    Role role() {
        return role;
    }

    /** The checks that a document needs which is no reply: a disclosure against an objection is checked before it is told. */
    static Set<Check> needed(DocumentKind kind) {
        return kind == DocumentKind.DISCLOSURE_NOTICE ? EnumSet.of(LEGAL) : EnumSet.noneOf(Check.class);
    }

    /**
     * The checks that a reply needs.
     *
     * @param overrules whether it overrules a third party that objects
     */
    static Set<Check> needed(List<Outcome> outcomes, boolean overrules) {
        Set<Check> needed = EnumSet.noneOf(Check.class);
        boolean releases = outcomes.stream().anyMatch(Outcome::needsSecrecyCheck);
        if (releases) {
            needed.add(SECRECY);
        }
        if (outcomes.stream().anyMatch(Outcome::needsLegalCheck) || (releases && overrules)) {
            needed.add(LEGAL);
        }
        return needed;
    }
}

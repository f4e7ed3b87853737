package mingda.casework.signoff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mingda.casework.access.Role;
import mingda.casework.calendar.Words;
import mingda.casework.clock.Setting;
import mingda.casework.clock.Settings;
import mingda.casework.document.DocumentKind;
import mingda.casework.outcome.Outcome;

/**
 * The road that the documents of an agency take, as its settings say (条例 Art. 4: it regulates its own work). Drafting,
 * review and signature by others than the drafters belong to every road; the secrecy check of a release can't be left out
 * (条例 Art. 17), nor the agreement of the office head to an extension (条例 Art. 33). Pure.
 *
 * @param settings those of the agency that answers
 */
record SignoffChain(Settings settings) {

    static final String ARTICLE = "条例第四条";

    private static final String DEMANDED = "DEMANDED";
    private static final String NEVER = "NEVER";
    private static final String ALWAYS = "ALWAYS";

    /** Whether the responsible section has to have given its opinion before a document of that kind is submitted. */
    boolean demandsOpinion(DocumentKind kind) {
        return opinion(kind).equals(DEMANDED);
    }

    /** NONE or DEMANDED. What only confirms what the applicant did needs no opinion. */
    String opinion(DocumentKind kind) {
        if (kind.isShownAtIssue()) {
            return "NONE";
        }
        return settings.text(
                kind == DocumentKind.REPLY ? Setting.REPLY_SECTION_OPINION : Setting.NOTICE_SECTION_OPINION);
    }

    /** NONE, RELEASE or ALWAYS. */
    String secrecy(DocumentKind kind) {
        return kind == DocumentKind.REPLY ? settings.text(Setting.SECRECY_CHECK) : "NONE";
    }

    /** NEVER, WHERE_DEMANDED or ALWAYS. */
    String legal(DocumentKind kind) {
        if (kind.isShownAtIssue()) {
            return NEVER;
        }
        return settings.text(kind == DocumentKind.REPLY ? Setting.REPLY_LEGAL_CHECK : Setting.NOTICE_LEGAL_CHECK);
    }

    /**
     * The checks that have to precede the approval of a document.
     *
     * @param outcomes of a reply; none of a notice
     * @param overrules whether it overrules a third party that objects
     * @param releasesFiles whether files go out with it
     */
    Set<Check> checks(DocumentKind kind, List<Outcome> outcomes, boolean overrules, boolean releasesFiles) {
        Set<Check> needed = EnumSet.noneOf(Check.class);
        needed.addAll(kind == DocumentKind.REPLY ? Check.needed(outcomes, overrules) : Check.needed(kind));
        // 条例第十七条: whatever the outcome is called, a file that goes out is a release.
        if (releasesFiles || secrecy(kind).equals(ALWAYS)) {
            needed.add(Check.SECRECY);
        }
        switch (legal(kind)) {
            case NEVER -> needed.remove(Check.LEGAL);
            case ALWAYS -> needed.add(Check.LEGAL);
            default -> {}
        }
        return needed;
    }

    /** Whether what the law or the rulebook names needs the legal check in this agency. */
    boolean checksLegally(DocumentKind kind) {
        return !legal(kind).equals(NEVER);
    }

    /** Who issues a document of that kind. */
    Set<Role> issuers(DocumentKind kind) {
        if (kind != DocumentKind.EXTENSION_NOTICE) {
            return kind.issuers();
        }
        return switch (settings.text(Setting.EXTENSION_SIGNER)) {
            case "SIGNATORY" -> Set.of(Role.SIGNATORY);
            case "EITHER" -> Set.of(Role.OFFICE_HEAD, Role.SIGNATORY);
            default -> kind.issuers();
        };
    }

    /** The road in one sentence. */
    Words sentence(DocumentKind kind) {
        List<Words> steps = new ArrayList<>();
        steps.add(new Words("经办人拟稿", "drafted by an officer"));
        if (demandsOpinion(kind)) {
            steps.add(new Words("承办科室意见", "opinion of the responsible section"));
        }
        steps.add(new Words("送审", "submitted"));
        switch (secrecy(kind)) {
            case "RELEASE" -> steps.add(new Words("保密审查（提供信息的）", "secrecy check of any release"));
            case ALWAYS -> steps.add(new Words("保密审查", "secrecy check"));
            default -> {}
        }
        boolean named = kind == DocumentKind.REPLY || kind == DocumentKind.DISCLOSURE_NOTICE;
        if (legal(kind).equals(ALWAYS)) {
            steps.add(new Words("法制审核", "legal check"));
        } else if (named && checksLegally(kind)) {
            steps.add(new Words("法制审核（规定情形）", "legal check where demanded"));
        }
        steps.add(new Words("审核", "reviewed"));
        steps.add(signature(issuers(kind)));
        return new Words(
                String.join(" → ", steps.stream().map(Words::zh).toList()),
                String.join(" → ", steps.stream().map(Words::en).toList()));
    }

    private static Words signature(Set<Role> issuers) {
        if (issuers.size() > 1) {
            return new Words("工作机构负责人或者签发人签发", "issued by the head of the disclosure office or a signatory");
        }
        return issuers.contains(Role.OFFICE_HEAD)
                ? new Words("工作机构负责人签发", "issued by the head of the disclosure office")
                : new Words("签发人签发", "issued by a signatory");
    }
}

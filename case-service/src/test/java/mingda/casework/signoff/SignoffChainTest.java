package mingda.casework.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingda.casework.access.Role;
import mingda.casework.clock.Settings;
import mingda.casework.document.DocumentKind;
import mingda.casework.outcome.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The road of each kind of document under each setting of the chain: a table that a lawyer can read. */
class SignoffChainTest {

    /** Settings; the document; whether it overrules an objection; whether files go out; the checks needed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // the defaults: as the rulebook has it
                "-                                    | GRANT          | no  | no  | SECRECY",
                "-                                    | GRANT          | yes | no  | SECRECY LEGAL",
                "-                                    | NONE_EXISTS    | no  | no  | -",
                "-                                    | NONE_EXISTS    | no  | yes | SECRECY",
                "-                                    | REFUSE_THIRD   | no  | no  | LEGAL",
                "-                                    | EXCESSIVE      | no  | no  | LEGAL",
                "-                                    | CORRECTION_NOTICE | no | no | -",
                "-                                    | DISCLOSURE_NOTICE | no | no | LEGAL",
                "-                                    | RECEIPT        | no  | no  | -",
                // the secrecy check of a release stands whatever the chain says
                "secrecyCheck=ALWAYS                  | GRANT          | no  | no  | SECRECY",
                "secrecyCheck=ALWAYS                  | NONE_EXISTS    | no  | no  | SECRECY",
                "secrecyCheck=ALWAYS                  | CORRECTION_NOTICE | no | no | -",
                "replyLegalCheck=NEVER                | GRANT          | yes | yes | SECRECY",
                // the legal check of replies
                "replyLegalCheck=NEVER                | REFUSE_THIRD   | no  | no  | -",
                "replyLegalCheck=NEVER                | DISCLOSURE_NOTICE | no | no | LEGAL",
                "replyLegalCheck=ALWAYS               | NONE_EXISTS    | no  | no  | LEGAL",
                "replyLegalCheck=ALWAYS               | GRANT          | no  | no  | SECRECY LEGAL",
                "replyLegalCheck=ALWAYS               | CORRECTION_NOTICE | no | no | -",
                // and of notices
                "noticeLegalCheck=NEVER               | DISCLOSURE_NOTICE | no | no | -",
                "noticeLegalCheck=NEVER               | REFUSE_THIRD   | no  | no  | LEGAL",
                "noticeLegalCheck=ALWAYS              | CORRECTION_NOTICE | no | no | LEGAL",
                "noticeLegalCheck=ALWAYS              | EXTENSION_NOTICE | no | no | LEGAL",
                "noticeLegalCheck=ALWAYS              | RECEIPT        | no  | no  | -",
                "noticeLegalCheck=ALWAYS              | NONE_EXISTS    | no  | no  | -",
                // an opinion is no check
                "replySectionOpinion=DEMANDED         | GRANT          | no  | no  | SECRECY"
            })
    void checks(String setting, String document, String overrules, String files, String needed) {
        boolean isNotice = DocumentKind.of(document).isPresent();
        Set<Check> expected = EnumSet.noneOf(Check.class);
        if (needed != null) {
            for (String check : needed.split(" ")) {
                expected.add(Check.valueOf(check));
            }
        }
        assertEquals(
                expected,
                chain(setting)
                        .checks(
                                isNotice ? DocumentKind.valueOf(document) : DocumentKind.REPLY,
                                isNotice ? List.of() : List.of(Outcome.valueOf(document)),
                                overrules.equals("yes"),
                                files.equals("yes")));
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void noSettingLeavesOutTheSecrecyCheckOfARelease(DocumentKind kind) {
        for (String secrecy : List.of("RELEASE", "ALWAYS")) {
            for (String legal : List.of("NEVER", "WHERE_DEMANDED", "ALWAYS")) {
                SignoffChain chain =
                        chain("secrecyCheck=" + secrecy + " replyLegalCheck=" + legal + " noticeLegalCheck=" + legal);
                assertTrue(chain.checks(kind, List.of(), false, true).contains(Check.SECRECY));
                for (Outcome outcome : Outcome.values()) {
                    boolean releases = outcome.needsSecrecyCheck() || secrecy.equals("ALWAYS");
                    assertEquals(
                            releases,
                            chain.checks(DocumentKind.REPLY, List.of(outcome), false, false)
                                    .contains(Check.SECRECY));
                }
            }
        }
    }

    @Test
    void whichDocumentsWaitForTheSection() {
        for (DocumentKind kind : DocumentKind.values()) {
            assertFalse(chain(null).demandsOpinion(kind));
            assertEquals(
                    kind == DocumentKind.REPLY,
                    chain("replySectionOpinion=DEMANDED").demandsOpinion(kind));
            boolean confirms = kind == DocumentKind.RECEIPT || kind == DocumentKind.WITHDRAWAL_CONFIRMATION;
            assertEquals(
                    kind != DocumentKind.REPLY && !confirms,
                    chain("noticeSectionOpinion=DEMANDED").demandsOpinion(kind));
        }
    }

    @Test
    void whoSigns() {
        for (String signer : List.of("OFFICE_HEAD", "SIGNATORY", "EITHER")) {
            for (DocumentKind kind : DocumentKind.values()) {
                Set<Role> issuers = chain("extensionSigner=" + signer).issuers(kind);
                if (kind != DocumentKind.EXTENSION_NOTICE || signer.equals("OFFICE_HEAD")) {
                    assertEquals(kind.issuers(), issuers);
                } else if (signer.equals("SIGNATORY")) {
                    assertEquals(Set.of(Role.SIGNATORY), issuers);
                } else {
                    assertEquals(Set.of(Role.OFFICE_HEAD, Role.SIGNATORY), issuers);
                }
            }
        }
    }

    @Test
    void theRoadInOneSentence() {
        assertEquals(
                "经办人拟稿 → 送审 → 保密审查（提供信息的） → 法制审核（规定情形） → 审核 → 签发人签发",
                chain(null).sentence(DocumentKind.REPLY).zh());
        assertEquals(
                "drafted by an officer → submitted → secrecy check of any release → legal check where demanded → reviewed →"
                        + " issued by a signatory",
                chain(null).sentence(DocumentKind.REPLY).en());
        assertEquals(
                "经办人拟稿 → 承办科室意见 → 送审 → 保密审查 → 法制审核 → 审核 → 签发人签发",
                chain("replySectionOpinion=DEMANDED secrecyCheck=ALWAYS replyLegalCheck=ALWAYS")
                        .sentence(DocumentKind.REPLY)
                        .zh());
        assertEquals(
                "经办人拟稿 → 送审 → 保密审查（提供信息的） → 审核 → 签发人签发",
                chain("replyLegalCheck=NEVER").sentence(DocumentKind.REPLY).zh());
        assertEquals(
                "经办人拟稿 → 送审 → 审核 → 工作机构负责人签发",
                chain(null).sentence(DocumentKind.EXTENSION_NOTICE).zh());
        assertEquals(
                "经办人拟稿 → 送审 → 审核 → 工作机构负责人或者签发人签发",
                chain(null).sentence(DocumentKind.RECEIPT).zh());
    }

    private static SignoffChain chain(@org.jspecify.annotations.Nullable String settings) {
        Map<String, Object> changes = new HashMap<>();
        if (settings != null) {
            for (String setting : settings.split(" ")) {
                changes.put(setting.split("=")[0], setting.split("=")[1]);
            }
        }
        return new SignoffChain(Settings.defaults().with(changes));
    }
}

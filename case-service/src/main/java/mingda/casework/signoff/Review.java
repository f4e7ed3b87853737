package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mingda.casework.access.Caller;
import mingda.casework.access.Role;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.delegation.Delegations;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentFiles;
import mingda.casework.document.DocumentKind;
import mingda.casework.document.DocumentStatus;
import mingda.casework.document.Documents;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import org.jspecify.annotations.Nullable;

/** A reviewer approves a document (审核) or gives it back; checks are made by who holds their role. */
@ApplicationScoped
class Review {

    private static final Set<Role> REVIEWERS = Set.of(Role.REVIEWER);
    private static final Set<Role> APPROVERS = Set.of(Role.REVIEWER, Role.SECRECY_REVIEWER, Role.LEGAL);
    private static final Set<Role> RETURNERS =
            Set.of(Role.REVIEWER, Role.SECRECY_REVIEWER, Role.LEGAL, Role.OFFICE_HEAD, Role.SIGNATORY);
    private static final int LONGEST_REASON = 2_000;

    private final Desk desk;
    private final Guards guards;
    private final ReportRows rows;
    private final CaseFiles cases;
    private final Documents documents;
    private final DocumentFiles files;
    private final Delegations delegations;
    private final Chains chains;

    Review(
            Desk desk,
            Guards guards,
            ReportRows rows,
            CaseFiles cases,
            Documents documents,
            DocumentFiles files,
            Delegations delegations,
            Chains chains) {
        this.desk = desk;
        this.guards = guards;
        this.rows = rows;
        this.cases = cases;
        this.documents = documents;
        this.files = files;
        this.delegations = delegations;
        this.chains = chains;
    }

    /**
     * Approves it, or, where the caller holds only the role of a check, remembers that check.
     *
     * @param id the document, or null for the reply that is being drafted
     * @param body {@code {checks?, reportRow?, reason?}}
     */
    Document approve(UUID caseId, @Nullable UUID id, JsonNode body, @Nullable String ifMatch, Caller caller) {
        CaseFile file = desk.open(caseId, caller);
        Rights rights = new Rights(caller, delegations.inForce(caller));
        rights.require(APPROVERS);
        Document document = desk.document(file, id, caller);
        Acting acting = rights.mayAct(REVIEWERS, document).orElseGet(() -> rights.acting(APPROVERS, document));
        Set<Check> made = checks(body);
        made.forEach(check -> FourEyes.requireRole(caller, Set.of(check.role())));
        desk.requireUnchanged(file, ifMatch);
        desk.requireStatus(document, file, caller, DocumentStatus.SUBMITTED);
        ObjectNode checks = document.checks().deepCopy();
        made.forEach(check -> checks.put(check.name(), caller.username()));
        if (!acting.caller().is(Role.REVIEWER)) {
            documents.check(document.id(), checks);
            return journal(document, file, "DRAFT_CHECKED", made, acting);
        }
        requireChecks(document, checks, file, caller);
        ReportRows.Picked picked = rows.of(document, file, body);
        documents.check(document.id(), checks);
        documents.approve(document.id(), caller.username(), picked.row(), picked.reason());
        return journal(document, file, "DRAFT_APPROVED", made, acting);
    }

    /**
     * Gives it back to whoever drafts.
     *
     * @param body {@code {reason}}
     */
    Document giveBack(UUID caseId, @Nullable UUID id, JsonNode body, @Nullable String ifMatch, Caller caller) {
        CaseFile file = desk.open(caseId, caller);
        Acting acting = new Rights(caller, delegations.inForce(caller)).actingFreely(RETURNERS);
        desk.requireUnchanged(file, ifMatch);
        Document document = desk.document(file, id, caller);
        desk.requireStatus(document, file, caller, DocumentStatus.SUBMITTED, DocumentStatus.APPROVED);
        Wrong wrong = new Wrong();
        String reason = new Facts(body, "", wrong).text("reason", true, LONGEST_REASON);
        wrong.throwIfAny();
        documents.giveBack(document.id());
        ObjectNode detail = acting.into(Drafting.detail(document).put("text", reason));
        cases.journal(file.id(), "DRAFT_RETURNED", detail, caller.username());
        return documents.find(file.id(), document.id()).orElseThrow();
    }

    private void requireChecks(Document document, ObjectNode checks, CaseFile file, Caller caller) {
        boolean isReply = document.kind() == DocumentKind.REPLY;
        Set<Check> missing = EnumSet.noneOf(Check.class);
        missing.addAll(chains.of(file)
                .checks(
                        document.kind(),
                        isReply ? Guards.outcomes(document) : List.of(),
                        isReply && !guards.overruled(document, file).isEmpty(),
                        !files.of(document.id()).isEmpty()));
        missing.removeIf(check -> checks.has(check.name()));
        if (!missing.isEmpty()) {
            throw desk.conflict(SignoffProblem.CHECKS_MISSING, file, caller)
                    .with("article", missing.contains(Check.SECRECY) ? "条例第十七条" : "条例第三十六条")
                    .with("missing", missing);
        }
    }

    private Document journal(Document document, CaseFile file, String type, Set<Check> made, Acting acting) {
        ObjectNode detail = acting.into(Drafting.detail(document));
        made.forEach(check -> detail.withArray("checks").add(check.name()));
        cases.journal(file.id(), type, detail, acting.caller().username());
        return documents.find(file.id(), document.id()).orElseThrow();
    }

    private static Set<Check> checks(JsonNode body) {
        Wrong wrong = new Wrong();
        Set<Check> checks = EnumSet.noneOf(Check.class);
        JsonNode list = body.path("checks");
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            wrong.add("/checks", "list", "此处应为数组。", "Give a list here.");
            throw wrong.problem();
        }
        for (int i = 0; i < list.size(); i++) {
            switch (list.get(i).asText()) {
                case "SECRECY" -> checks.add(Check.SECRECY);
                case "LEGAL" -> checks.add(Check.LEGAL);
                default ->
                    wrong.add("/checks/" + i, "choice", "请选择其中之一：SECRECY, LEGAL", "Choose one of: SECRECY, LEGAL");
            }
        }
        wrong.throwIfAny();
        return checks;
    }
}

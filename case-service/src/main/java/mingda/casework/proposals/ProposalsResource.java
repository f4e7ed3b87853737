package mingda.casework.proposals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import mingda.casework.access.Request;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casepage.CaseIds;
import mingda.casework.document.CaseActs;
import mingda.casework.document.DocumentKind;
import mingda.casework.document.Documents;
import mingda.casework.json.Wrong;
import mingda.casework.outcome.Outcome;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /api/cases/{id}/proposals}: what the case already says of the facts of a draft that is begun. */
@Path("/api/cases/{id}/proposals")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "404", description = "No such case, or none that the caller may see")
class ProposalsResource {

    private final Request request;
    private final CaseFiles cases;
    private final CaseActs acts;
    private final Documents documents;
    private final ReplyProposals replies;
    private final NoticeProposals notices;

    ProposalsResource(
            Request request,
            CaseFiles cases,
            CaseActs acts,
            Documents documents,
            ReplyProposals replies,
            NoticeProposals notices) {
        this.request = request;
        this.cases = cases;
        this.acts = acts;
        this.documents = documents;
        this.replies = replies;
        this.notices = notices;
    }

    @GET
    @Operation(
            summary = "What the case says of the facts of a draft",
            description =
                    "Proposals with their source, for a person to look at: the applicant's words, a recorded search, the"
                            + " opinion of a third party, what was corrected, extended or charged. They stand in no draft until somebody"
                            + " writes them there.")
    @APIResponse(
            responseCode = "200",
            description =
                    "{items: [{pointer, value, source: {zh, en}, act?}], total}; pointer leads into the draft's facts")
    @APIResponse(responseCode = "422", description = "The kind or the outcome is unknown")
    public ObjectNode read(
            @PathParam("id") String id,
            @Parameter(description = "Kind of the document, such as REPLY or FEE_NOTICE; REPLY if left out")
                    @RestQuery
                    @Nullable
                    String kind,
            @Parameter(description = "Outcome of the item of a reply, such as NONE_EXISTS; only with REPLY")
                    @RestQuery
                    @Nullable
                    String outcome) {
        return request.inScope(caller -> {
            CaseFile file = cases.get(CaseIds.read(id));
            Wrong wrong = new Wrong();
            Optional<DocumentKind> asked = DocumentKind.of(kind == null || kind.isBlank() ? "REPLY" : kind);
            if (asked.isEmpty()) {
                wrong.add("/kind", "choice", "没有这种文书。", "There is no such kind of document.");
            }
            Optional<Outcome> decided = Outcome.of(outcome == null ? "" : outcome);
            if (outcome != null && decided.isEmpty()) {
                wrong.add("/outcome", "choice", "没有这种答复类型。", "There is no such outcome.");
            }
            wrong.throwIfAny();
            Known known = new Known(file, cases, acts, documents);
            if (asked.orElseThrow() == DocumentKind.REPLY) {
                decided.ifPresent(each -> replies.add(known, each));
            } else {
                notices.add(known, asked.get());
            }
            return json(known);
        });
    }

    private static ObjectNode json(Known known) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        for (Proposal proposal : known.proposals()) {
            ObjectNode each = items.addObject().put("pointer", proposal.pointer());
            each.set("value", proposal.value());
            each.putObject("source")
                    .put("zh", proposal.source().zh())
                    .put("en", proposal.source().en());
            if (proposal.act() != null) {
                each.put("act", proposal.act().toString());
            }
        }
        return answer.put("total", items.size());
    }
}

package mingda.casework.opinion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import mingda.casework.access.Caller;
import mingda.casework.access.Request;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casepage.CaseIds;
import mingda.casework.timeline.Timelines;
import mingda.eventing.problem.OptionalBody;
import mingda.eventing.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/cases/{id}/section-opinions}: asking the responsible section; a case shows what was asked and said. */
@Path("/api/cases/{id}/section-opinions")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Another person, another role or another agency has to do it")
@APIResponse(responseCode = "404", description = "No such case or request, or none that the caller may see")
@APIResponse(responseCode = "409", description = "Not at this stage: article, allowedActs")
@APIResponse(responseCode = "412", description = "The case changed since the ETag in If-Match")
@APIResponse(responseCode = "422", description = "A fact is missing or wrong; errors names each by its pointer")
class OpinionsResource {

    private static final String WHICH = "The request for an opinion: its id (UUIDv7), from sectionOpinions of the case";

    private final Request request;
    private final AskedSections sections;
    private final CaseFiles cases;
    private final Timelines timelines;

    OpinionsResource(Request request, AskedSections sections, CaseFiles cases, Timelines timelines) {
        this.request = request;
        this.sections = sections;
        this.cases = cases;
        this.timelines = timelines;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask a section for its opinion (承办科室意见)",
            description =
                    "{unit?, username?, document?, question?, workingDays?}: a section of the agency, or one of its staff by"
                            + " name; about a draft, or the case as a whole. Its internal due day is so many working days ahead"
                            + " (1 to 20; the setting sectionDays if left out), never beyond the day of the answer, and moves no"
                            + " statutory date. For officers and reviewers.")
    @APIResponse(responseCode = "201", description = "The request, as sectionOpinions of the case shows it")
    public Response ask(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonNode body) {
        return answer(
                id, Response.Status.CREATED, body, (caller, caseId) -> sections.ask(caseId, body, ifMatch, caller));
    }

    @POST
    @Path("/{opinion}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give the section's opinion",
            description =
                    "{stance: AGREE|AGREE_WITH_REMARKS|OBJECT, reasons?}; reasons unless it is AGREE. Once for a request, by"
                            + " an active member of the section that was asked, or, where one was named, by him or the head of"
                            + " the section; never by the asker or by who drafted the document.")
    @APIResponse(responseCode = "200", description = "The request with its answer")
    public Response give(
            @PathParam("id") String id,
            @Parameter(description = WHICH) @PathParam("opinion") String opinion,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonNode body) {
        return answer(
                id,
                Response.Status.OK,
                body,
                (caller, caseId) -> sections.answer(caseId, opinion(opinion), body, ifMatch, caller));
    }

    @POST
    @Path("/{opinion}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Withdraw a request for an opinion",
            description = "{reason?}. While it is not answered, by the asker or the head of the disclosure office.")
    @APIResponse(responseCode = "200", description = "The request, withdrawn")
    public Response withdraw(
            @PathParam("id") String id,
            @Parameter(description = WHICH) @PathParam("opinion") String opinion,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @OptionalBody @Nullable JsonNode body) {
        JsonNode given = body == null ? JsonNodeFactory.instance.objectNode() : body;
        return answer(
                id,
                Response.Status.OK,
                body,
                (caller, caseId) -> sections.withdraw(caseId, opinion(opinion), given, ifMatch, caller));
    }

    private Response answer(
            String id, Response.Status status, @Nullable JsonNode body, BiFunction<Caller, UUID, SectionOpinion> step) {
        return request.once(body, caller -> {
            UUID caseId = CaseIds.read(id);
            SectionOpinion opinion = step.apply(caller, caseId);
            CaseFile file = cases.get(caseId);
            ObjectNode shown =
                    OpinionViews.of(opinion, timelines.today(), file.state().isClosed());
            return Response.status(status)
                    .entity(shown)
                    .header(HttpHeaders.ETAG, file.etag())
                    .build();
        });
    }

    private static UUID opinion(String text) {
        try {
            return CaseIds.read(text);
        } catch (ProblemException e) {
            throw new ProblemException(OpinionProblem.OPINION_NOT_FOUND);
        }
    }
}

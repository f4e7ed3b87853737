package mingda.casework.casepage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import mingda.casework.access.Caller;
import mingda.casework.access.Request;
import mingda.casework.access.Role;
import mingda.casework.act.ActGate;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.directory.StaffDirectory;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One case: reading it, giving it to somebody, noting something. */
@Path("/api/cases/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
class CaseResource {

    private static final int LONGEST_NOTE = 5_000;

    private final Request request;
    private final CaseFiles cases;
    private final ActGate gate;
    private final StaffDirectory staff;
    private final CasePage page;
    private final ObjectMapper json;

    CaseResource(
            Request request, CaseFiles cases, ActGate gate, StaffDirectory staff, CasePage page, ObjectMapper json) {
        this.request = request;
        this.cases = cases;
        this.gate = gate;
        this.staff = staff;
        this.page = page;
        this.json = json;
    }

    @GET
    @Operation(
            summary = "Read a case",
            description =
                    "The case with its timeline as of today and the ledger that explains it, acts, journal and what the"
                            + " caller may do. Reading is written into the journal.")
    @APIResponse(responseCode = "200", description = "The case; its version in ETag")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such case, or none that the caller may see")
    public Response read(@PathParam("id") String id) {
        return request.inScope(caller -> {
            UUID caseId = CaseIds.read(id);
            cases.get(caseId);
            cases.readBy(caseId, caller.username());
            return shown(caseId, caller, Response.Status.OK);
        });
    }

    @PUT
    @Path("/assignee")
    @Operation(
            summary = "Assign a case",
            description =
                    "{username} gives the case to an active member of the staff of its agency; null takes it away."
                            + " Assignment decides who is alerted, not who may work on it.")
    @APIResponse(responseCode = "200", description = "The case")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Another role or another agency has to do it")
    @APIResponse(responseCode = "404", description = "No such case, or none that the caller may see")
    @APIResponse(responseCode = "422", description = "Nobody of that name works for the agency")
    public Response assign(@PathParam("id") String id, JsonNode body) {
        return request.inScope(caller -> {
            UUID caseId = CaseIds.read(id);
            CaseFile file = cases.lock(caseId);
            gate.requireAgency(file, caller);
            Request.require(caller, Role.OFFICER, Role.UNIT_HEAD, Role.OFFICE_HEAD, Role.REVIEWER);
            Wrong wrong = new Wrong();
            Facts facts = new Facts(body, "", wrong);
            if (facts.raw("username").isMissingNode()) {
                wrong.missing("/username");
            }
            String username = facts.text("username", false, 100);
            if (username != null && !worksOn(username, file)) {
                facts.refuse("username", "unknown", "请从本机关在岗人员中选择。", "Choose somebody who works for this agency.");
            }
            wrong.throwIfAny();
            cases.assign(caseId, username, caller.username());
            return shown(caseId, caller, Response.Status.OK);
        });
    }

    @POST
    @Path("/notes")
    @Operation(
            summary = "Add a note",
            description = "{text} goes into the journal: a phone clarification, a search. It has no legal effect.")
    @APIResponse(responseCode = "201", description = "The journal entry")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Another agency's case")
    @APIResponse(responseCode = "404", description = "No such case, or none that the caller may see")
    @APIResponse(responseCode = "422", description = "The text is missing or too long")
    public Response note(@PathParam("id") String id, JsonNode body) {
        return request.once(body, caller -> {
            UUID caseId = CaseIds.read(id);
            CaseFile file = cases.lock(caseId);
            gate.requireAgency(file, caller);
            Wrong wrong = new Wrong();
            String text = new Facts(body, "", wrong).text("text", true, LONGEST_NOTE);
            wrong.throwIfAny();
            ObjectNode detail = json.createObjectNode().put("text", text);
            return Response.status(Response.Status.CREATED)
                    .entity(cases.journal(caseId, "NOTE", detail, caller.username())
                            .toJson())
                    .build();
        });
    }

    private boolean worksOn(String username, CaseFile file) {
        return staff.find(username)
                .filter(member -> member.active()
                        && (member.agencyCode().equals(file.agencyCode())
                                || member.agencyCode().equals(file.handlerCode())))
                .isPresent();
    }

    private Response shown(UUID id, Caller caller, Response.Status status) {
        CaseFile file = cases.get(id);
        return Response.status(status)
                .entity(page.write(file, caller, request.language()))
                .header(HttpHeaders.ETAG, file.etag())
                .build();
    }
}

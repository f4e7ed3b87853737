package mingda.casework.applicant;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import mingda.casework.access.Request;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casepage.CaseIds;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /api/cases/{id}/beside}. */
@Path("/api/cases/{id}/beside")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
class BesideResource {

    private final Request request;
    private final CaseFiles cases;
    private final Beside beside;

    BesideResource(Request request, CaseFiles cases, Beside beside) {
        this.request = request;
        this.cases = cases;
        this.beside = beside;
    }

    @GET
    @Operation(
            summary = "What stands beside a case",
            description =
                    "The applicant's other applications (known by the identity number, else by kind and name), how many items"
                            + " of the month came before this one, and applications of others with the same title: among the cases"
                            + " that the caller may see. A hint for the officer (条例第三十六条第六项, 第四十二条, 第四十四条); nothing follows of"
                            + " itself.")
    @APIResponse(
            responseCode = "200",
            description =
                    "{itemsEarlierThisMonth, scope, ofApplicant: [{id, applicationNo, agencyCode, title, state, receivedOn,"
                            + " sameInformation, outcomes?}], ofOthers: [the same]}")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such case, or none that the caller may see")
    public Beside.Found read(@PathParam("id") String id) {
        return request.inScope(caller -> beside.of(cases.get(CaseIds.read(id))));
    }
}

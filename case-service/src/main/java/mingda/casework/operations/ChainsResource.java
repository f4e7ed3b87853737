package mingda.casework.operations;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import mingda.casework.access.Request;
import mingda.casework.access.Role;
import mingda.casework.casefile.ChainVerifier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /api/operations/chains}. */
@Path("/api/operations/chains")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations")
class ChainsResource {

    private final Request request;
    private final ChainVerifier verifier;

    ChainsResource(Request request, ChainVerifier verifier) {
        this.request = request;
        this.verifier = verifier;
    }

    @GET
    @Operation(
            summary = "Verify all hash chains",
            description = "Recomputes every hash of every case file: {checked, entries, broken: [{caseId, seq}]}.")
    @APIResponse(responseCode = "200", description = "What was checked and what is broken")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "No administrator")
    public ChainVerifier.Report verify() {
        Request.require(request.caller(), Role.ADMINISTRATOR);
        return verifier.verifyAll();
    }
}

package mingda.eventing.files;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Hands files to the other services. */
@Path("/internal/files")
@RolesAllowed("service")
public class InternalFiles {

    private final Scopes scopes;
    private final FileStore files;
    private final FileResponses responses;

    InternalFiles(Scopes scopes, FileStore files, FileResponses responses) {
        this.scopes = scopes;
        this.files = files;
        this.responses = responses;
    }

    /** The file or a range of it. */
    @GET
    @Path("/{id}")
    @Operation(summary = "A file by its id, for another service; ranges are supported")
    public Response file(
            @PathParam("id") UUID id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        StoredFile file = scopes.call(Scope.background(), () -> files.find(id))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        return responses.of(file, range, ifNoneMatch).build();
    }
}

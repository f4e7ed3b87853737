package mingda.eventing.operations;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Serves the schemas, golden examples and AsyncAPI document of the events that this service publishes. */
@Path("/events")
@PermitAll
public class EventDocuments {

    /** One document, such as {@code something-happened.v1.schema.json} or {@code asyncapi.yaml}. */
    @GET
    @Path("/{file}")
    @Operation(summary = "Schema, example or AsyncAPI document of the events of this service")
    public Response document(@PathParam("file") String file) throws IOException {
        // Names of one pattern only, so that no path leads elsewhere.
        if (!file.matches("[a-z0-9-]+(\\.v[0-9]+\\.(schema|example)\\.json|\\.yaml)")) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("events/" + file)) {
            if (content == null) {
                throw new ProblemException(CommonProblem.NOT_FOUND);
            }
            return Response.ok(content.readAllBytes(), file.endsWith(".yaml") ? "application/yaml" : mediaType(file))
                    .build();
        }
    }

    private static String mediaType(String file) {
        return file.contains(".schema.") ? "application/schema+json" : "application/cloudevents+json";
    }
}

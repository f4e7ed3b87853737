package mingda.intake.document;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import mingda.intake.access.ApplicantAccess;
import mingda.intake.number.ApplicationNumber;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Download of issued documents from the own copy. */
@Path("/api/applications/{no}/documents/{id}")
@Tag(name = "Applications")
public class DocumentResource {

    private final ApplicantAccess access;
    private final Download download;

    DocumentResource(ApplicantAccess access, Download download) {
        this.access = access;
        this.download = download;
    }

    /** The sealed file. */
    @GET
    @Operation(
            summary = "Download a document",
            description =
                    "Ranges are supported. The first download of an electronically served reply is its service (送达).")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "application/pdf"))
    @APIResponse(
            responseCode = "206",
            description = "The part asked for",
            content = @Content(mediaType = "application/pdf"))
    @APIResponse(responseCode = "401", description = "X-Query-Code is missing")
    @APIResponse(responseCode = "404", description = "Number and code fit no application, or it has no such document")
    @APIResponse(responseCode = "406", description = "The document has no file in an accepted form")
    @APIResponse(responseCode = "416", description = "The range lies outside the file")
    @APIResponse(responseCode = "429", description = "Too many failures, or too many requests from this address")
    public Response get(
            @Parameter(description = "Application number", example = "20261123-1K7Q2M9X") @PathParam("no") String no,
            @Parameter(description = "The document's id") @PathParam("id") String id,
            @Parameter(required = true, description = "Query code") @RestHeader("X-Query-Code") @Nullable String code,
            @Parameter(description = "One range of bytes, such as bytes=0-1023") @RestHeader("Range") @Nullable
                    String range,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request) {
        String number = ApplicationNumber.normalise(no);
        UUID documentId = Download.id(id).orElse(new UUID(0, 0));
        UUID fileId = access.open(
                no,
                code,
                ApplicantAccess.address(request),
                application -> download.choose(number, documentId, headers.getAcceptableMediaTypes()));
        return download.send(number, documentId, fileId, range);
    }
}

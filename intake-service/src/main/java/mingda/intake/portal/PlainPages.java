package mingda.intake.portal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import mingda.eventing.problem.Language;
import mingda.intake.directory.Agencies;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Pages without a form. */
@Path("/")
public class PlainPages {

    private final Pages pages;
    private final Visiting visiting;
    private final Agencies agencies;

    PlainPages(Pages pages, Visiting visiting, Agencies agencies) {
        this.pages = pages;
        this.visiting = visiting;
        this.agencies = agencies;
    }

    /** The start page. */
    @GET
    @Operation(hidden = true)
    public Response home() {
        return page("home", "/");
    }

    /** How to apply. */
    @GET
    @Path("guide")
    @Operation(hidden = true)
    public Response guide() {
        return page("guide", "/guide");
    }

    /** What happens to personal data (个人信息告知). */
    @GET
    @Path("privacy")
    @Operation(hidden = true)
    public Response privacy() {
        return page("privacy", "/privacy");
    }

    /** How accessible the portal is. */
    @GET
    @Path("accessibility")
    @Operation(hidden = true)
    public Response accessibility() {
        return page("accessibility", "/accessibility");
    }

    /** The agencies, with contact and guide. */
    @GET
    @Path("agencies")
    @Operation(hidden = true)
    public Response agencies() {
        Visitor visitor = visiting.visitor();
        boolean english = visitor.language() == Language.EN;
        return pages.show(
                "agencies",
                visitor,
                "/agencies",
                Map.of(
                        "agencies",
                        agencies.accepting().stream()
                                .map(agency -> AgencyEntry.of(agency, english))
                                .toList()));
    }

    private Response page(String template, String path) {
        return pages.show(template, visiting.visitor(), path, Map.of());
    }
}

package mingda.intake.portal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Pages without a form. */
@Path("/")
public class PlainPages {

    private final Pages pages;
    private final Visiting visiting;
    private final Drafts drafts;

    PlainPages(Pages pages, Visiting visiting, Drafts drafts) {
        this.pages = pages;
        this.visiting = visiting;
        this.drafts = drafts;
    }

    /** The start page. */
    @GET
    @Operation(hidden = true)
    public Response home() {
        Visitor visitor = visiting.visitor();
        boolean left = !visitor.fresh()
                && drafts.find(visitor)
                        .filter(draft -> !draft.answered() && !draft.fields.isEmpty())
                        .isPresent();
        return pages.show("home", visitor, "/", Map.of("left", left));
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

    private Response page(String template, String path) {
        return pages.show(template, visiting.visitor(), path, Map.of());
    }
}

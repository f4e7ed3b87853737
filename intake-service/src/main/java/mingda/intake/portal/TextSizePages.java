package mingda.intake.portal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Large text on every page, for those who do not find the browser's own setting. */
@Path("/text-size")
public class TextSizePages {

    static final String COOKIE = "mingda_large";

    private static final Pattern OWN_PAGE = Pattern.compile("/([a-z0-9-]+(/[a-z0-9-]+)*)?");
    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    private final Visiting visiting;

    TextSizePages(Visiting visiting) {
        this.visiting = visiting;
    }

    /** Switches and goes back to the page. */
    @GET
    @Operation(hidden = true)
    public Response change(@QueryParam("large") @Nullable String large, @QueryParam("back") @Nullable String back) {
        Visitor visitor = visiting.visitor();
        String page = back != null && OWN_PAGE.matcher(back).matches() ? back : "/";
        return Response.seeOther(URI.create(page + visitor.query()))
                .cookie(visitor.cookie(COOKIE, "yes", "yes".equals(large) ? YEAR_SECONDS : 0))
                .build();
    }
}

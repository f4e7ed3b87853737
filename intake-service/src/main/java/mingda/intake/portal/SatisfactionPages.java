package mingda.intake.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import mingda.intake.access.ApplicantAccess;
import mingda.intake.satisfaction.Satisfaction;
import mingda.intake.satisfaction.Satisfactions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Satisfaction in one tap, on the page of an answered application. */
@Path("/track/satisfaction")
public class SatisfactionPages {

    private final Pages pages;
    private final Visiting visiting;
    private final Tracked tracked;
    private final ApplicantAccess access;
    private final Satisfactions satisfactions;

    SatisfactionPages(
            Pages pages, Visiting visiting, Tracked tracked, ApplicantAccess access, Satisfactions satisfactions) {
        this.pages = pages;
        this.visiting = visiting;
        this.tracked = tracked;
        this.access = access;
        this.satisfactions = satisfactions;
    }

    /** Takes it down and goes back. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response say(@RestForm("proof") @Nullable String proof, @RestForm("said") @Nullable String said) {
        Visitor visitor = visiting.visitor();
        if (visitor.proves(proof)) {
            tracked.number(visitor)
                    .ifPresent(number -> Arrays.stream(Satisfaction.values())
                            .filter(known -> known.name().equals(said))
                            .findFirst()
                            .ifPresent(known -> access.reopen(number, application -> {
                                satisfactions.say(number, known);
                                return known;
                            })));
        }
        return pages.go(visitor, "/track/progress");
    }
}

package mingda.intake.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import mingda.eventing.problem.Language;
import mingda.intake.application.ApplicationReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * Going on with a form that was left, throwing it away, as one does on a computer that others use too, or asking another
 * agency the same.
 */
@Path("/apply")
public class ResumePages {

    private final Pages pages;
    private final Visiting visiting;
    private final Drafts drafts;

    ResumePages(Pages pages, Visiting visiting, Drafts drafts) {
        this.pages = pages;
        this.visiting = visiting;
        this.drafts = drafts;
    }

    /** The first question that is not yet answered well, or the check of the answers. */
    @GET
    @Path("resume")
    @Operation(hidden = true)
    public Response resume() {
        Visitor visitor = visiting.visitor();
        return pages.go(
                visitor,
                drafts.find(visitor)
                        .filter(draft -> !draft.answered())
                        .map(ResumePages::next)
                        .orElse(Step.AGENCY)
                        .path());
    }

    /** Begins another application for the same information: what several agencies are asked is an application each. */
    @POST
    @Path("again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response again(@RestForm("proof") @Nullable String proof) {
        Visitor visitor = visiting.visitor();
        if (visitor.proves(proof)) {
            drafts.find(visitor).filter(Draft::answered).ifPresent(sent -> {
                Draft next = new Draft();
                next.fields.putAll(sent.fields);
                next.fields.remove("agencyCode");
                drafts.keep(visitor, next);
            });
        }
        return pages.go(visitor, "/apply");
    }

    /** Removes what was filled in. */
    @POST
    @Path("discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response discard(@RestForm("proof") @Nullable String proof) {
        Visitor visitor = visiting.visitor();
        if (visitor.proves(proof)) {
            drafts.discard(visitor);
        }
        return pages.go(visitor, "/");
    }

    static Step next(Draft draft) {
        Set<String> wrong = DraftForm.errors(
                        ApplicationReader.read(DraftForm.json(draft.fields), code -> true)
                                .errors(),
                        draft.fields,
                        Language.ZH)
                .keySet();
        Set<String> unanswered = draft.value("agentKind").isEmpty() ? Set.of("agentKind") : Set.of();
        return Arrays.stream(Step.values())
                .filter(step -> step.asked(draft.fields))
                .filter(step -> step.fields().stream().map(FieldSpec::name).collect(Collectors.toSet()).stream()
                        .anyMatch(name -> wrong.contains(name) || unanswered.contains(name)))
                .findFirst()
                .orElse(Step.CHECK);
    }
}

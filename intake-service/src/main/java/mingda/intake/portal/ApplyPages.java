package mingda.intake.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.Language;
import mingda.eventing.problem.ProblemException;
import mingda.intake.application.ApplicationReader;
import mingda.intake.directory.Agencies;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The questions of the application form, one thing per page; works without JavaScript. */
@Path("/apply")
public class ApplyPages {

    private final Pages pages;
    private final Visiting visiting;
    private final Drafts drafts;
    private final StepPage stepPage;
    private final Agencies agencies;
    private final Doubts doubts;
    private final Texts texts;

    ApplyPages(
            Pages pages,
            Visiting visiting,
            Drafts drafts,
            StepPage stepPage,
            Agencies agencies,
            Doubts doubts,
            Texts texts) {
        this.pages = pages;
        this.visiting = visiting;
        this.drafts = drafts;
        this.stepPage = stepPage;
        this.agencies = agencies;
        this.doubts = doubts;
        this.texts = texts;
    }

    /** The first question: which agency. */
    @GET
    @Operation(hidden = true)
    public Response first() {
        return stepPage.show(200, Step.AGENCY, visiting.visitor(), open(), Map.of());
    }

    /** One of the further questions. */
    @GET
    @Path("{step}")
    @Operation(hidden = true)
    public Response ask(@PathParam("step") String slug) {
        Step step = step(slug);
        Draft draft = open();
        if (draft.fields.isEmpty()) {
            return pages.go(visiting.visitor(), "/apply");
        }
        return stepPage.show(200, step, visiting.visitor(), draft, Map.of());
    }

    /** The answer to the first question. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answerFirst(MultivaluedMap<String, String> form) {
        return answer(Step.AGENCY, form);
    }

    /** The answer to a further question. */
    @POST
    @Path("{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answerNext(@PathParam("step") String slug, MultivaluedMap<String, String> form) {
        return answer(step(slug), form);
    }

    /** Who else is likely responsible, in a sentence, while one is still typing; empty when nothing speaks for another. */
    @POST
    @Path("request/likely")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(hidden = true)
    public String likely(@FormParam("about") @Nullable String about) {
        Language language = visiting.visitor().language();
        return doubts.elsewhere(about == null ? "" : about, open(), language)
                .map(texts.text(language, "typing_agency")::formatted)
                .orElse("");
    }

    private Response answer(Step step, MultivaluedMap<String, String> form) {
        Visitor visitor = visiting.visitor();
        Draft draft = open();
        for (FieldSpec field : step.fields()) {
            String typed = form.getFirst(field.name());
            draft.fields.put(field.name(), typed == null ? "" : typed.strip());
        }
        if (!visitor.proves(form.getFirst("proof"))) {
            // Cookie lost or expired: show again what was typed, with a new cookie.
            return stepPage.show(403, step, visitor, draft, stepPage.expired(step, visitor));
        }
        if ("save".equals(form.getFirst("action"))) {
            // Whatever was typed so far, right or not: it is asked for again before it is sent.
            drafts.save(visitor, draft);
            return pages.go(visitor, "/apply/save");
        }
        Map<String, String> errors = errors(step, draft, visitor);
        if (!errors.isEmpty()) {
            return stepPage.show(422, step, visitor, draft, errors);
        }
        drafts.keep(visitor, draft);
        return pages.go(visitor, step.next(draft.fields).path());
    }

    private Map<String, String> errors(Step step, Draft draft, Visitor visitor) {
        Map<String, String> all = DraftForm.errors(
                ApplicationReader.read(
                                DraftForm.json(draft.fields),
                                code -> agencies.accepting(code).isPresent())
                        .errors(),
                draft.fields,
                visitor.language());
        if (step == Step.AGENT && draft.value("agentKind").isEmpty()) {
            all.put("agentKind", stepPage.choose(visitor));
        }
        Map<String, String> here = new LinkedHashMap<>();
        step.fields().forEach(field -> {
            String error = all.get(field.name());
            if (error != null) {
                here.put(field.name(), error);
            }
        });
        return here;
    }

    /** The visitor's draft, or a new one; one that was already submitted is left alone. */
    private Draft open() {
        return drafts.open(visiting.visitor());
    }

    private static Step step(String slug) {
        return Step.of(slug)
                .filter(step -> step != Step.AGENCY && step != Step.CHECK && step != Step.PROOF)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }
}

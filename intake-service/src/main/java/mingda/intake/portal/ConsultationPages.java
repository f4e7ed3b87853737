package mingda.intake.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mingda.intake.consultation.Opinions;
import mingda.intake.consultation.Stance;
import mingda.intake.portal.ConsultationPage.Opened;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * The third party's page (第三方意见征询), to which the letter that consults it leads: opened as often as one likes, answered
 * once, after a look at what will be sent.
 */
@Path("/consultation/{token}")
public class ConsultationPages {

    private static final String REMOVE = "remove:";

    private final ConsultationPage page;
    private final Pages pages;
    private final Visiting visiting;
    private final Opinions opinions;
    private final OpinionDrafts drafts;
    private final Texts texts;

    ConsultationPages(
            ConsultationPage page,
            Pages pages,
            Visiting visiting,
            Opinions opinions,
            OpinionDrafts drafts,
            Texts texts) {
        this.page = page;
        this.pages = pages;
        this.visiting = visiting;
        this.opinions = opinions;
        this.drafts = drafts;
        this.texts = texts;
    }

    /** What is asked, until when, and the form; or how it ended. */
    @GET
    @Operation(hidden = true)
    public Response ask(@PathParam("token") String token) {
        Visitor visitor = visiting.visitor();
        return page.open(token)
                .map(opened -> page.show(200, opened, visitor, page.draft(visitor, opened), Map.of()))
                .orElseGet(() -> page.unknown(visitor));
    }

    /** Takes down what was filled in; {@code action} says whether to add a file, to remove one, or to go on. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response fill(
            @PathParam("token") String token,
            @RestForm("proof") @Nullable String proof,
            @RestForm("action") @Nullable String action,
            @RestForm("stance") @Nullable String stance,
            @RestForm("reasons") @Nullable String reasons,
            @RestForm("opinionFile") @Nullable FileUpload file) {
        Visitor visitor = visiting.visitor();
        Opened opened = page.open(token).orElse(null);
        if (opened == null) {
            return page.unknown(visitor);
        }
        if (!opened.consultation().standing().takesOpinions()) {
            return pages.go(visitor, opened.path());
        }
        Draft draft = page.draft(visitor, opened);
        draft.fields.put(OpinionForm.STANCE, stance == null ? "" : stance);
        draft.fields.put(OpinionForm.REASONS, reasons == null ? "" : reasons.strip());
        if (!visitor.proves(proof)) {
            return page.show(
                    403,
                    opened,
                    visitor,
                    draft,
                    Map.of(OpinionForm.STANCE, texts.text(visitor.language(), "form_expired")));
        }
        String wish = action == null ? "" : action;
        Map<String, String> errors = new LinkedHashMap<>();
        drafts.take(draft, file, errors, visitor.language());
        if (wish.startsWith(REMOVE)) {
            drafts.remove(draft, wish.substring(REMOVE.length()));
        }
        drafts.keep(visitor, opened.tokenHash(), draft);
        boolean stay = wish.equals("more") || wish.startsWith(REMOVE);
        if (!stay) {
            Map<String, String> all = OpinionForm.errors(draft, texts, visitor.language());
            all.putAll(errors);
            errors = all;
        }
        if (!errors.isEmpty()) {
            return page.show(422, opened, visitor, draft, errors);
        }
        return pages.go(visitor, opened.path() + (stay ? "" : "/check"));
    }

    /** What will be sent, to be looked at. */
    @GET
    @Path("check")
    @Operation(hidden = true)
    public Response check(@PathParam("token") String token) {
        Visitor visitor = visiting.visitor();
        Opened opened = page.open(token).orElse(null);
        if (opened == null) {
            return page.unknown(visitor);
        }
        Draft draft = page.draft(visitor, opened);
        return opened.consultation().standing().takesOpinions() && whole(draft, visitor)
                ? page.check(opened, visitor, draft)
                : pages.go(visitor, opened.path());
    }

    /** Sends it; of a double click the second finds it sent. */
    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(@PathParam("token") String token, @RestForm("proof") @Nullable String proof) {
        Visitor visitor = visiting.visitor();
        Opened opened = page.open(token).orElse(null);
        if (opened == null) {
            return page.unknown(visitor);
        }
        if (!visitor.proves(proof)) {
            return pages.go(visitor, opened.path() + "/check");
        }
        Draft draft = page.draft(visitor, opened);
        Optional<Stance> stance = OpinionForm.stance(draft);
        if (stance.isPresent() && whole(draft, visitor)) {
            String reasons = draft.value(OpinionForm.REASONS);
            boolean taken = opinions.submit(
                    opened.tokenHash(),
                    stance.get(),
                    reasons.isEmpty() ? null : reasons,
                    OpinionDrafts.enclosures(draft));
            if (taken) {
                drafts.forget(visitor, opened.tokenHash());
            }
        }
        return pages.go(visitor, opened.path());
    }

    private boolean whole(Draft draft, Visitor visitor) {
        return OpinionForm.errors(draft, texts, visitor.language()).isEmpty();
    }
}

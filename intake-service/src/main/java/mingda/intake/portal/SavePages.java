package mingda.intake.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingda.intake.access.LinkAccess;
import mingda.intake.number.ResumeCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Saving a form that is being filled in, and going on with it later or on another device. */
@Path("/apply")
public class SavePages {

    private static final String KIND = "draft";
    private static final List<FieldSpec> FIELDS = List.of(FieldSpec.text("resumeCode", "off"));

    private final Pages pages;
    private final Visiting visiting;
    private final Drafts drafts;
    private final LinkAccess access;
    private final FormFields formFields;
    private final Texts texts;

    SavePages(Pages pages, Visiting visiting, Drafts drafts, LinkAccess access, FormFields formFields, Texts texts) {
        this.pages = pages;
        this.visiting = visiting;
        this.drafts = drafts;
        this.access = access;
        this.formFields = formFields;
        this.texts = texts;
    }

    /** The resume code and until when it is good, or the question whether to save. */
    @GET
    @Path("save")
    @Operation(hidden = true)
    public Response saved() {
        Visitor visitor = visiting.visitor();
        Draft draft = drafts.open(visitor);
        if (draft.fields.isEmpty()) {
            return pages.go(visitor, "/apply");
        }
        String code = draft.resumeCode;
        String until = draft.savedUntil;
        return pages.show(
                "save",
                visitor,
                "/apply/save",
                Map.of(
                        "code",
                        code == null ? "" : new ResumeCode(code).grouped(),
                        "until",
                        until == null ? "" : Days.text(LocalDate.parse(until), visitor.language())));
    }

    /** Saves it. */
    @POST
    @Path("save")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(@RestForm("proof") @Nullable String proof) {
        Visitor visitor = visiting.visitor();
        Draft draft = drafts.open(visitor);
        if (visitor.proves(proof) && !draft.fields.isEmpty()) {
            drafts.save(visitor, draft);
        }
        return pages.go(visitor, "/apply/save");
    }

    /** Asks for the code. */
    @GET
    @Path("continue")
    @Operation(hidden = true)
    public Response ask() {
        return show(200, "", "");
    }

    /** Goes on where it was left; wrong codes are counted. */
    @POST
    @Path("continue")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response resume(@RestForm("proof") @Nullable String proof, @RestForm("resumeCode") @Nullable String typed) {
        Visitor visitor = visiting.visitor();
        String text = typed == null ? "" : typed.strip();
        if (!visitor.proves(proof)) {
            return show(403, text, texts.text(visitor.language(), "form_expired"));
        }
        if (text.isEmpty()) {
            return show(422, text, texts.text(visitor.language(), "resume_code_needed"));
        }
        if (ResumeCode.read(text).filter(code -> drafts.resume(visitor, code)).isPresent()) {
            return pages.go(visitor, "/apply/resume");
        }
        long wait = access.failed(KIND, visitor.address());
        String said = texts.text(visitor.language(), "resume_none");
        return wait == 0
                ? show(404, text, said)
                : Response.fromResponse(show(429, text, said + texts.text(visitor.language(), "track_wait")))
                        .header(HttpHeaders.RETRY_AFTER, wait)
                        .build();
    }

    private Response show(int status, String typed, String error) {
        Visitor visitor = visiting.visitor();
        return pages.show(
                status,
                "resume",
                visitor,
                "/apply/continue",
                StandardForm.data(formFields.of(
                        FIELDS,
                        visitor.language(),
                        Map.of("resumeCode", typed),
                        error.isEmpty() ? Map.of() : Map.of("resumeCode", error))));
    }
}

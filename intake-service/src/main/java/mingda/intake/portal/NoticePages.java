package mingda.intake.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import mingda.eventing.problem.Language;
import mingda.intake.access.ApplicantAccess;
import mingda.intake.notice.NoticeBy;
import mingda.intake.notice.NoticeView;
import mingda.intake.portal.Field.Option;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** How the applicant of the opened application wants to be told of what happens: one question. */
@Path("/track/notices")
public class NoticePages {

    private static final FieldSpec BY = FieldSpec.radio("noticeBy");

    private final Pages pages;
    private final Visiting visiting;
    private final Tracked tracked;
    private final ApplicantAccess access;
    private final NoticeView view;
    private final FormFields formFields;
    private final Texts texts;

    NoticePages(
            Pages pages,
            Visiting visiting,
            Tracked tracked,
            ApplicantAccess access,
            NoticeView view,
            FormFields formFields,
            Texts texts) {
        this.pages = pages;
        this.visiting = visiting;
        this.tracked = tracked;
        this.access = access;
        this.view = view;
        this.formFields = formFields;
        this.texts = texts;
    }

    /** Asks. */
    @GET
    @Operation(hidden = true)
    public Response ask() {
        Visitor visitor = visiting.visitor();
        return tracked.number(visitor)
                .map(number -> show(200, number, visitor, ""))
                .orElseGet(() -> pages.go(visitor, "/track"));
    }

    /** Takes the choice down and goes back. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choose(@RestForm("proof") @Nullable String proof, @RestForm("noticeBy") @Nullable String noticeBy) {
        Visitor visitor = visiting.visitor();
        String number = tracked.number(visitor).orElse(null);
        if (number == null || !visitor.proves(proof)) {
            return pages.go(visitor, "/track");
        }
        boolean taken = access.reopen(number, application -> {
            List<NoticeBy> choices = view.of(application, visitor.language()).choices();
            return choices.stream()
                    .filter(by -> by.name().equals(noticeBy))
                    .findFirst()
                    .map(by -> {
                        view.choose(application, by);
                        return true;
                    })
                    .orElse(false);
        });
        return taken
                ? pages.go(visitor, "/track/progress")
                : show(422, number, visitor, texts.text(visitor.language(), "notices_choose"));
    }

    private Response show(int status, String number, Visitor visitor, String error) {
        Language language = visitor.language();
        NoticeView.Seen seen = access.reopen(number, application -> view.of(application, language));
        List<Option> options = seen.choices().stream()
                .map(by -> new Option(by.name(), NoticeLines.label(by.name(), seen, language, texts), by == seen.by()))
                .toList();
        Map<String, Object> data = StandardForm.data(
                List.of(formFields.field(BY, language, seen.by().name(), error, options)));
        return pages.show(status, "notices", visitor, "/track/notices", data);
    }
}

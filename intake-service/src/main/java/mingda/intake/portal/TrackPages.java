package mingda.intake.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingda.eventing.problem.Language;
import mingda.eventing.problem.ProblemException;
import mingda.intake.access.ApplicantAccess;
import mingda.intake.application.Application;
import mingda.intake.directory.Agencies;
import mingda.intake.document.Download;
import mingda.intake.notice.NoticeView;
import mingda.intake.problem.IntakeProblem;
import mingda.intake.progress.ProgressView;
import mingda.intake.progress.State;
import mingda.intake.satisfaction.Satisfactions;
import mingda.intake.withdrawal.Withdrawals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Following an application: opened with number and code, then kept open for two hours by the visitor's cookie. */
@Path("/track")
public class TrackPages {

    private static final List<FieldSpec> FIELDS =
            List.of(FieldSpec.text("applicationNo", "off"), FieldSpec.text("queryCode", "off"));

    private final Pages pages;
    private final Visiting visiting;
    private final Tracked tracked;
    private final ApplicantAccess access;
    private final ProgressView view;
    private final Withdrawals withdrawals;
    private final Satisfactions satisfactions;
    private final NoticeView noticeView;
    private final Download download;
    private final Agencies agencies;
    private final FormFields formFields;
    private final Texts texts;

    TrackPages(
            Pages pages,
            Visiting visiting,
            Tracked tracked,
            ApplicantAccess access,
            ProgressView view,
            Withdrawals withdrawals,
            Satisfactions satisfactions,
            NoticeView noticeView,
            Download download,
            Agencies agencies,
            FormFields formFields,
            Texts texts) {
        this.pages = pages;
        this.visiting = visiting;
        this.tracked = tracked;
        this.access = access;
        this.view = view;
        this.withdrawals = withdrawals;
        this.satisfactions = satisfactions;
        this.noticeView = noticeView;
        this.download = download;
        this.agencies = agencies;
        this.formFields = formFields;
        this.texts = texts;
    }

    /** Asks for number and code. */
    @GET
    @Operation(hidden = true)
    public Response ask() {
        return show(200, Map.of(), Map.of());
    }

    /** Opens the application. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response open(
            @RestForm("proof") @Nullable String proof,
            @RestForm("applicationNo") @Nullable String number,
            @RestForm("queryCode") @Nullable String code) {
        Visitor visitor = visiting.visitor();
        String typed = number == null ? "" : number;
        if (!visitor.proves(proof)) {
            return show(
                    403,
                    Map.of("applicationNo", typed),
                    Map.of("applicationNo", texts.text(visitor.language(), "form_expired")));
        }
        try {
            tracked.remember(visitor, access.open(typed, code, visitor.address(), Application::applicationNo));
            return pages.go(visitor, "/track/progress");
        } catch (ProblemException refused) {
            Language language = visitor.language();
            String field = refused.type() == IntakeProblem.CODE_REQUIRED ? "queryCode" : "applicationNo";
            return show(
                    refused.type().status() == 401 ? 422 : refused.type().status(),
                    Map.of("applicationNo", typed),
                    Map.of(
                            field,
                            refused.type() == IntakeProblem.CODE_REQUIRED
                                    ? texts.text(language, "code_needed")
                                    : language.pick(
                                                    refused.type().titleZh(),
                                                    refused.type().titleEn())
                                            + language.pick("。", ". ")
                                            + texts.text(
                                                    language,
                                                    refused.type() == IntakeProblem.NO_APPLICATION
                                                            ? "track_check"
                                                            : "track_wait")));
        }
    }

    /** Where the application stands. */
    @GET
    @Path("progress")
    @Operation(hidden = true)
    public Response progress() {
        Visitor visitor = visiting.visitor();
        Language language = visitor.language();
        return tracked.number(visitor)
                .map(number -> access.reopen(number, application -> {
                    ProgressView.Seen seen = view.of(application, language);
                    Map<String, Object> data = new HashMap<>();
                    data.put("seen", seen);
                    data.put("subject", application.person().title());
                    data.put("stateLabel", texts.text(language, "state_" + seen.state()));
                    data.put("due", Days.text(seen.replyDueOn(), language));
                    data.put("received", Days.text(seen.receivedOn(), language));
                    data.put("next", texts.textOrEmpty(language, "next_" + seen.state()));
                    data.put("refused", texts.textOrEmpty(language, "withdrawal_refused_" + seen.withdrawalRefused()));
                    data.put("maySay", seen.state() == State.REPLIED || seen.state() == State.SERVED);
                    data.put(
                            "said",
                            satisfactions
                                    .said(seen.applicationNo())
                                    .map(said -> texts.text(language, "satisfaction_" + said))
                                    .orElse(""));
                    data.put("notices", NoticeLines.of(noticeView.of(application, language), language, texts));
                    data.put("mayCorrect", seen.state() == State.IN_CORRECTION);
                    data.put("mayWithdraw", withdrawals.possible(application));
                    return data;
                }))
                .map(data -> {
                    ProgressView.Seen seen = (ProgressView.Seen) java.util.Objects.requireNonNull(data.get("seen"));
                    data.put(
                            "agency",
                            agencies.find(seen.agencyCode())
                                    .map(agency -> agency.nameIn(language == Language.EN))
                                    .orElse(""));
                    return pages.show("progress", visitor, "/track/progress", data);
                })
                .orElseGet(() -> pages.go(visitor, "/track"));
    }

    /** A document of the opened application. */
    @GET
    @Path("documents/{id}")
    @Operation(hidden = true)
    public Response document(
            @PathParam("id") String id,
            @QueryParam("format") @Nullable String format,
            @RestHeader("Range") @Nullable String range) {
        Visitor visitor = visiting.visitor();
        UUID documentId = Download.id(id).orElse(new UUID(0, 0));
        MediaType wanted =
                "ofd".equals(format) ? new MediaType("application", "ofd") : new MediaType("application", "pdf");
        return tracked.number(visitor)
                .map(number -> download.send(
                        number,
                        documentId,
                        access.reopen(number, application -> download.choose(number, documentId, List.of(wanted))),
                        range))
                .orElseGet(() -> pages.go(visitor, "/track"));
    }

    /** Closes the application on this device. */
    @POST
    @Path("close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(@RestForm("proof") @Nullable String proof) {
        Visitor visitor = visiting.visitor();
        if (visitor.proves(proof)) {
            tracked.forget(visitor);
        }
        return pages.go(visitor, "/track");
    }

    private Response show(int status, Map<String, String> values, Map<String, String> errors) {
        Visitor visitor = visiting.visitor();
        return pages.show(
                status,
                "track",
                visitor,
                "/track",
                StandardForm.data(formFields.of(FIELDS, visitor.language(), values, errors)));
    }
}

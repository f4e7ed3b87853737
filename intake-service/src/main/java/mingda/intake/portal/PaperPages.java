package mingda.intake.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingda.eventing.problem.Language;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.uploads.FileName;
import mingda.intake.access.ApplicantAccess;
import mingda.intake.application.Application;
import mingda.intake.attachment.Attachments;
import mingda.intake.correction.Corrections;
import mingda.intake.withdrawal.Withdrawals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Papers that the applicant hands in later: a correction (补正), a withdrawal (撤回). */
@Path("/track")
public class PaperPages {

    private static final int LONGEST = 5000;
    private static final List<FieldSpec> CORRECTION =
            List.of(FieldSpec.longText("correctionText"), FieldSpec.file("SUPPORTING"));

    private final Pages pages;
    private final Visiting visiting;
    private final Tracked tracked;
    private final ApplicantAccess access;
    private final Attachments attachments;
    private final Corrections corrections;
    private final Withdrawals withdrawals;
    private final FormFields formFields;
    private final Texts texts;

    PaperPages(
            Pages pages,
            Visiting visiting,
            Tracked tracked,
            ApplicantAccess access,
            Attachments attachments,
            Corrections corrections,
            Withdrawals withdrawals,
            FormFields formFields,
            Texts texts) {
        this.pages = pages;
        this.visiting = visiting;
        this.tracked = tracked;
        this.access = access;
        this.attachments = attachments;
        this.corrections = corrections;
        this.withdrawals = withdrawals;
        this.formFields = formFields;
        this.texts = texts;
    }

    /** Asks for the correction. */
    @GET
    @Path("correction")
    @Operation(hidden = true)
    public Response correction() {
        return tracked.number(visiting.visitor())
                .map(number -> show(200, "correction", CORRECTION, Map.of(), Map.of()))
                .orElseGet(this::closed);
    }

    /** Takes the correction in. */
    @POST
    @Path("correction")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response correct(
            @RestForm("proof") @Nullable String proof,
            @RestForm("correctionText") @Nullable String typed,
            @RestForm("SUPPORTING") @Nullable FileUpload file) {
        Visitor visitor = visiting.visitor();
        String text = typed == null ? "" : typed.strip();
        Map<String, String> values = Map.of("correctionText", text);
        String number = tracked.number(visitor).orElse(null);
        if (number == null || !visitor.proves(proof)) {
            return closed();
        }
        Map<String, String> errors = new LinkedHashMap<>();
        if (text.isEmpty() || text.length() > LONGEST) {
            errors.put("correctionText", texts.text(visitor.language(), "correction_text_needed"));
            return show(422, "correction", CORRECTION, values, errors);
        }
        try {
            FileUpload sent = file == null || file.size() == 0 ? null : file;
            String mediaType =
                    sent == null ? "" : attachments.check(sent.uploadedFile(), FileName.clean(sent.fileName()));
            access.reopen(number, application -> {
                List<UUID> ids = sent == null ? List.of() : List.of(adopt(application, sent, mediaType));
                return corrections.submit(application, text, ids);
            });
            return pages.go(visitor, "/track/progress");
        } catch (ProblemException refused) {
            errors.put("correctionText", said(refused));
            return show(refused.type().status(), "correction", CORRECTION, values, errors);
        }
    }

    /** Asks for the withdrawal's confirmation. */
    @GET
    @Path("withdrawal")
    @Operation(hidden = true)
    public Response withdrawal() {
        return tracked.number(visiting.visitor())
                .map(number -> show(200, "withdrawal", withdrawalFields(number), Map.of(), Map.of()))
                .orElseGet(this::closed);
    }

    /** Takes the withdrawal in. */
    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(
            @RestForm("proof") @Nullable String proof,
            @RestForm("idLastSix") @Nullable String idLastSix,
            @RestForm("reason") @Nullable String reason,
            @RestForm("confirm") @Nullable String confirm) {
        Visitor visitor = visiting.visitor();
        String number = tracked.number(visitor).orElse(null);
        if (number == null || !visitor.proves(proof)) {
            return closed();
        }
        String why = reason == null ? "" : reason.strip();
        Map<String, String> errors = new LinkedHashMap<>();
        if (!"yes".equals(confirm)) {
            errors.put("confirm", texts.text(visitor.language(), "confirm_needed"));
        } else {
            try {
                access.reopen(
                        number,
                        application -> withdrawals.submit(
                                application,
                                why.isEmpty() ? null : why.substring(0, Math.min(why.length(), 2000)),
                                idLastSix == null || idLastSix.isBlank() ? null : idLastSix));
                return pages.go(visitor, "/track/progress");
            } catch (ProblemException refused) {
                errors.put(refused.errors().isEmpty() ? "confirm" : "idLastSix", said(refused));
            }
        }
        return show(422, "withdrawal", withdrawalFields(number), Map.of("reason", why), errors);
    }

    private List<FieldSpec> withdrawalFields(String number) {
        boolean withNumber =
                access.reopen(number, application -> application.person().idLastSix() != null);
        FieldSpec reason = FieldSpec.longText("reason");
        FieldSpec confirm = FieldSpec.checkbox("confirm");
        return withNumber ? List.of(FieldSpec.text("idLastSix", "off"), reason, confirm) : List.of(reason, confirm);
    }

    private UUID adopt(Application application, FileUpload file, String mediaType) {
        return attachments
                .adopt(
                        application.applicationNo(),
                        application.agencyCode(),
                        attachments.hold(file.uploadedFile(), mediaType).id(),
                        "SUPPORTING",
                        FileName.clean(file.fileName()))
                .id();
    }

    private String said(ProblemException refused) {
        Language language = visiting.visitor().language();
        return refused.errors().stream()
                .findFirst()
                .map(error -> language.pick(error.messageZh(), error.messageEn()))
                .orElseGet(() ->
                        language.pick(refused.type().adviceZh(), refused.type().adviceEn()));
    }

    private Response closed() {
        return pages.go(visiting.visitor(), "/track");
    }

    private Response show(
            int status,
            String template,
            List<FieldSpec> specs,
            Map<String, String> values,
            Map<String, String> errors) {
        Visitor visitor = visiting.visitor();
        return pages.show(
                status,
                template,
                visitor,
                "/track/" + template,
                StandardForm.data(formFields.of(specs, visitor.language(), values, errors)));
    }
}

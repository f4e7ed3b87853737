package mingda.intake.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingda.eventing.files.StoredFile;
import mingda.eventing.problem.Language;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scopes;
import mingda.eventing.uploads.FileName;
import mingda.intake.attachment.Attachments;
import mingda.intake.problem.IntakeProblem;
import mingda.intake.store.IntakeScope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Uploading of identity proof, mandate and other material; each may be left out ("cannot provide now"). */
@Path("/apply/proof")
public class ProofPages {

    private final Pages pages;
    private final Visiting visiting;
    private final Drafts drafts;
    private final FormFields formFields;
    private final Texts texts;
    private final Attachments attachments;
    private final Scopes scopes;

    ProofPages(
            Pages pages,
            Visiting visiting,
            Drafts drafts,
            FormFields formFields,
            Texts texts,
            Attachments attachments,
            Scopes scopes) {
        this.pages = pages;
        this.visiting = visiting;
        this.drafts = drafts;
        this.formFields = formFields;
        this.texts = texts;
        this.attachments = attachments;
        this.scopes = scopes;
    }

    /** The page. */
    @GET
    @Operation(hidden = true)
    public Response ask() {
        return show(200, open(), Map.of());
    }

    /** Takes files in; {@code action} says whether to stay, to remove one, or to go on. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response answer(
            @RestForm("proof") @Nullable String proof,
            @RestForm("action") @Nullable String action,
            @RestForm("IDENTITY_PROOF") @Nullable FileUpload identity,
            @RestForm("MANDATE") @Nullable FileUpload mandate,
            @RestForm("SUPPORTING") @Nullable FileUpload supporting) {
        Visitor visitor = visiting.visitor();
        Draft draft = open();
        if (!visitor.proves(proof)) {
            return show(403, draft, Map.of("IDENTITY_PROOF", texts.text(visitor.language(), "form_expired")));
        }
        Map<String, String> errors = new LinkedHashMap<>();
        take(draft, "IDENTITY_PROOF", identity, errors);
        take(draft, "MANDATE", mandate, errors);
        take(draft, "SUPPORTING", supporting, errors);
        String wish = action == null ? "" : action;
        boolean removing = wish.startsWith("remove:");
        if (removing) {
            draft.files.removeIf(file -> wish.equals("remove:" + file.fileId()) && drop(file));
        }
        drafts.keep(visitor, draft);
        if (!errors.isEmpty()) {
            return show(422, draft, errors);
        }
        return pages.go(visitor, removing || wish.equals("more") ? "/apply/proof" : "/apply/check");
    }

    private void take(Draft draft, String purpose, @Nullable FileUpload upload, Map<String, String> errors) {
        if (upload == null || upload.size() == 0) {
            return;
        }
        try {
            if (draft.files.size() >= attachments.most()) {
                throw new ProblemException(IntakeProblem.TOO_MANY_FILES);
            }
            String mediaType = attachments.check(upload.uploadedFile(), FileName.clean(upload.fileName()));
            StoredFile held = scopes.call(IntakeScope.open(), () -> attachments.hold(upload.uploadedFile(), mediaType));
            draft.files.add(new Draft.DraftFile(
                    held.id().toString(), purpose, FileName.clean(upload.fileName()), held.bytes()));
        } catch (ProblemException refused) {
            Language language = visiting.visitor().language();
            errors.put(
                    purpose,
                    language.pick(refused.type().adviceZh(), refused.type().adviceEn()));
        }
    }

    private boolean drop(Draft.DraftFile file) {
        scopes.run(IntakeScope.open(), () -> attachments.drop(UUID.fromString(file.fileId())));
        return true;
    }

    private Response show(int status, Draft draft, Map<String, String> errors) {
        Visitor visitor = visiting.visitor();
        if (draft.fields.isEmpty() && status == 200) {
            return pages.go(visitor, "/apply");
        }
        boolean agent = Step.AGENT_DETAILS.asked(draft.fields);
        List<FieldSpec> specs = agent
                ? List.of(FieldSpec.file("IDENTITY_PROOF"), FieldSpec.file("MANDATE"), FieldSpec.file("SUPPORTING"))
                : List.of(FieldSpec.file("IDENTITY_PROOF"), FieldSpec.file("SUPPORTING"));
        List<Field> fields = formFields.of(specs, visitor.language(), Map.of(), errors);
        Map<String, Object> data = new HashMap<>();
        data.put("fields", fields);
        data.put(
                "wrong",
                fields.stream().filter(field -> !field.error().isEmpty()).toList());
        data.put("files", FileEntry.of(draft.files, texts, visitor.language()));
        data.put("back", Step.PROOF.before(draft.fields).map(Step::path).orElse("/apply"));
        return pages.show(status, "proof", visitor, "/apply/proof", data);
    }

    private Draft open() {
        return drafts.open(visiting.visitor());
    }
}

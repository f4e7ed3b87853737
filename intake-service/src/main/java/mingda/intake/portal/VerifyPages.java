package mingda.intake.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mingda.eventing.problem.Language;
import mingda.eventing.time.Zones;
import mingda.intake.directory.Agencies;
import mingda.intake.directory.Agency;
import mingda.intake.verification.Verdict;
import mingda.intake.verification.Verification;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Tells whether a document is authentic, by its file or by the code on it; the QR code on a letter leads here. */
@Path("/verify")
public class VerifyPages {

    private static final List<FieldSpec> FILE = List.of(FieldSpec.file("document"));
    private static final List<FieldSpec> CODE = List.of(FieldSpec.text("code", "off"));

    private final Pages pages;
    private final Visiting visiting;
    private final FormFields formFields;
    private final Texts texts;
    private final Verification verification;
    private final Agencies agencies;
    private final long maxBytes;

    VerifyPages(
            Pages pages,
            Visiting visiting,
            FormFields formFields,
            Texts texts,
            Verification verification,
            Agencies agencies,
            @ConfigProperty(name = "mingda.attachment.max-bytes") long maxBytes) {
        this.pages = pages;
        this.visiting = visiting;
        this.formFields = formFields;
        this.texts = texts;
        this.verification = verification;
        this.agencies = agencies;
        this.maxBytes = maxBytes;
    }

    /**
     * Asks for the code or the file, and answers for the code, if one is given.
     *
     * @param proceed named {@code find} by the form, so that an empty code sent by it is told from none
     */
    @GET
    @Operation(hidden = true)
    public Response ask(@RestQuery("code") @Nullable String code, @RestQuery("find") @Nullable String proceed) {
        if (code == null || code.isBlank()) {
            return proceed == null
                    ? show(200, Map.of(), "", null)
                    : show(422, Map.of("code", "verify_code_needed"), "", null);
        }
        return show(200, Map.of(), code, verification.ofCode(code));
    }

    /** Checks the file; it is not kept. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response compare(@RestForm("document") @Nullable FileUpload file) {
        if (file == null || file.size() == 0) {
            return show(422, Map.of("document", "verify_file_needed"), "", null);
        }
        if (file.size() > maxBytes) {
            return show(413, Map.of("document", "verify_file_too_large"), "", null);
        }
        return show(200, Map.of(), "", verification.ofFile(file.uploadedFile()));
    }

    private Response show(int status, Map<String, String> wrong, String code, @Nullable Verdict verdict) {
        Visitor visitor = visiting.visitor();
        Language language = visitor.language();
        Map<String, String> errors = new HashMap<>();
        wrong.forEach((field, text) -> errors.put(field, texts.text(language, text)));
        List<Field> codeFields = formFields.of(CODE, language, Map.of("code", code), errors);
        List<Field> fileFields = formFields.of(FILE, language, Map.of(), errors);
        Map<String, Object> data = StandardForm.data(
                Stream.concat(codeFields.stream(), fileFields.stream()).toList());
        data.put("codeFields", codeFields);
        data.put("fileFields", fileFields);
        data.put("byCode", !code.isEmpty());
        data.putAll(found(verdict, language));
        return pages.show(status, "verify", visitor, "/verify", data);
    }

    private Map<String, Object> found(@Nullable Verdict verdict, Language language) {
        if (verdict == null) {
            return Map.of("result", "", "number", "", "agency", "", "sealedOn", "", "digest", false);
        }
        Instant sealedAt = verdict.sealedAt();
        return Map.of(
                "result",
                verdict.result().name(),
                "number",
                Objects.requireNonNullElse(verdict.documentNumber(), ""),
                "agency",
                agency(verdict.agencyCode(), language),
                "sealedOn",
                sealedAt == null ? "" : Days.text(LocalDate.ofInstant(sealedAt, Zones.SHANGHAI), language),
                "digest",
                verdict.checks().digest());
    }

    private String agency(@Nullable String code, Language language) {
        Optional<Agency> agency = code == null ? Optional.empty() : agencies.find(code);
        return agency.map(found -> found.nameIn(language == Language.EN)).orElse("");
    }
}

package mingda.intake.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import mingda.eventing.problem.Language;
import mingda.intake.document.IssuedDigests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Tells whether a file is, byte for byte, a document that was issued through this portal. */
@Path("/verify")
public class VerifyPages {

    private static final List<FieldSpec> FIELDS = List.of(FieldSpec.file("document"));

    private final Pages pages;
    private final Visiting visiting;
    private final FormFields formFields;
    private final Texts texts;
    private final IssuedDigests digests;

    VerifyPages(Pages pages, Visiting visiting, FormFields formFields, Texts texts, IssuedDigests digests) {
        this.pages = pages;
        this.visiting = visiting;
        this.formFields = formFields;
        this.texts = texts;
        this.digests = digests;
    }

    /** Asks for the file. */
    @GET
    @Operation(hidden = true)
    public Response ask() {
        return show(200, "", "");
    }

    /** Compares the file's digest with those of the issued documents; the file is not kept. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response compare(@RestForm("document") @Nullable FileUpload file) throws IOException {
        Language language = visiting.visitor().language();
        if (file == null || file.size() == 0) {
            return show(422, texts.text(language, "verify_file_needed"), "");
        }
        return show(200, "", digests.issued(file.uploadedFile()) ? "SAME" : "UNKNOWN");
    }

    private Response show(int status, String error, String result) {
        Visitor visitor = visiting.visitor();
        Map<String, Object> data = StandardForm.data(formFields.of(
                FIELDS, visitor.language(), Map.of(), error.isEmpty() ? Map.of() : Map.of("document", error)));
        data.put("result", result);
        return pages.show(status, "verify", visitor, "/verify", data);
    }
}

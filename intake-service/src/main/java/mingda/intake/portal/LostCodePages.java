package mingda.intake.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import mingda.intake.access.LostCodes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Replacing a lost query code; the answer is the same whatever exists. */
@Path("/track/code")
public class LostCodePages {

    private static final List<FieldSpec> FIELDS =
            List.of(FieldSpec.text("applicationNo", "off"), FieldSpec.text("emailOnFile", "email"));

    private final Pages pages;
    private final Visiting visiting;
    private final FormFields formFields;
    private final LostCodes lostCodes;

    LostCodePages(Pages pages, Visiting visiting, FormFields formFields, LostCodes lostCodes) {
        this.pages = pages;
        this.visiting = visiting;
        this.formFields = formFields;
        this.lostCodes = lostCodes;
    }

    /** Asks for number and address. */
    @GET
    @Operation(hidden = true)
    public Response ask() {
        Visitor visitor = visiting.visitor();
        Map<String, Object> data = StandardForm.data(formFields.of(FIELDS, visitor.language(), Map.of(), Map.of()));
        data.put("sent", false);
        return pages.show("lost-code", visitor, "/track/code", data);
    }

    /** Sends a new code if number and address fit, and says the same in any case. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response replace(
            @RestForm("proof") @Nullable String proof,
            @RestForm("applicationNo") @Nullable String number,
            @RestForm("emailOnFile") @Nullable String email) {
        Visitor visitor = visiting.visitor();
        if (!visitor.proves(proof) || number == null || email == null || number.isBlank() || email.isBlank()) {
            return pages.go(visitor, "/track/code");
        }
        lostCodes.replace(number, email, visitor.address());
        return pages.show(
                "lost-code", visitor, "/track/code", Map.of("sent", true, "fields", List.of(), "wrong", List.of()));
    }
}

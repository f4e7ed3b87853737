package mingda.intake.directory;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import mingda.eventing.problem.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Whom one can ask. */
@Path("/api/agencies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies", description = "Agencies that accept applications (受理机关).")
public class AgencyResource {

    private final Agencies agencies;

    AgencyResource(Agencies agencies) {
        this.agencies = agencies;
    }

    /** An agency in the list, its guide in the reader's language. */
    @Schema(name = "Agency")
    public record Entry(
            @Schema(examples = "fengxian-office") String code,
            @Schema(examples = "上海市奉贤区人民政府办公室") String name,
            String shortName,
            @Nullable String nameEn,
            @Schema(examples = "SUPERVISING_DEPARTMENT") String kind,

            @Schema(
                    description = "office, address, phone, fax, email, hours",
                    type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
            JsonNode contact,

            @Schema(description = "How to apply there (公开指南), in the reader's language")
            String guide) {}

    /** The list, the district government first. */
    @GET
    @Operation(
            summary = "List the agencies that accept applications",
            description =
                    "Agencies (行政机关) of the directory that this service last received, with code, name, kind, contact of the disclosure office, and guide (指南).")
    @APIResponse(responseCode = "200", description = "The agencies, with contact and guide")
    public List<Entry> list(
            @Parameter(description = "zh or en, before Accept-Language") @QueryParam("lang") @Nullable String lang,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Language language = Language.of(lang, acceptLanguage);
        return agencies.accepting().stream()
                .map(agency -> new Entry(
                        agency.code(),
                        agency.name(),
                        agency.shortName(),
                        agency.nameEn(),
                        agency.kind(),
                        agency.contact(),
                        language.pick(agency.guideZh(), agency.guideEn())))
                .toList();
    }
}

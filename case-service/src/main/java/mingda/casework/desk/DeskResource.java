package mingda.casework.desk;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import mingda.casework.access.Request;
import mingda.casework.directory.Agencies;
import mingda.casework.directory.Agency;
import mingda.casework.directory.StaffDirectory;
import mingda.casework.directory.StaffMember;
import mingda.casework.timeline.Timelines;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the console shows beside the cases: figures, agencies and colleagues. */
@Path("/api")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "desk", description = "Figures for supervisors, and the names of agencies and staff")
@APIResponse(responseCode = "401", description = "No valid token")
class DeskResource {

    private final Request request;
    private final Timelines timelines;
    private final Desk desk;
    private final Agencies agencies;
    private final StaffDirectory staff;

    DeskResource(Request request, Timelines timelines, Desk desk, Agencies agencies, StaffDirectory staff) {
        this.request = request;
        this.timelines = timelines;
        this.desk = desk;
        this.agencies = agencies;
        this.staff = staff;
    }

    /** An agency by its names. */
    record AgencyLine(
            String code,
            String name,
            String shortName,
            @Nullable String nameEn,
            String kind,
            @Nullable String parent,
            @Nullable String handledBy,
            boolean acceptsApplications) {}

    @GET
    @Path("/desk")
    @Operation(
            summary = "Figures over the open cases",
            description =
                    "Of the cases that the caller may see: what is due on the days ahead, lights, workload, ageing and how many"
                            + " answers of this year were in time. Dates are those of the projection.")
    @APIResponse(responseCode = "200", description = "The figures of the legal today")
    public Figures figures() {
        return request.inScope(caller -> desk.of(timelines.today()));
    }

    @GET
    @Path("/agencies")
    @Operation(summary = "The agencies", description = "All agencies by code, with who handles their applications.")
    @APIResponse(responseCode = "200", description = "{items}")
    public Map<String, List<AgencyLine>> agencies() {
        return request.inScope(caller ->
                Map.of("items", agencies.all().stream().map(DeskResource::line).toList()));
    }

    @GET
    @Path("/staff")
    @Operation(
            summary = "The staff",
            description = "The caller's colleagues; everybody for supervisors and administrators.")
    @APIResponse(responseCode = "200", description = "{items}")
    public Map<String, List<StaffMember>> staff() {
        return request.inScope(caller -> Map.of(
                "items",
                staff.all().stream().filter(member -> member.isKnownTo(caller)).toList()));
    }

    private static AgencyLine line(Agency agency) {
        return new AgencyLine(
                agency.code(),
                agency.name(),
                agency.shortName(),
                agency.nameEn(),
                agency.kind(),
                agency.parent(),
                agency.handledBy(),
                agency.acceptsApplications());
    }
}

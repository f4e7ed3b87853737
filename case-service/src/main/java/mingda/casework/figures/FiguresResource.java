package mingda.casework.figures;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import mingda.casework.access.CaseAccess;
import mingda.casework.access.Request;
import mingda.casework.office.OfficeTypes;
import mingda.casework.timeline.Timelines;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/figures}. */
@Path("/api/figures")
@Authenticated
@Blocking
@Produces({MediaType.APPLICATION_JSON, FiguresCsv.MEDIA_TYPE})
@Tag(name = "figures")
class FiguresResource {

    private final Request request;
    private final jakarta.ws.rs.core.Request call;
    private final CaseAccess access;
    private final Timelines timelines;
    private final FiguresReports reports;

    FiguresResource(
            Request request,
            jakarta.ws.rs.core.Request call,
            CaseAccess access,
            Timelines timelines,
            FiguresReports reports) {
        this.request = request;
        this.call = call;
        this.access = access;
        this.timelines = timelines;
        this.reports = reports;
    }

    @GET
    @Operation(
            summary = "Figures for work (数据汇集、分析与应用)",
            description =
                    "Over the cases received in a period that the caller may see (a supervisor all): in time or late, with and"
                            + " without extensions, how many working days an answer took and whose the days were, outcomes,"
                            + " notices to correct, reconsiderations and suits and how many corrected the agency, and what"
                            + " several applicants ask for (candidates to be made public, 条例第四十四条). Groups of applicants"
                            + " too small to be shown are hidden. As Accept asks, JSON or CSV.")
    @APIResponse(
            responseCode = "200",
            description =
                    "{from, to, agency?, smallest, total: {figures}, groups: [{key, label, hidden, figures?}], topics: [{title,"
                            + " applications, applicants, given, candidate}]}, or CSV with a line for each group")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "406", description = "Accept takes neither JSON nor CSV")
    @APIResponse(responseCode = "422", description = "A day, filter or grouping is not one of ours")
    public Response read(
            @Parameter(description = "Code of the answering body") @RestQuery @Nullable String agency,
            @Parameter(description = "First day of receipt; 1 January of the last day's year when left out")
                    @RestQuery
                    @Nullable
                    String from,
            @Parameter(description = "Last day of receipt; today when left out") @RestQuery @Nullable String to,
            @Parameter(description = "The applicant's column of table three, such as NATURAL_PERSON")
                    @RestQuery
                    @Nullable
                    String applicantClass,
            @Parameter(description = "How it came, such as ONLINE") @RestQuery @Nullable String channel,
            @Parameter(description = "AGENCY, MONTH, APPLICANT_CLASS or CHANNEL; no groups when left out")
                    @RestQuery
                    @Nullable
                    String by) {
        String type = OfficeTypes.best(call, FiguresCsv.MEDIA_TYPE);
        FiguresQuery query = FiguresQuery.read(agency, from, to, applicantClass, channel, by, timelines.today());
        FiguresReport report = reports.of(query, access.scopeOf(request.caller()), request.language());
        if (type.equals(FiguresCsv.MEDIA_TYPE)) {
            return Response.ok(FiguresCsv.write(report, request.language()), type + ";charset=UTF-8")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"figures.csv\"")
                    .build();
        }
        return Response.ok(report, MediaType.APPLICATION_JSON).build();
    }
}

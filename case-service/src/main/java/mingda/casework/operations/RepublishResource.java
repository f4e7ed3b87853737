package mingda.casework.operations;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingda.casework.access.Request;
import mingda.casework.access.Role;
import mingda.casework.annualreport.ReportDuties;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.consultation.Consultations;
import mingda.casework.directory.DirectoryEvents;
import mingda.casework.document.Publication;
import mingda.casework.worktime.CalendarVersions;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code POST /api/operations/republish}. */
@Path("/api/operations/republish")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations")
class RepublishResource {

    private static final int STEP = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final Request request;
    private final Scopes scopes;
    private final CaseFiles cases;
    private final Publication documents;
    private final Consultations consultations;
    private final DirectoryEvents directory;
    private final CalendarVersions calendar;
    private final ReportDuties reports;

    RepublishResource(
            Request request,
            Scopes scopes,
            CaseFiles cases,
            Publication documents,
            Consultations consultations,
            DirectoryEvents directory,
            CalendarVersions calendar,
            ReportDuties reports) {
        this.request = request;
        this.documents = documents;
        this.consultations = consultations;
        this.scopes = scopes;
        this.cases = cases;
        this.directory = directory;
        this.calendar = calendar;
        this.reports = reports;
    }

    @POST
    @Operation(
            summary = "Publish the present state again",
            description =
                    "Agencies, staff, calendar, the annual reports that are owed or were frozen, and of every case its registration, assignee, timeline, the documents that"
                            + " the applicant may see and the consultations of third parties, so that another service can"
                            + " rebuild its copy; who has it all finds nothing new: {cases}.")
    @APIResponse(responseCode = "200", description = "How many cases were published")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "No administrator")
    public Map<String, Integer> republish() {
        Request.require(request.caller(), Role.ADMINISTRATOR);
        scopes.run(Scope.background(), () -> {
            directory.everything();
            calendar.newestVersion()
                    .ifPresent(held ->
                            directory.calendar(held.version(), held.coveredUntil(), held.publishedAt(), held.years()));
            reports.republish();
        });
        int count = 0;
        List<UUID> step = step(FIRST);
        while (!step.isEmpty()) {
            for (UUID id : step) {
                scopes.run(Scope.background(), () -> {
                    CaseFile file = cases.republish(id);
                    documents.republish(file);
                    consultations.republish(file);
                });
            }
            count += step.size();
            step = step(step.getLast());
        }
        return Map.of("cases", count);
    }

    private List<UUID> step(UUID after) {
        return scopes.call(Scope.background(), () -> cases.idsAfter(after, STEP));
    }
}

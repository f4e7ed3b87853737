package mingda.casework.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.function.Supplier;
import mingda.casework.access.CaseAccess;
import mingda.casework.access.Request;
import mingda.casework.json.Wrong;
import mingda.casework.office.OfficeTypes;
import mingda.eventing.paging.PageRequest;
import mingda.eventing.problem.Language;
import mingda.eventing.scope.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/register}. */
@Path("/api/register")
@Authenticated
@Blocking
@Produces({MediaType.APPLICATION_JSON, OfficeTypes.XLSX, RegisterResource.NDJSON})
@Tag(name = "register")
class RegisterResource {

    /** One JSON object a line: open to any tool, and as long as it likes. */
    static final String NDJSON = "application/x-ndjson";

    private final Request request;
    private final jakarta.ws.rs.core.Request call;
    private final CaseAccess access;
    private final Register register;
    private final Lines lines;
    private final ObjectMapper json;

    RegisterResource(
            Request request,
            jakarta.ws.rs.core.Request call,
            CaseAccess access,
            Register register,
            Lines lines,
            ObjectMapper json) {
        this.request = request;
        this.call = call;
        this.access = access;
        this.register = register;
        this.lines = lines;
        this.json = json;
    }

    @GET
    @Operation(
            summary = "The register (台账)",
            description =
                    "One line for each case of the caller's agency (a supervisor sees all), by day of receipt: every legal date,"
                            + " channel, class of applicant, outcomes, row of the annual report, remedies, reconsiderations and suits, and"
                            + " whose the working days were. Every filter may be left out. As Accept asks, JSON in pages, or all lines at once: a"
                            + " workbook (XLSX), or one JSON object a line (application/x-ndjson) with every act, for other systems.")
    @APIResponse(responseCode = "200", description = "{items, next?, total}, or the file")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "406", description = "Accept takes neither JSON nor XLSX nor NDJSON")
    @APIResponse(responseCode = "422", description = "A filter or the cursor is not one of ours")
    public Response list(
            @Parameter(description = "Year of receipt") @RestQuery @Nullable String year,
            @Parameter(description = "Code of the answering body") @RestQuery @Nullable String agency,
            @Parameter(description = "How it came, such as ONLINE") @RestQuery @Nullable String channel,
            @Parameter(description = "The applicant's column of table three, such as NATURAL_PERSON")
                    @RestQuery
                    @Nullable
                    String applicantClass,
            @RestQuery @Nullable String state,
            @Parameter(description = "true: closed cases; false: open ones") @RestQuery @Nullable String closed,
            @Parameter(description = "Cases with a reply that has this outcome, such as GRANT") @RestQuery @Nullable
                    String outcome,
            @Parameter(description = "true: cases with a reconsideration; false: without") @RestQuery @Nullable
                    String reconsideration,
            @Parameter(description = "true: cases with a suit; false: without") @RestQuery @Nullable String litigation,
            @Parameter(description = "Received on or after this day") @RestQuery @Nullable String receivedFrom,
            @Parameter(description = "Received on or before this day") @RestQuery @Nullable String receivedTo,
            @RestQuery @Nullable String assignee,
            @Parameter(description = "The municipal platform's number") @RestQuery @Nullable String externalNo,
            @RestQuery @Nullable String applicationNo,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        String type = OfficeTypes.best(call, OfficeTypes.XLSX, NDJSON);
        Wrong wrong = new Wrong();
        Filter filter = new Filter(wrong)
                .year(year)
                .equal("agency", "c.agency_code", agency)
                .channel(channel)
                .applicantClass(applicantClass)
                .state(state)
                .closed(closed)
                .outcome(outcome)
                .filed("reconsideration", "RECONSIDERATION_FILED", reconsideration)
                .filed("litigation", "LITIGATION_FILED", litigation)
                .from(receivedFrom)
                .to(receivedTo)
                .equal("assignee", "c.assignee", assignee)
                .equal("externalNo", "c.external_no", externalNo)
                .equal("applicationNo", "c.application_no", applicationNo)
                .text(q);
        PageRequest page = PageRequest.of(limit, cursor, 2);
        wrong.throwIfAny();
        if (type.equals(OfficeTypes.XLSX)) {
            return workbook(filter);
        }
        if (type.equals(NDJSON)) {
            return lines(filter);
        }
        return request.inScope(caller -> Response.ok(register.page(filter, page, wrong), MediaType.APPLICATION_JSON)
                .build());
    }

    /** Written as it is read, like the workbook. */
    private Response lines(Filter filter) {
        Scope scope = access.scopeOf(request.caller());
        Supplier<List<RegisterLine>> next = lines.of(filter, scope);
        StreamingOutput body = out -> {
            for (List<RegisterLine> some = next.get(); !some.isEmpty(); some = next.get()) {
                for (RegisterLine line : some) {
                    out.write(json.writeValueAsBytes(line));
                    out.write('\n');
                }
            }
        };
        return Response.ok(body, NDJSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"register.ndjson\"")
                .build();
    }

    /** Written as it is read, some lines in each transaction, so that its size does not matter. */
    private Response workbook(Filter filter) {
        Language language = request.language();
        Scope scope = access.scopeOf(request.caller());
        StreamingOutput body = out -> RegisterWorkbook.write(out, language, lines.of(filter, scope));
        return Response.ok(body, OfficeTypes.XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"register.xlsx\"")
                .build();
    }
}

package mingda.casework.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mingda.casework.access.Caller;
import mingda.casework.access.Request;
import mingda.casework.access.Role;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.directory.Agencies;
import mingda.casework.directory.Agency;
import mingda.casework.json.Wrong;
import mingda.casework.office.OfficeTypes;
import mingda.casework.timeline.Timelines;
import mingda.eventing.paging.Page;
import mingda.eventing.paging.PageRequest;
import mingda.eventing.problem.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /api/postings}: the posting list (邮寄清单). */
@Path("/api/postings")
@Authenticated
@Tag(name = "service", description = "Service of documents (送达)")
@APIResponse(responseCode = "401", description = "No valid token")
class PostingResource {

    private static final String PDF = "application/pdf";
    private static final int MOST_ON_SHEET = 500;

    private final Request request;
    private final jakarta.ws.rs.core.Request call;
    private final Postings postings;
    private final EnterPostings entering;
    private final CaseFiles cases;
    private final Agencies agencies;
    private final Timelines timelines;

    PostingResource(
            Request request,
            jakarta.ws.rs.core.Request call,
            Postings postings,
            EnterPostings entering,
            CaseFiles cases,
            Agencies agencies,
            Timelines timelines) {
        this.request = request;
        this.call = call;
        this.postings = postings;
        this.entering = entering;
        this.cases = cases;
        this.agencies = agencies;
        this.timelines = timelines;
    }

    @GET
    @Operation(
            summary = "The posting list (邮寄清单)",
            description =
                    "The documents that are issued and wait to be handed over, oldest first: for the post (POST), to be"
                            + " collected by the applicant (COLLECTION, with the day from which it is posted instead), or again"
                            + " because they came back (AGAIN). With postedOn, what was handed to the post on that day. As Accept"
                            + " asks, JSON in pages, or a sheet to print (PDF, at most 500 letters) with the addresses; the sheet"
                            + " leaves out what still waits to be collected, and printing it is written into the journals.")
    @APIResponse(
            responseCode = "200",
            description =
                    "{items: [{document, caseId, applicationNo, agencyCode, kind, title, number, issuedOn, recipient,"
                            + " hasAddress, waits, dueOn, postFrom?, notCollected?, sentOn?, method?, trackingNumber?, servedOn?,"
                            + " returnedOn?, returnReason?}], next?, total}, or the sheet")
    @APIResponse(responseCode = "406", description = "Accept takes neither JSON nor PDF")
    @APIResponse(responseCode = "422", description = "A filter or the cursor is not one of ours")
    public Response list(
            @Parameter(description = "POST, COLLECTION or AGAIN: only what waits for that") @RestQuery @Nullable
                    String waits,
            @Parameter(description = "A day: what was handed to the post on it, instead of what waits")
                    @RestQuery
                    @Nullable
                    String postedOn,
            @Parameter(description = "Code of the answering body") @RestQuery @Nullable String agency,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        String type = OfficeTypes.best(call, PDF);
        boolean english = request.language() == Language.EN;
        return request.inScope(caller -> {
            Wrong wrong = new Wrong();
            Postings.Query query = query(waits, postedOn, agency, wrong);
            PageRequest page = PageRequest.of(limit, cursor, 3);
            wrong.throwIfAny();
            if (type.equals(PDF)) {
                return sheet(query, agency, english, caller);
            }
            long total = postings.count(query);
            Page<PostingLine> lines = Page.of(postings.after(query, page, wrong), page, Postings::place, total);
            return Response.ok(
                            new Page<>(
                                    lines.items().stream()
                                            .map(line -> line.toJson(english))
                                            .toList(),
                                    lines.next(),
                                    lines.total()),
                            MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.VARY, "Accept, Accept-Language")
                    .build();
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter posting day and mail numbers for several letters at once",
            description =
                    "{on?, items: [{document, trackingNumber, on?}]}, at most 200 lines: all of them or, when one is wrong,"
                            + " none; errors names each wrong line. The posting day (today if left out) answers the applicant, as"
                            + " /dispatch by POST does. For officers.")
    @APIResponse(responseCode = "200", description = "{posted, items: [{document, caseId, number, trackingNumber}]}")
    @APIResponse(responseCode = "403", description = "No officer")
    @APIResponse(responseCode = "422", description = "A line is wrong; nothing was recorded")
    public Response enter(JsonNode body) {
        return request.once(body, caller -> {
            Request.require(caller, Role.OFFICER);
            List<EnterPostings.Posted> posted = entering.enter(body, caller);
            ObjectNode answer = JsonNodeFactory.instance.objectNode().put("posted", posted.size());
            ArrayNode items = answer.putArray("items");
            posted.forEach(each -> items.addObject()
                    .put("document", each.document().toString())
                    .put("caseId", each.caseId().toString())
                    .put("number", each.number())
                    .put("trackingNumber", each.trackingNumber()));
            return Response.ok(answer, MediaType.APPLICATION_JSON).build();
        });
    }

    private Response sheet(Postings.Query query, @Nullable String agency, boolean english, Caller caller) {
        List<PostingLine> lines = postings.first(query, MOST_ON_SHEET).stream()
                .filter(line -> line.waits() != PostingLine.Waits.COLLECTION || line.notCollected())
                .toList();
        lines.stream().map(line -> line.file().id()).distinct().forEach(id -> cases.readBy(id, caller.username()));
        PostingSheet sheet =
                new PostingSheet(sender(agency, lines, english, caller), timelines.today(), lines, english);
        return Response.ok(sheet.pdf(), PDF)
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"postings-" + timelines.today() + ".pdf\"")
                .build();
    }

    /** The answering body that was asked for, else the caller's agency. */
    private String sender(@Nullable String agency, List<PostingLine> lines, boolean english, Caller caller) {
        String code = agency == null || agency.isBlank() ? caller.agency() : agency;
        boolean known = code != null && (!lines.isEmpty() || code.equals(caller.agency()));
        Optional<Agency> sender = known ? agencies.find(Objects.requireNonNull(code)) : Optional.empty();
        return sender.map(each -> english && each.nameEn() != null ? each.nameEn() : each.name())
                .orElse("");
    }

    private static Postings.Query query(
            @Nullable String waits, @Nullable String postedOn, @Nullable String agency, Wrong wrong) {
        Postings.Query query = Postings.Query.waiting();
        if (postedOn != null && !postedOn.isBlank()) {
            try {
                query = Postings.Query.postedOn(LocalDate.parse(postedOn));
            } catch (DateTimeException e) {
                wrong.add("/postedOn", "day", "日期格式为 yyyy-MM-dd。", "Give a day as yyyy-MM-dd.");
            }
        }
        if (waits != null && !waits.isBlank()) {
            Optional<PostingLine.Waits> known = java.util.Arrays.stream(PostingLine.Waits.values())
                    .filter(each -> each.name().equals(waits))
                    .findFirst();
            if (known.isPresent()) {
                query.waits(known.get());
            } else {
                wrong.add("/waits", "choice", "请选择 POST、COLLECTION 或者 AGAIN。", "Choose POST, COLLECTION or AGAIN.");
            }
        }
        if (agency != null && !agency.isBlank()) {
            query.add(" and c.agency_code = ?", agency);
        }
        return query;
    }
}

package mingda.casework.document.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mingda.casework.access.Caller;
import mingda.casework.access.Request;
import mingda.casework.access.Role;
import mingda.casework.directory.Agencies;
import mingda.casework.directory.Agency;
import mingda.casework.document.letter.Letter;
import mingda.casework.document.letter.Paragraph;
import mingda.casework.document.letter.TemplateSpec;
import mingda.casework.json.Wrong;
import mingda.casework.office.OfficeTypes;
import mingda.casework.paging.VersionPages;
import mingda.casework.problem.CaseProblem;
import mingda.eventing.paging.Page;
import mingda.eventing.paging.PageRequest;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.time.Legal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /api/templates}: the staff reads them, administrators change them. */
@Path("/api/templates")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Nobody of the staff, or, to change it, no administrator")
class TemplateResource {

    private static final Role[] STAFF =
            EnumSet.complementOf(EnumSet.of(Role.SERVICE)).toArray(Role[]::new);
    private static final String PDF = "application/pdf";

    private final Request request;
    private final Templates templates;
    private final TemplateSamples samples;
    private final Agencies agencies;
    private final Clock legal;

    TemplateResource(
            Request request, Templates templates, TemplateSamples samples, Agencies agencies, @Legal Clock legal) {
        this.request = request;
        this.templates = templates;
        this.samples = samples;
        this.agencies = agencies;
        this.legal = legal;
    }

    @GET
    @Operation(
            summary = "List the templates of the letters",
            description =
                    "One for each kind of document and one for the words of each outcome (REPLY.<outcome>), with the"
                            + " text in force on a day. Legal basis, remedy and consequences are place-holders that the rules fill.")
    @APIResponse(responseCode = "200", description = "{items, total}")
    @APIResponse(responseCode = "422", description = "The day is wrong")
    public Response list(
            @Parameter(description = "The day of the letters; today if left out") @RestQuery @Nullable String on) {
        return inScope(caller -> {
            Map<String, TemplateVersion> changed = templates.inForce(day(on));
            Map<String, Integer> newest = templates.newest();
            List<TemplateView> items = TemplateSpec.all().stream()
                    .map(spec -> {
                        TemplateVersion held = changed.getOrDefault(spec.key(), Templates.shipped(spec));
                        return TemplateView.of(spec, held, newest.getOrDefault(spec.key(), 0));
                    })
                    .toList();
            return Response.ok(Map.of("items", items, "total", items.size())).build();
        });
    }

    @GET
    @Path("/{key}")
    @Operation(
            summary = "A template of the letters",
            description =
                    "The text in force on a day, the place-holders that it may and must contain, and the newest version,"
                            + " which may hold later only. The newest version in ETag.")
    @APIResponse(responseCode = "200", description = "The template")
    @APIResponse(responseCode = "404", description = "No such template")
    @APIResponse(responseCode = "422", description = "The day is wrong")
    public Response read(
            @PathParam("key") String key,
            @Parameter(description = "The day of the letters; today if left out") @RestQuery @Nullable String on) {
        return inScope(caller -> answer(spec(key), day(on)));
    }

    @PUT
    @Path("/{key}")
    @Operation(
            summary = "Change a template of the letters",
            description =
                    "{text, validFrom?, reason}: the next version, for letters dated from validFrom (today if left out)"
                            + " until a later one holds; letters that went out stay as they are. Refused where a part is missing"
                            + " that the letter must contain, such as {basis} or {remedy}. With If-Match, only over the newest version"
                            + " that the caller saw. The same text for the same day again changes nothing.")
    @APIResponse(responseCode = "200", description = "The template as it is on validFrom")
    @APIResponse(responseCode = "404", description = "No such template")
    @APIResponse(responseCode = "412", description = "The template changed since the ETag in If-Match")
    @APIResponse(responseCode = "422", description = "A part is missing, a place-holder unknown, or the day past")
    public Response change(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable JsonNode body) {
        return inScope(caller -> {
            TemplateSpec spec = spec(key);
            Request.require(caller, Role.ADMINISTRATOR);
            templates.lock(spec);
            TemplateVersion newest = templates.history(spec).getFirst();
            if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(etag(newest.version()))) {
                throw new ProblemException(TemplateProblem.TEMPLATE_CHANGED).with("etag", etag(newest.version()));
            }
            TemplateForm form = TemplateForm.read(spec, orEmpty(body), today());
            boolean same =
                    newest.text().equals(form.text()) && newest.validFrom().equals(form.validFrom());
            if (!same) {
                templates.add(
                        spec, newest.version() + 1, form.validFrom(), form.text(), form.reason(), caller.username());
            }
            return answer(spec, form.validFrom());
        });
    }

    @POST
    @Path("/{key}/sample")
    @Operation(
            summary = "Look at a template before it takes effect",
            description =
                    "{text?, on?}: a sample letter about a made-up case with this text, or, where it is left out, with the"
                            + " one in force on the day; checked as a change is, nothing is stored. With Accept application/pdf the"
                            + " pages, without number or seal.")
    @APIResponse(responseCode = "200", description = "{title, addressee, text: [paragraph, …], annex}, or the pages")
    @APIResponse(responseCode = "404", description = "No such template")
    @APIResponse(responseCode = "422", description = "A part is missing, a place-holder unknown, or the day wrong")
    @Produces({MediaType.APPLICATION_JSON, PDF})
    public Response preview(
            @PathParam("key") String key, @Context jakarta.ws.rs.core.Request call, @Nullable JsonNode body) {
        return inScope(caller -> {
            Letter letter = sample(key, orEmpty(body), caller);
            return (OfficeTypes.best(call, PDF).equals(PDF) ? pages(letter) : words(letter))
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        });
    }

    private static Response.ResponseBuilder words(Letter letter) {
        return Response.ok(Map.of(
                        "title", letter.title(),
                        "addressee", letter.addressee(),
                        "text", texts(letter.body()),
                        "annex", texts(letter.annex())))
                .type(MediaType.APPLICATION_JSON_TYPE);
    }

    private Response.ResponseBuilder pages(Letter letter) {
        return Response.ok(samples.pdf(letter))
                .type(PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"sample.pdf\"");
    }

    @GET
    @Path("/{key}/history")
    @Operation(
            summary = "The versions of a template",
            description =
                    "Newest first: {version, validFrom, text, reason?, changedAt?, changedBy?}; version 0 ships with the"
                            + " service.")
    @APIResponse(responseCode = "200", description = "A page of versions")
    @APIResponse(responseCode = "404", description = "No such template")
    @APIResponse(responseCode = "422", description = "The limit or the cursor is wrong")
    public Page<TemplateVersion> history(
            @PathParam("key") String key,
            @Parameter(description = "Entries in the page, 1 to 200; 50 if left out") @RestQuery @Nullable String limit,
            @Parameter(description = "next of the page before") @RestQuery @Nullable String cursor) {
        return inScope(caller -> VersionPages.of(
                templates.history(spec(key)), PageRequest.of(limit, cursor, 1), TemplateVersion::version));
    }

    private <T> T inScope(java.util.function.Function<Caller, T> useCase) {
        return request.inScope(caller -> {
            Request.require(caller, STAFF);
            return useCase.apply(caller);
        });
    }

    private Letter sample(String key, JsonNode body, Caller caller) {
        TemplateSpec spec = spec(key);
        String text = TemplateForm.preview(spec, body);
        LocalDate on = day(body.hasNonNull("on") ? body.path("on").asText() : null);
        Agency agency = agencies.find(Objects.requireNonNullElse(caller.agency(), ""))
                .orElseThrow(() -> new ProblemException(CaseProblem.AGENCY_NOT_FOUND));
        return samples.letter(spec, text, agency, on);
    }

    private static List<String> texts(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::text).toList();
    }

    private Response answer(TemplateSpec spec, LocalDate on) {
        List<TemplateVersion> history = templates.history(spec);
        int newest = history.getFirst().version();
        TemplateVersion held = history.stream()
                .filter(version -> !version.validFrom().isAfter(on))
                .max(Comparator.comparing(TemplateVersion::validFrom).thenComparing(TemplateVersion::version))
                .orElseGet(() -> Templates.shipped(spec));
        return Response.ok(TemplateView.of(spec, held, newest))
                .header(HttpHeaders.ETAG, etag(newest))
                .build();
    }

    private static String etag(int version) {
        return "\"" + version + "\"";
    }

    private static TemplateSpec spec(String key) {
        return TemplateSpec.of(key).orElseThrow(() -> new ProblemException(TemplateProblem.TEMPLATE_NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.now(legal);
    }

    /** @throws ProblemException 422 when the text is no day */
    private LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return today();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() <= 2100) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Told below.
        }
        Wrong wrong = new Wrong();
        wrong.add("/on", "day", "请写作 2026-11-23 这样的日期。", "Give a day such as 2026-11-23.");
        throw wrong.problem();
    }

    private static JsonNode orEmpty(@Nullable JsonNode body) {
        return body == null ? JsonNodeFactory.instance.objectNode() : body;
    }
}

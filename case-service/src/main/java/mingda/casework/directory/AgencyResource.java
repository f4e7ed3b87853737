package mingda.casework.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import mingda.casework.access.Caller;
import mingda.casework.access.Request;
import mingda.casework.access.Role;
import mingda.casework.directory.DirectoryChanges.Subject;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/agencies/{code}}: how an agency is reached, and whether it takes applications. */
@Path("/api/agencies/{code}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "404", description = "No such agency")
class AgencyResource {

    private static final int LONGEST_GUIDE = 5_000;

    private final Request request;
    private final Agencies agencies;
    private final DirectoryChanges changes;
    private final DirectoryEvents events;
    private final ObjectMapper json;

    AgencyResource(
            Request request, Agencies agencies, DirectoryChanges changes, DirectoryEvents events, ObjectMapper json) {
        this.request = request;
        this.agencies = agencies;
        this.changes = changes;
        this.events = events;
        this.json = json;
    }

    @GET
    @Operation(
            summary = "An agency as citizens know it",
            description =
                    "Its names, {contact: {office, address, phone, fax?, email?, hours}}, {guide: {zh, en}} (公开指南), whether it"
                            + " takes applications, and lastChange {at, by, fields}. The version in ETag. Reconsideration organ,"
                            + " court, seal and number pattern are settings of the agency, with their days.")
    @APIResponse(responseCode = "200", description = "The agency")
    public Response read(@PathParam("code") String code) {
        return request.inScope(caller -> answer(agencies.get(code)));
    }

    @PUT
    @Operation(
            summary = "Change how an agency is reached",
            description =
                    "{contact?, guide?, acceptsApplications?}: each that is given takes the place of what was there; contact demands"
                            + " office, address, phone and hours. An agency that no longer takes applications leaves the portal's"
                            + " list; what it has is worked on to its end. The other services are told at once. With If-Match, only"
                            + " over the version that the caller saw.")
    @APIResponse(responseCode = "200", description = "The agency as it is now")
    @APIResponse(responseCode = "403", description = "No administrator")
    @APIResponse(responseCode = "412", description = "The agency changed since the ETag in If-Match")
    @APIResponse(responseCode = "422", description = "A demanded fact is missing or a value is wrong")
    public Response change(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonNode body) {
        return request.once(body, caller -> {
            agencies.get(code);
            Request.require(caller, Role.ADMINISTRATOR);
            int version = changes.lock(Subject.AGENCY, code);
            changes.requireUnchanged(version, ifMatch);
            Agency held = agencies.get(code);
            Agency after = read(body, held);
            List<String> fields = differing(held, after);
            if (!fields.isEmpty()) {
                keep(after, version + 1, fields, caller);
            }
            return answer(after);
        });
    }

    private void keep(Agency after, int version, List<String> fields, Caller caller) {
        agencies.change(after);
        changes.note(Subject.AGENCY, after.code(), version, fields, caller.username());
        events.agency(after);
    }

    private static Agency read(JsonNode body, Agency held) {
        Wrong wrong = new Wrong();
        Facts facts = new Facts(body, "", wrong);
        ObjectNode contact = facts.has("contact") ? contact(facts.object("contact", true)) : held.contact();
        ObjectNode guide = facts.has("guide") ? guide(facts.object("guide", true)) : held.guide();
        Boolean accepts = facts.flag("acceptsApplications", false);
        wrong.throwIfAny();
        return held.with(contact, guide, accepts == null ? held.acceptsApplications() : accepts);
    }

    private static ObjectNode contact(@Nullable Facts facts) {
        ObjectNode contact = JsonNodeFactory.instance.objectNode();
        if (facts != null) {
            put(contact, "office", Entered.line(facts, "office", true));
            put(contact, "address", Entered.line(facts, "address", true));
            put(contact, "phone", Entered.phone(facts, "phone", true));
            put(contact, "fax", Entered.phone(facts, "fax", false));
            put(contact, "email", Entered.mail(facts, "email", false));
            put(contact, "hours", Entered.line(facts, "hours", true));
        }
        return contact;
    }

    private static ObjectNode guide(@Nullable Facts facts) {
        ObjectNode guide = JsonNodeFactory.instance.objectNode();
        if (facts != null) {
            put(guide, "zh", facts.text("zh", true, LONGEST_GUIDE));
            put(guide, "en", facts.text("en", true, LONGEST_GUIDE));
        }
        return guide;
    }

    private static void put(ObjectNode object, String name, @Nullable String value) {
        if (value != null) {
            object.put(name, value);
        }
    }

    private static List<String> differing(Agency held, Agency after) {
        List<String> fields = new ArrayList<>();
        if (!held.contact().equals(after.contact())) {
            fields.add("contact");
        }
        if (!held.guide().equals(after.guide())) {
            fields.add("guide");
        }
        if (held.acceptsApplications() != after.acceptsApplications()) {
            fields.add("acceptsApplications");
        }
        return fields;
    }

    private Response answer(Agency agency) {
        ObjectNode out = json.createObjectNode()
                .put("code", agency.code())
                .put("name", agency.name())
                .put("shortName", agency.shortName())
                .put("nameEn", agency.nameEn())
                .put("kind", agency.kind())
                .put("parent", agency.parent())
                .put("handledBy", agency.handledBy())
                .put("acceptsApplications", agency.acceptsApplications())
                .put("supervising", agency.supervising());
        out.set("contact", agency.contact());
        out.set("guide", agency.guide());
        out.set(
                "lastChange",
                json.valueToTree(changes.last(Subject.AGENCY, agency.code()).orElse(null)));
        return Response.ok(out)
                .header(HttpHeaders.ETAG, DirectoryChanges.etag(changes.version(Subject.AGENCY, agency.code())))
                .build();
    }
}

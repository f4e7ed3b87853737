package mingda.casework.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Objects;
import mingda.casework.access.Caller;
import mingda.casework.access.Request;
import mingda.casework.access.Role;
import mingda.casework.directory.DirectoryChanges.Subject;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import mingda.eventing.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/staff/{username}}: how a member of the staff is reached, and whether he works there still. */
@Path("/api/staff/{username}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "404", description = "Nobody of that name, or none of the caller's colleagues")
class StaffResource {

    private static final String ACTIVE = "active";

    private final Request request;
    private final StaffDirectory staff;
    private final DirectoryChanges changes;
    private final DirectoryEvents events;
    private final ObjectMapper json;

    StaffResource(
            Request request,
            StaffDirectory staff,
            DirectoryChanges changes,
            DirectoryEvents events,
            ObjectMapper json) {
        this.request = request;
        this.staff = staff;
        this.changes = changes;
        this.events = events;
        this.json = json;
    }

    @GET
    @Operation(
            summary = "A member of the staff",
            description =
                    "{username, agencyCode, unit, name, email, roles, active, language, lastChange: {at, by, fields}}, for"
                            + " colleagues, supervisors and administrators. The version in ETag. Agency and roles are those of the"
                            + " identity provider.")
    @APIResponse(responseCode = "200", description = "The member")
    public Response read(
            @Parameter(description = "User name, as the identity provider knows it") @PathParam("username")
                    String username) {
        return request.inScope(caller -> answer(known(username, caller)));
    }

    @PUT
    @Operation(
            summary = "Change how a member of the staff is reached, or that he left",
            description =
                    "{name?, email?, unit?, language?, active?}: what is given takes the place of what was there; unit null takes"
                            + " it away. Who is not active is given no case and no alert: the alerts of his open cases go to the"
                            + " officers of the agency until somebody else has them. Whether he may sign in is the identity"
                            + " provider's. The other services are told at once. With If-Match, only over the version that the"
                            + " caller saw.")
    @APIResponse(responseCode = "200", description = "The member as he is now")
    @APIResponse(responseCode = "403", description = "No administrator")
    @APIResponse(responseCode = "412", description = "The entry changed since the ETag in If-Match")
    @APIResponse(responseCode = "422", description = "A value is wrong, or an administrator takes himself away")
    public Response change(
            @Parameter(description = "User name, as the identity provider knows it") @PathParam("username")
                    String username,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonNode body) {
        return request.once(body, caller -> {
            known(username, caller);
            Request.require(caller, Role.ADMINISTRATOR);
            int version = changes.lock(Subject.STAFF, username);
            changes.requireUnchanged(version, ifMatch);
            StaffMember held = known(username, caller);
            StaffMember after = read(body, held, caller);
            List<String> fields = differing(held, after);
            if (!fields.isEmpty()) {
                staff.change(after);
                changes.note(Subject.STAFF, username, version + 1, fields, caller.username());
                events.staffMember(after);
            }
            return answer(after);
        });
    }

    private StaffMember known(String username, Caller caller) {
        return staff.find(username)
                .filter(member -> member.isKnownTo(caller))
                .orElseThrow(() -> new ProblemException(DirectoryProblem.STAFF_NOT_FOUND));
    }

    private static StaffMember read(JsonNode body, StaffMember held, Caller caller) {
        Wrong wrong = new Wrong();
        Facts facts = new Facts(body, "", wrong);
        String name = given(facts, "name") ? Entered.line(facts, "name", true) : held.name();
        String email = given(facts, "email") ? Entered.mail(facts, "email", true) : held.email();
        String unit = given(facts, "unit") ? Entered.line(facts, "unit", false) : held.unit();
        String language =
                given(facts, "language") ? facts.choice("language", true, List.of("zh", "en")) : held.language();
        Boolean active = given(facts, ACTIVE) ? facts.flag(ACTIVE, true) : Boolean.valueOf(held.active());
        if (Boolean.FALSE.equals(active) && held.active() && held.username().equals(caller.username())) {
            facts.refuse(ACTIVE, "yourself", "不能停用自己，请由另一位管理员办理。", "Another administrator has to take you away.");
        }
        wrong.throwIfAny();
        if (name == null || email == null || language == null || active == null) {
            throw new IllegalStateException("a missing fact is a wrong fact");
        }
        return new StaffMember(held.username(), held.agencyCode(), unit, name, email, held.roles(), active, language);
    }

    private static boolean given(Facts facts, String name) {
        return !facts.raw(name).isMissingNode();
    }

    private static List<String> differing(StaffMember held, StaffMember after) {
        List<String> fields = new ArrayList<>();
        add(fields, "name", held.name(), after.name());
        add(fields, "email", held.email(), after.email());
        add(fields, "unit", held.unit(), after.unit());
        add(fields, "language", held.language(), after.language());
        add(fields, ACTIVE, held.active(), after.active());
        return fields;
    }

    private static void add(List<String> fields, String name, @Nullable Object held, @Nullable Object after) {
        if (!Objects.equals(held, after)) {
            fields.add(name);
        }
    }

    private Response answer(StaffMember member) {
        ObjectNode out = json.valueToTree(member);
        out.set(
                "lastChange",
                json.valueToTree(changes.last(Subject.STAFF, member.username()).orElse(null)));
        return Response.ok(out)
                .header(HttpHeaders.ETAG, DirectoryChanges.etag(changes.version(Subject.STAFF, member.username())))
                .build();
    }
}

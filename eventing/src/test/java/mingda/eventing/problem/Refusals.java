package mingda.eventing.problem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import mingda.eventing.paging.PageRequest;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Settings;
import org.jspecify.annotations.Nullable;

/** A resource that refuses in every way. */
@Path("/probe")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class Refusals {

    private final Scopes scopes;
    private final Settings settings;

    Refusals(Scopes scopes, Settings settings) {
        this.scopes = scopes;
        this.settings = settings;
    }

    public record Person(
            @NotBlank String name,
            @Nullable LocalDate born,
            @Nullable Colour colour) {}

    public record Group(@Valid List<Person> people) {}

    public enum Colour {
        RED
    }

    @POST
    public Group post(@Valid Group group) {
        return group;
    }

    @POST
    @Path("/store")
    public String store(Person person) {
        return scopes.call(Scope.background(), () -> settings.echo(person.name()));
    }

    @POST
    @Path("/optional")
    public String optional(@OptionalBody @Nullable Person person) {
        return person == null ? "\"none\"" : "\"some\"";
    }

    @GET
    @Path("/list")
    public int list(@QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return PageRequest.of(limit, cursor, 2).limit();
    }

    @GET
    @Path("/staff")
    @RolesAllowed("officer")
    public String staff() {
        return "{}";
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("张三 310101199001011234");
    }

    @GET
    @Path("/conflict")
    public String conflict() {
        throw new ProblemException(CommonProblem.CONFLICT).with("article", "33").with("allowedActs", List.of("A"));
    }
}

package mingda.casework.access;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import java.util.function.Supplier;
import mingda.casework.problem.CaseProblem;
import mingda.eventing.problem.Language;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import org.jspecify.annotations.Nullable;

/** The running request: who calls, in which language he reads, and one transaction in the scope that is his. */
@RequestScoped
public class Request {

    private final CurrentCaller current;
    private final CaseAccess access;
    private final Scopes scopes;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final jakarta.ws.rs.core.Request call;
    private final Repeats repeats;

    Request(
            CurrentCaller current,
            CaseAccess access,
            Scopes scopes,
            HttpHeaders headers,
            UriInfo uri,
            jakarta.ws.rs.core.Request call,
            Repeats repeats) {
        this.current = current;
        this.access = access;
        this.scopes = scopes;
        this.headers = headers;
        this.uri = uri;
        this.call = call;
        this.repeats = repeats;
    }

    /** Who calls. */
    public Caller caller() {
        return current.get();
    }

    /** The reader's language. */
    public Language language() {
        return Language.of(
                uri.getQueryParameters().getFirst("lang"), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Runs the use case in one transaction that sees what the caller may see. */
    public <T> T inScope(Function<Caller, T> useCase) {
        Caller caller = caller();
        return scopes.call(access.scopeOf(caller), () -> useCase.apply(caller));
    }

    /**
     * Runs a use case that changes something in one transaction that sees what the caller may see; where the request
     * bears an {@code Idempotency-Key}, only the first time.
     *
     * @param body what was sent, which has to be the same under the same key
     */
    public Response once(@Nullable JsonNode body, Function<Caller, Response> useCase) {
        Caller caller = caller();
        return once(access.scopeOf(caller), body, () -> useCase.apply(caller));
    }

    /** The same in a scope of its own. */
    public Response once(Scope scope, @Nullable JsonNode body, Supplier<Response> useCase) {
        String key = headers.getHeaderString(Repeats.HEADER);
        if (key == null) {
            return scopes.call(scope, useCase::get);
        }
        String query = uri.getRequestUri().getRawQuery();
        String where = String.join(
                " ",
                call.getMethod(),
                uri.getRequestUri().getRawPath(),
                query == null ? "" : query,
                caller().username());
        return repeats.answer(scope, where, key, body, useCase);
    }

    /** Runs a use case that reads only what everybody may read. */
    public <T> T publicly(Supplier<T> useCase) {
        return scopes.call(new Scope(java.util.Map.of("mingda.agencies", "")), useCase);
    }

    /**
     * Ends the request unless the caller holds one of the roles.
     *
     * @throws ProblemException 403 that lists the roles
     */
    public static void require(Caller caller, Role... roles) {
        if (!caller.isAnyOf(roles)) {
            throw new ProblemException(CaseProblem.NOT_YOUR_ROLE)
                    .with(
                            "roles",
                            java.util.Arrays.stream(roles).map(Role::claim).toList());
        }
    }
}

package mingda.notify.inbox;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import mingda.eventing.problem.Language;
import mingda.eventing.scope.Scope;

/** Whoever asks: the token's user, and the language he or she reads. */
@RequestScoped
class Reader {

    private final SecurityIdentity identity;
    private final HttpHeaders headers;

    Reader(SecurityIdentity identity, HttpHeaders headers) {
        this.identity = identity;
        this.headers = headers;
    }

    /** The token's {@code preferred_username}. */
    String username() {
        return identity.getPrincipal().getName();
    }

    Language language() {
        return Language.of(null, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Sees what is addressed to this reader. */
    Scope scope() {
        return scope(username());
    }

    /** Sees what is addressed to that reader. */
    static Scope scope(String username) {
        return new Scope(Map.of("mingda.user", username));
    }
}

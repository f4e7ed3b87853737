package mingda.eventing.mode;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Production refuses the demo realm's command-line client, which takes passwords directly: at start when the issuer
 * answers, and in every token, since the issuer may be away at start.
 */
@Singleton
class DirectGrants implements ProductionGuard, SecurityIdentityAugmentor {

    private static final String CLIENT = "mingda-cli";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Mode mode;
    private final String issuer;

    DirectGrants(Mode mode, @ConfigProperty(name = "mingda.issuer") String issuer) {
        this.mode = mode;
        this.issuer = issuer;
    }

    @Override
    public List<String> refusals() {
        return allowed()
                ? List.of("The issuer lets the client " + CLIENT
                        + " sign in with passwords, which production refuses: remove that client from the realm.")
                : List.of();
    }

    private boolean allowed() {
        // Nobody has this name and password: the answer only tells whether the client may ask at all.
        HttpRequest ask = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=" + CLIENT + "&username=nobody&password=nothing"))
                .build();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return http.send(ask, BodyHandlers.ofString()).body().contains("invalid_grant");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (mode == Mode.PRODUCTION
                && identity.getPrincipal() instanceof JsonWebToken token
                && CLIENT.equals(token.getClaim("azp"))) {
            return Uni.createFrom().failure(new AuthenticationFailedException("direct grant"));
        }
        return Uni.createFrom().item(identity);
    }
}

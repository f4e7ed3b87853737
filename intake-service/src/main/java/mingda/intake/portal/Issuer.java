package mingda.intake.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the issuer of identities answers: asked before a browser is sent there, which would show a page of its own. */
@ApplicationScoped
class Issuer {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String paths;

    Issuer(@ConfigProperty(name = "mingda.issuer") String issuer) {
        this.paths = issuer + "/protocol/openid-connect/";
    }

    /** Where its session ends, and it leads back from there. */
    URI signOut(String idToken, URI back) {
        return URI.create(paths + "logout?id_token_hint=" + idToken + "&post_logout_redirect_uri="
                + URLEncoder.encode(back.toString(), StandardCharsets.UTF_8));
    }

    boolean answers() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(paths + "certs"))
                    .timeout(PATIENCE)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

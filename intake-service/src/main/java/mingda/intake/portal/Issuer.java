package mingda.intake.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the issuer of identities answers: asked before a browser is sent there, which would show a page of its own. */
@ApplicationScoped
class Issuer {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI keys;

    Issuer(@ConfigProperty(name = "mingda.issuer") String issuer) {
        this.keys = URI.create(issuer + "/protocol/openid-connect/certs");
    }

    boolean answers() {
        try {
            HttpRequest request = HttpRequest.newBuilder(keys).timeout(PATIENCE).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

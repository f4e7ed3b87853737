package mingda.eventing.files;

import io.quarkus.oidc.client.OidcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import mingda.eventing.files.WantedFiles.Wanted;

/** Opens the rest of a file at the service that holds it, with this service's own token. */
@ApplicationScoped
class Fetch {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final OidcClient tokens;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Fetch(OidcClient tokens) {
        this.tokens = tokens;
    }

    /** @throws TransferException when the other side does not give the bytes from {@code held} on */
    InputStream open(Wanted file) throws TransferException, InterruptedException {
        try {
            String token = tokens.getTokens().await().atMost(PATIENCE).getAccessToken();
            HttpRequest request = HttpRequest.newBuilder(file.source().resolve("/internal/files/" + file.id()))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .header("Range", "bytes=" + file.held() + "-")
                    .build();
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            boolean whole = response.statusCode() == 200 && file.held() == 0;
            if (!whole && response.statusCode() != 206) {
                response.body().close();
                throw new TransferException("status " + response.statusCode(), response.statusCode() == 416);
            }
            return response.body();
        } catch (IOException e) {
            throw new TransferException(e.getClass().getSimpleName(), false);
        } catch (TransferException | InterruptedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new TransferException("no token: " + e.getClass().getSimpleName(), false);
        }
    }
}

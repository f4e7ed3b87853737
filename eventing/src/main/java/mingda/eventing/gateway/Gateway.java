package mingda.eventing.gateway;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A provider that takes messages by HTTP. Tells apart what every such provider has in common; what the body of a 200 says
 * is the provider's own.
 */
public final class Gateway {

    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int CLIENT_FAULT = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int SLOW = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;

    private final HttpClient client;
    private final Duration timeout;

    /** @param timeout how long one exchange may take as a whole */
    public Gateway(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Sends the request and says what the answer means.
     *
     * @param meaning what the body of an answer 2xx means
     */
    public Answer send(HttpRequest request, Function<String, Answer> meaning) {
        CompletableFuture<HttpResponse<String>> exchange =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> response = exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return answer(response, meaning);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            return Answer.none(Outcome.UNKNOWN);
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            return Answer.none(Outcome.UNKNOWN);
        }
    }

    private static Answer answer(HttpResponse<String> response, Function<String, Answer> meaning) {
        int status = response.statusCode();
        if (status >= OK && status < REDIRECT) {
            return meaning.apply(response.body());
        }
        String words = "HTTP " + status;
        if (status == UNAUTHORIZED || status == FORBIDDEN || status < CLIENT_FAULT) {
            // A wrong key, or a provider that has moved: only a person can change the settings.
            return new Answer(Outcome.PERSON, words);
        }
        boolean later = status == SLOW || status == TOO_MANY || status >= SERVER_FAULT;
        return new Answer(later ? Outcome.AWAY : Outcome.REFUSED, words);
    }

    private static Answer failed(@Nullable Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException || cause instanceof java.net.ConnectException) {
            return Answer.none(Outcome.AWAY);
        }
        if (cause instanceof javax.net.ssl.SSLException) {
            return new Answer(Outcome.PERSON, "TLS");
        }
        // The request was on its way when the line broke: the provider may have it.
        return Answer.none(
                cause instanceof HttpTimeoutException || cause instanceof IOException ? Outcome.UNKNOWN : Outcome.AWAY);
    }
}

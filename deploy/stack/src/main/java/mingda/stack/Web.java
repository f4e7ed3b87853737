package mingda.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The few HTTP calls that the stack itself makes. */
final class Web {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final int TRIES = 1200;
    private static final long PAUSE_MILLIS = 150;

    private Web() {}

    /** Waits, at most three minutes, until {@code url} answers 200; {@code child} must stay alive meanwhile. */
    static void await(String url, @Nullable Child child, String name) {
        for (int i = 0; i < TRIES; i++) {
            if (child != null) {
                child.demandAlive();
            }
            if (status(url) == 200) {
                return;
            }
            Pause.millis(PAUSE_MILLIS);
        }
        String more = child == null ? "" : " " + child.lastLines();
        throw new StackException(name + " is not ready after three minutes." + more);
    }

    /** The status of a GET, 0 if nobody answers. */
    static int status(String url) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting for " + url, e);
        }
    }

    /** Posts a form and returns the body of the answer. */
    static String postForm(String url, String form) {
        return send(
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                200);
    }

    /** The body of the answer, which must have this status. */
    static String send(HttpRequest.Builder builder, int status) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != status) {
                throw new StackException(request.uri() + " answered " + response.statusCode() + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new StackException(request.uri() + " does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting for " + request.uri(), e);
        }
    }
}

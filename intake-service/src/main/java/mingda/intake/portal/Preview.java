package mingda.intake.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import mingda.eventing.problem.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks casework to count: the one question between services that waits for its answer, at most three seconds. */
@ApplicationScoped
class Preview {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int TOO_MANY = 429;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI deadlines;
    private final URI fees;
    private final ObjectMapper json;

    Preview(@ConfigProperty(name = "mingda.casework.url") URI casework, ObjectMapper json) {
        this.deadlines = casework.resolve("/api/deadlines/preview");
        this.fees = casework.resolve("/api/fees/preview");
        this.json = json;
    }

    /** The timeline of an application received on the day, or empty when casework does not answer in time. */
    Optional<JsonNode> ask(String channel, LocalDate receivedOn, LocalDate asOf, Language language) {
        ArrayNode acts = json.createArrayNode();
        acts.addObject().put("id", "received").put("type", "RECEIVED").put("on", receivedOn.toString());
        return ask(channel, acts, asOf, language);
    }

    /** The timeline of these acts, or what is wrong with them, or empty when casework does not answer in time. */
    Optional<JsonNode> ask(String channel, ArrayNode acts, LocalDate asOf, Language language) {
        ObjectNode question = json.createObjectNode().put("channel", channel).put("asOf", asOf.toString());
        question.set("acts", acts);
        return send(deadlines, question, language);
    }

    /** The fee, or what is wrong with the question, or empty when casework does not answer in time. */
    Optional<JsonNode> askFee(ObjectNode question, Language language) {
        return send(fees, question, language);
    }

    private Optional<JsonNode> send(URI address, ObjectNode question, Language language) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept-Language", language.tag())
                .POST(HttpRequest.BodyPublishers.ofString(question.toString()))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            boolean isAway = response.statusCode() >= 500 || response.statusCode() == TOO_MANY;
            return isAway ? Optional.empty() : Optional.of(json.readTree(response.body()));
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

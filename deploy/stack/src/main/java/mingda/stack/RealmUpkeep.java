package mingda.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Brings a realm that an earlier version imported up to what this one needs: Keycloak imports a realm once and leaves one
 * that is there alone. Only clients that are missing are added; what an administrator changed stays.
 */
final class RealmUpkeep {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Z_]+)(?::[^}]*)?}");

    private RealmUpkeep() {}

    /**
     * @param server Keycloak's own address
     * @param environment from which the realm's file takes secrets and ports
     */
    static void addMissingClients(String server, Map<String, String> environment) {
        String token = token(server, environment);
        try {
            for (JsonNode client : JSON.readTree(EmbeddedKeycloak.realm()).required("clients")) {
                String id = client.required("clientId").asText();
                String clients = server + "/admin/realms/mingda/clients";
                HttpRequest.Builder search = request(clients + "?clientId=" + Tokens.enc(id), token);
                if (JSON.readTree(Web.send(search.GET(), 200)).isEmpty()) {
                    String body = filled(client.toString(), environment);
                    HttpRequest.Builder add = request(clients, token).header("Content-Type", "application/json");
                    Web.send(add.POST(HttpRequest.BodyPublishers.ofString(body)), 201);
                }
            }
        } catch (JsonProcessingException e) {
            throw new StackException("Keycloak's answer is not JSON.", e);
        }
    }

    private static String filled(String json, Map<String, String> environment) {
        return PLACE.matcher(json).replaceAll(found -> environment.getOrDefault(found.group(1), ""));
    }

    private static String token(String server, Map<String, String> environment) {
        String form = "grant_type=password&client_id=admin-cli&username="
                + Tokens.enc(environment.getOrDefault("KC_BOOTSTRAP_ADMIN_USERNAME", ""))
                + "&password=" + Tokens.enc(environment.getOrDefault("KC_BOOTSTRAP_ADMIN_PASSWORD", ""));
        return Tokens.fetch(server + "/realms/master", form);
    }

    private static HttpRequest.Builder request(String url, String token) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }
}

package mingda.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** Gets a real token that lives one second, by shortening the demo client's tokens for a moment, and waits it out. */
final class ExpiredToken {

    private ExpiredToken() {}

    static String of(String username) {
        var suite = SuiteUnderTest.running();
        var admin = token(suite, "master", "admin-cli", "admin", suite.keycloakAdminPassword());
        var found = Call.to(suite.url(Part.KEYCLOAK), "/admin/realms/mingda/clients?clientId=mingda-cli")
                .bearer(admin)
                .get()
                .expect(200)
                .json();
        var client = (ObjectNode) found.get(0);
        var before = client.path("attributes").path("access.token.lifespan").asText("1800");
        lifespan(suite, admin, client, "1");
        try {
            var token = token(suite, "mingda", "mingda-cli", username, "demo");
            Thread.sleep(Duration.ofSeconds(3));
            return token;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            lifespan(suite, admin, client, before);
        }
    }

    private static void lifespan(SuiteUnderTest suite, String admin, ObjectNode client, String seconds) {
        client.withObject("/attributes").put("access.token.lifespan", seconds);
        var path = "/admin/realms/mingda/clients/" + client.get("id").asText();
        Call.to(suite.url(Part.KEYCLOAK), path).bearer(admin).put(client).expect(204);
    }

    private static String token(SuiteUnderTest suite, String realm, String client, String user, String password) {
        var form = "grant_type=password&client_id=" + client + "&username=" + user + "&password=" + password;
        return Call.to(suite.url(Part.KEYCLOAK), "/realms/" + realm + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", BodyPublishers.ofString(form))
                .expect(200)
                .json()
                .get("access_token")
                .asText();
    }
}

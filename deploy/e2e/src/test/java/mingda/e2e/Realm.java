package mingda.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;

/** The realm as Keycloak's administrator sees it. */
final class Realm {

    private static final String CLIENTS = "/admin/realms/mingda/clients";

    private final SuiteUnderTest suite = SuiteUnderTest.running();
    private final String admin = token("master", "admin-cli", "admin", suite.keycloakAdminPassword());

    /** A client as it is set up. */
    ObjectNode client(String clientId) {
        return (ObjectNode) Call.to(suite.url(Part.KEYCLOAK), CLIENTS + "?clientId=" + clientId)
                .bearer(admin)
                .get()
                .expect(200)
                .json()
                .get(0);
    }

    void change(ObjectNode client) {
        path(client).put(client).expect(204);
    }

    void remove(ObjectNode client) {
        path(client).send("DELETE", BodyPublishers.noBody()).expect(204);
    }

    /** A token by direct grant. */
    static String token(String realm, String client, String user, String password) {
        var form = "grant_type=password&client_id=" + client + "&username=" + user + "&password=" + password;
        return Call.to(
                        SuiteUnderTest.running().url(Part.KEYCLOAK),
                        "/realms/" + realm + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", BodyPublishers.ofString(form))
                .expect(200)
                .json()
                .get("access_token")
                .asText();
    }

    private Call path(ObjectNode client) {
        return Call.to(
                        suite.url(Part.KEYCLOAK),
                        CLIENTS + "/" + client.get("id").asText())
                .bearer(admin);
    }
}

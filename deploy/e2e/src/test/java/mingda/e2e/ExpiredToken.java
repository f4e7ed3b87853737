package mingda.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** Gets a real token that lives one second, by shortening the demo client's tokens for a moment, and waits it out. */
final class ExpiredToken {

    private ExpiredToken() {}

    static String of(String username) {
        var realm = new Realm();
        var client = realm.client("mingda-cli");
        var before = client.path("attributes").path("access.token.lifespan").asText("1800");
        lifespan(realm, client, "1");
        try {
            var token = Realm.token("mingda", "mingda-cli", username, "demo");
            Thread.sleep(Duration.ofSeconds(3));
            return token;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            lifespan(realm, client, before);
        }
    }

    private static void lifespan(Realm realm, ObjectNode client, String seconds) {
        client.withObject("/attributes").put("access.token.lifespan", seconds);
        realm.change(client);
    }
}

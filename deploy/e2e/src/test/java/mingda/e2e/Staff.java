package mingda.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A member of staff at work: calls with a real access token, got by direct grant and used for its half hour. */
final class Staff {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Staff> KNOWN = new ConcurrentHashMap<>();

    private final SuiteUnderTest suite;
    private final String token;

    private Staff(SuiteUnderTest suite, String token) {
        this.suite = suite;
        this.token = token;
    }

    static Staff named(String username) {
        return KNOWN.computeIfAbsent(username, name -> {
            var suite = SuiteUnderTest.running();
            return new Staff(suite, directGrant(suite, name));
        });
    }

    String token() {
        return token;
    }

    Answer casework(String path) {
        return to(Part.CASEWORK, path).get();
    }

    Answer post(String path, JsonNode body) {
        return to(Part.CASEWORK, path).post(body);
    }

    Answer put(String path, JsonNode body) {
        return to(Part.CASEWORK, path).put(body);
    }

    Answer alerts(String pathAndQuery) {
        return to(Part.NOTIFY, "/api/alerts" + pathAndQuery).get();
    }

    Call to(Part service, String path) {
        return Call.to(suite.url(service), path).bearer(token);
    }

    /** The case of an application as this person sees it: its entry in the worklist, or a missing node. */
    JsonNode caseOf(String applicationNo) {
        var list = casework("/api/cases?applicationNo=" + applicationNo)
                .expect(200)
                .json();
        return list.path("items").path(0);
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private static String directGrant(SuiteUnderTest suite, String username) {
        var form = "grant_type=password&client_id=mingda-cli&username=" + username + "&password=demo";
        return Call.to(suite.url(Part.KEYCLOAK), "/realms/mingda/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", BodyPublishers.ofString(form))
                .expect(200)
                .json()
                .get("access_token")
                .asText();
    }
}

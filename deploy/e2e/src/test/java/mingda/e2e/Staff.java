package mingda.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A member of staff at work: calls with a real access token, got by direct grant and got anew before it ends. */
final class Staff {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SuiteUnderTest suite;
    private final String username;

    private Staff(SuiteUnderTest suite, String username) {
        this.suite = suite;
        this.username = username;
    }

    static Staff named(String username) {
        return new Staff(SuiteUnderTest.running(), username);
    }

    String token() {
        var issuer = suite.url(Part.KEYCLOAK).resolve("/realms/mingda").toString();
        return mingda.stack.Tokens.of(issuer, username);
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
        return Call.to(suite.url(service), path).bearer(token());
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
}

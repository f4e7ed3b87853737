package mingda.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Real access tokens of the demo users. They live for 30 minutes; one is fetched anew after 20. */
public final class Tokens {
    private static final long KEEP_NANOS = 20L * 60 * 1_000_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Held> HELD = new ConcurrentHashMap<>();

    private record Held(String token, long at) {}

    private Tokens() {}

    /**
     * A token of a demo user (officer, reviewer, head …) by direct grant from the Keycloak that {@link StackResource}
     * started in this JVM.
     */
    public static String of(String username) {
        return of(issuer(), username);
    }

    /** The same from the Keycloak with this issuer. */
    public static String of(String issuer, String username) {
        return held(
                issuer, username, "grant_type=password&client_id=mingda-cli&password=demo&username=" + enc(username));
    }

    /** A token of a service's own account, with the role {@code service}. */
    public static String ofService(ServiceName service) {
        String secret = Secrets.wellKnown().get(service.client());
        String form = "grant_type=client_credentials&client_id=" + service.client() + "&client_secret=" + enc(secret);
        return held(issuer(), service.client(), form);
    }

    private static String held(String issuer, String who, String form) {
        Held held = HELD.compute(
                issuer + " " + who,
                (key, old) -> old != null && System.nanoTime() - old.at < KEEP_NANOS
                        ? old
                        : new Held(fetch(issuer, form), System.nanoTime()));
        return held.token;
    }

    /** A token by this form from the realm with this issuer, whoever holds it. */
    static String fetch(String issuer, String form) {
        String answer = Web.postForm(issuer + "/protocol/openid-connect/token", form);
        try {
            return JSON.readTree(answer).required("access_token").asText();
        } catch (JsonProcessingException e) {
            throw new StackException("Keycloak's answer is not JSON.", e);
        }
    }

    private static String issuer() {
        String issuer = System.getProperty(Running.ISSUER);
        if (issuer == null) {
            throw new StackException("Keycloak does not run: add keycloak to the parts of StackResource.");
        }
        return issuer;
    }

    static String enc(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

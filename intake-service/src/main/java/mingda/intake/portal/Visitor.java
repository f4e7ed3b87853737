package mingda.intake.portal;

import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import mingda.eventing.problem.Language;
import mingda.intake.store.Digests;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking at a page: a random token in a cookie that scripts can't read, and the language.
 *
 * @param token the cookie's value, 32 random characters
 * @param fresh whether the token was made for this answer, so that the cookie must be set
 * @param language the reader's language
 * @param address where the request comes from
 * @param secure whether the page came over TLS
 * @param large whether the reader wants large text
 */
record Visitor(String token, boolean fresh, Language language, String address, boolean secure, boolean large) {

    static final String COOKIE = "mingda_visit";

    /** As long as a draft is kept, so that one can close the browser and go on later. */
    private static final int KEPT_SECONDS = 48 * 60 * 60;

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Visitor of(@Nullable String cookie, Language language, String address, boolean secure, boolean large) {
        if (cookie != null && isToken(cookie)) {
            return new Visitor(cookie, false, language, address, secure, large);
        }
        return new Visitor(random(), true, language, address, secure, large);
    }

    /** Whether it has the form of a {@link #random()} token. */
    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** A random token of 192 bits. */
    static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What forms carry to prove that they came from one of our pages: only who knows the cookie can make it. */
    String proof() {
        return Digests.sha256("form:" + token).substring(0, 32);
    }

    /** Whether a form carries the right proof. */
    boolean proves(@Nullable String given) {
        return !fresh
                && given != null
                && MessageDigest.isEqual(
                        proof().getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    NewCookie cookie() {
        return cookie(COOKIE, token, KEPT_SECONDS);
    }

    /** A cookie of the portal: for all its pages, out of reach of scripts, gone after so many seconds, at once with 0. */
    NewCookie cookie(String name, String value, int seconds) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** Appended to links of the portal, so that the language stays. */
    String query() {
        return language == Language.EN ? "?lang=en" : "";
    }
}

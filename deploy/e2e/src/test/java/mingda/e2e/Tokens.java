package mingda.e2e;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;

/** Access tokens that must not open anything. */
final class Tokens {

    private static List<String> bad = List.of();

    private Tokens() {}

    /** A real token that has expired, and forgeries of a real one: other key, no signature, changed claims, noise. */
    static synchronized List<String> bad() {
        if (bad.isEmpty()) {
            bad = make();
        }
        return bad;
    }

    private static List<String> make() {
        var real = Staff.named("officer").token().split("\\.");
        var header = new String(Base64.getUrlDecoder().decode(real[0]), StandardCharsets.UTF_8);
        var claims = new String(Base64.getUrlDecoder().decode(real[1]), StandardCharsets.UTF_8);
        var none = base64(header.replaceFirst("\"alg\"\\s*:\\s*\"[A-Z0-9]+\"", "\"alg\":\"none\""));
        var promoted = base64(claims.replace("\"officer\"", "\"administrator\""));
        return List.of(
                ExpiredToken.of("officer"),
                real[0] + "." + real[1] + "." + signedByAnother(real[0] + "." + real[1]),
                none + "." + real[1] + ".",
                real[0] + "." + promoted + "." + real[2],
                real[0] + "." + real[1] + "." + base64("nonsense"),
                "a.b.c",
                "nonsense");
    }

    private static String signedByAnother(String content) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(generator.generateKeyPair().getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

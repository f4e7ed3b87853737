package mingda.intake.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mingda.eventing.uploads.FileDigest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Digests of what must be compared but not kept. The keyed ones can't be found by trying out names or numbers without
 * the service's keys; after a change of the key ring's first key they differ, which only means that an older application
 * with the same content goes unnoticed.
 */
@ApplicationScoped
public class Digests {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    Digests(@ConfigProperty(name = "mingda.personal.keys") String ring) {
        this.key = new SecretKeySpec(
                sha256("mingda-intake-digests:" + ring.split(",", 2)[0]).getBytes(StandardCharsets.US_ASCII), HMAC);
    }

    /** Keyed digest of the text, 64 hexadecimal digits. */
    public String keyed(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks " + HMAC, e);
        }
    }

    /** Plain SHA-256 of the text, 64 hexadecimal digits: for random tokens. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks SHA-256", e);
        }
    }

    /** SHA-256 of a file, 64 hexadecimal digits; read in pieces. */
    public static String sha256(Path file) {
        try {
            return FileDigest.sha256(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

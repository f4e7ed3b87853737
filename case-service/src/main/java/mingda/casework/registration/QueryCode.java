package mingda.casework.registration;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import mingda.casework.code.Crockford;

/**
 * A query code (查询码): ten Crockford base-32 characters that open an application together with its number. Shown once,
 * kept nowhere; the portal gets its hash.
 */
final class QueryCode {

    private static final int LENGTH = 10;
    /** 50 random bits and limited attempts do not need the rounds of a chosen password. */
    private static final int ITERATIONS = 10_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private QueryCode() {}

    static String issue(SecureRandom random) {
        return Crockford.random(random, LENGTH);
    }

    /** The form that the portal keeps: {@code pbkdf2-sha256$<iterations>$<salt>$<hash>}. */
    static String hash(String code, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(code.toCharArray(), salt, ITERATIONS, HASH_BITS))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "pbkdf2-sha256$" + ITERATIONS + "$" + base64.encodeToString(salt) + "$"
                    + base64.encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks PBKDF2WithHmacSHA256", e);
        }
    }
}

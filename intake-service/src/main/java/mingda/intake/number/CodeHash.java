package mingda.intake.number;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.KeySpec;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Salted hashes of query codes: {@code pbkdf2-sha256$<iterations>$<salt>$<hash>}, salt and hash in Base64. Casework
 * writes the same form for the cases that its officers register.
 */
public final class CodeHash {

    /** 50 random bits and limited attempts do not need the rounds of a chosen password. */
    private static final int ITERATIONS = 10_000;

    private static final int MOST_ITERATIONS = 1_000_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final String SCHEME = "pbkdf2-sha256";

    /** A well-formed hash that no code fits, so that an unknown number takes as long as a wrong code. */
    public static final String NONE =
            SCHEME + "$" + ITERATIONS + "$AAAAAAAAAAAAAAAAAAAAAA==$" + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private CodeHash() {}

    /** Hashes the code under a new salt. */
    public static String of(QueryCode code, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return SCHEME + "$" + ITERATIONS + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(code, salt, ITERATIONS));
    }

    /** Whether the hash was made of this code; a hash in another form fits none. */
    public static boolean fits(String hash, QueryCode code) {
        String[] parts = hash.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            return false;
        }
        try {
            int iterations = Integer.parseInt(parts[1]);
            if (iterations < 1 || iterations > MOST_ITERATIONS) {
                return false;
            }
            byte[] salt = Base64.getDecoder().decode(parts[2]);
            byte[] expected = Base64.getDecoder().decode(parts[3]);
            return salt.length > 0 && MessageDigest.isEqual(expected, derive(code, salt, iterations));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static byte[] derive(QueryCode code, byte[] salt, int iterations) {
        KeySpec key = new PBEKeySpec(code.text().toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the JDK lacks PBKDF2WithHmacSHA256", impossible);
        }
    }
}

package mingda.eventing.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what is streamed. */
final class Digest {

    private final MessageDigest sha256;

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    void add(byte[] content) {
        sha256.update(content);
    }

    /** 64 lower-case hexadecimal digits; ends the digest. */
    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}

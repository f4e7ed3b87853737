package mingda.casework.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import mingda.eventing.files.StoredFile;

/** A file of the package: made here, or held in the store. */
sealed interface Part {

    /** Its path in the package. */
    String name();

    /** Its digest, lower-case hexadecimal. */
    String sha256();

    /** Text or JSON made for the package. */
    record Made(String name, byte[] content) implements Part {

        static Made text(String name, String text) {
            return new Made(name, text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String sha256() {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A file of the store. */
    record Held(String name, StoredFile file) implements Part {

        @Override
        public String sha256() {
            return file.sha256();
        }
    }
}

package mingda.eventing.personal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Encrypts and decrypts personal data with the key ring of the configuration (JWE compact form, {@code dir} and
 * {@code A256GCM}, key id in the header). Also used for what a service must keep unreadable at rest.
 */
public interface PersonalData {

    /** Encrypts with the ring's current key. */
    String seal(ObjectNode plain);

    /**
     * Decrypts with the key that the header names.
     *
     * @throws IllegalArgumentException when the key is unknown or the text was changed
     */
    ObjectNode open(String jwe);
}

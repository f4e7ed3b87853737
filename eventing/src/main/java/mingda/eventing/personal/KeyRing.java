package mingda.eventing.personal;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that personal data is encrypted with: the first is current, the others only decrypt. Written
 * {@code kid:base64key[,kid:base64key…]}, each key 32 bytes.
 */
record KeyRing(String currentId, Map<String, SecretKey> keys) {

    /**
     * Reads the ring.
     *
     * @throws IllegalArgumentException when it is not of that form; the text never holds a key
     */
    static KeyRing parse(String ring) {
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        for (String entry : ring.split(",", -1)) {
            String[] parts = entry.strip().split(":", -1);
            if (parts.length != 2 || parts[0].isEmpty()) {
                throw new IllegalArgumentException("MINGDA_PERSONAL_KEYS must read kid:base64key[,kid:base64key…]");
            }
            if (keys.put(parts[0], key(parts[0], parts[1])) != null) {
                throw new IllegalArgumentException("MINGDA_PERSONAL_KEYS names the key " + parts[0] + " twice");
            }
        }
        return new KeyRing(keys.keySet().iterator().next(), keys);
    }

    private static SecretKey key(String id, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("MINGDA_PERSONAL_KEYS: the key " + id + " is not base 64", e);
        }
        if (bytes.length != 32) {
            throw new IllegalArgumentException("MINGDA_PERSONAL_KEYS: the key " + id + " must have 32 bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    SecretKey current() {
        return find(currentId).orElseThrow();
    }

    Optional<SecretKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /** Names the keys, never shows them. */
    @Override
    public String toString() {
        return "KeyRing" + keys.keySet();
    }
}

package mingda.eventing.personal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/** JWE with jose4j: algorithm {@code dir}, content {@code A256GCM}, and nothing else is accepted. */
@ApplicationScoped
class JwePersonalData implements PersonalData {

    private static final Logger LOG = Logger.getLogger(JwePersonalData.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeyRing ring;

    @Inject
    JwePersonalData(@ConfigProperty(name = "mingda.personal.keys") String ring) {
        this(KeyRing.parse(ring));
    }

    JwePersonalData(KeyRing ring) {
        this.ring = ring;
    }

    /** Reads the ring at start, so that a wrong one stops the service there and not at the first citizen. */
    void start(@Observes StartupEvent event) {
        LOG.infof("Personal data is encrypted with the key %s", ring.currentId());
    }

    @Override
    public String seal(ObjectNode plain) {
        try {
            JsonWebEncryption jwe = jwe(ring.current());
            jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
            jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
            jwe.setKeyIdHeaderValue(ring.currentId());
            jwe.setPayload(JSON.writeValueAsString(plain));
            return jwe.getCompactSerialization();
        } catch (JoseException | JsonProcessingException e) {
            throw new IllegalStateException(
                    "personal data can't be encrypted: " + e.getClass().getSimpleName());
        }
    }

    @Override
    public ObjectNode open(String text) {
        try {
            JsonWebEncryption jwe = new JsonWebEncryption();
            jwe.setAlgorithmConstraints(only(KeyManagementAlgorithmIdentifiers.DIRECT));
            jwe.setContentEncryptionAlgorithmConstraints(only(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM));
            jwe.setCompactSerialization(text);
            String id = jwe.getKeyIdHeaderValue();
            jwe.setKey(ring.find(id == null ? "" : id).orElseThrow(() -> refused("unknown key")));
            if (JSON.readTree(jwe.getPayload()) instanceof ObjectNode plain) {
                return plain;
            }
            throw refused("not a JSON object");
        } catch (JoseException | JsonProcessingException e) {
            // The cause is left out: its text may hold what was decrypted.
            throw refused("changed or not a JWE");
        }
    }

    private static JsonWebEncryption jwe(SecretKey key) {
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setKey(key);
        return jwe;
    }

    private static AlgorithmConstraints only(String algorithm) {
        return new AlgorithmConstraints(ConstraintType.PERMIT, algorithm);
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("personal data can't be decrypted: " + why);
    }
}

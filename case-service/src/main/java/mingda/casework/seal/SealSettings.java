package mingda.casework.seal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the seals come from. */
@ConfigMapping(prefix = "mingda.seal")
public interface SealSettings {

    /** The folder of the demo seals' keys: outside database and repository. */
    Optional<Path> folder();

    /** PEM file with the certificates that a remote service's seals must lead to. */
    Optional<Path> anchors();

    /** A remote sealing service. */
    Remote remote();

    /** How a remote sealing service is reached. */
    interface Remote {

        /** Its base address; when it is set, no demo seal is used. */
        Optional<URI> url();

        /** The shared secret with which requests are signed (HMAC-SHA256). */
        Optional<String> secret();

        /** Patience with one attempt. */
        @WithDefault("4s")
        Duration timeout();

        /** Attempts until it counts as unavailable; the document's number stays locked meanwhile. */
        @WithDefault("3")
        int attempts();
    }
}

package mingda.intake.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How mail to applicants is sent. */
@ConfigMapping(prefix = "mingda.intake.mail")
interface MailSettings {

    /** The sender: an address, with a name if wanted. */
    String from();

    /** The SMTP server. */
    String host();

    /** The SMTP server's port. */
    int port();

    /** Whether the connection is encrypted: DISABLED, OPTIONAL or REQUIRED. */
    @WithDefault("OPTIONAL")
    String startTls();

    /** The name to log in with; none where the server asks for none. */
    Optional<String> user();

    /** Its password. */
    Optional<String> password();

    /** How long each step of the conversation may take. */
    @WithDefault("20s")
    Duration timeout();
}

package mingda.intake.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the queue of messages to applicants is worked through. */
@ConfigMapping(prefix = "mingda.intake.message")
interface MessageSettings {

    /** How often the queue is looked at. */
    @WithDefault("3s")
    String every();

    /** The wait after the first failure; doubled with each further one, up to half an hour. */
    @WithDefault("5s")
    Duration firstPause();
}

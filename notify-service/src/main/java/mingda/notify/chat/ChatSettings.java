package mingda.notify.chat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import mingda.notify.tier.AlertKind;

/** How messages reach the work chat. */
@ConfigMapping(prefix = "mingda.notify.chat")
interface ChatSettings {

    /** The robot's webhook, with its key; without it there is no work chat. */
    Optional<String> url();

    /** What requests are signed with; left out where the webhook asks for no signature. */
    Optional<String> secret();

    /** The longest content, in bytes of UTF-8. */
    @WithDefault("2048")
    int bytes();

    /** What goes to the chat at once; anything else only where mail does not reach the reader. */
    @WithDefault("URGED,OVERDUE")
    Set<AlertKind> kinds();

    /** How often the queue is looked at. */
    @WithDefault("2s")
    String every();

    /** How long one request may take. */
    @WithDefault("10s")
    Duration timeout();

    /** The wait after the first failure; doubled with each further one. */
    @WithDefault("5s")
    Duration firstWait();

    /** The longest wait between two attempts. */
    @WithDefault("5m")
    Duration longestWait();

    /** How often a message is tried that the webhook refuses. */
    @WithDefault("1")
    int refusals();

    /** How long a message is tried at all. */
    @WithDefault("1d")
    Duration giveUpAfter();
}

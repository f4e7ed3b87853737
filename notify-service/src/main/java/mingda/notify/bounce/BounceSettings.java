package mingda.notify.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What follows from mails that come back. */
@ConfigMapping(prefix = "mingda.notify.bounce")
interface BounceSettings {

    /** After how many mails that came back an address is held. */
    @WithDefault("3")
    int holdAfter();
}

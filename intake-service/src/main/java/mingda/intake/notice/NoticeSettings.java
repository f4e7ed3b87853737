package mingda.intake.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** How applicants are told. */
@ConfigMapping(prefix = "mingda.intake.notices")
interface NoticeSettings {

    /** For how many days what happened is news: what casework tells later, or of long ago, is not told on. */
    @WithDefault("3")
    int recentDays();

    /** Where applicants find this portal. */
    URI portalUrl();
}

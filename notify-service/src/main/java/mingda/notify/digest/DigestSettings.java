package mingda.notify.digest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;

/** When a digest goes out and how far it looks. */
@ConfigMapping(prefix = "mingda.notify.digest")
interface DigestSettings {

    /** From when on the day's digest is owed, Asia/Shanghai. */
    @WithDefault("08:30")
    LocalTime at();

    /** How often it is asked whether one is owed, or off. */
    @WithDefault("30s")
    String every();

    /** How many working days it looks ahead. */
    @WithDefault("3")
    int ahead();

    /** How many cases a section lists at most; the rest is counted. */
    @WithDefault("50")
    int lines();
}

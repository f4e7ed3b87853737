package mingda.intake.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** How text messages to applicants are sent. */
@ConfigMapping(prefix = "mingda.intake.sms")
interface SmsSettings {

    /** The gateway's address; without it there are no text messages. */
    Optional<String> url();

    /** By which name the gateway knows us. */
    @WithDefault("mingda")
    String key();

    /** What requests are signed with; demanded with the address. */
    Optional<String> secret();

    /** The gateway's template; its one variable is {@code text}. */
    @WithDefault("MINGDA_NOTICE")
    String template();

    /** Of how many parts a message may be at most. */
    @WithDefault("3")
    int parts();

    /** When quiet hours begin, Asia/Shanghai: a text message waits until they end. */
    @WithDefault("20:00")
    LocalTime quietFrom();

    /** When quiet hours end, Asia/Shanghai. */
    @WithDefault("08:00")
    LocalTime quietUntil();

    /** How long one request may take. */
    @WithDefault("10s")
    Duration timeout();
}

package mingda.intake.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import mingda.eventing.gateway.SmsGateway;

/** How text messages to applicants are sent. */
@ConfigMapping(prefix = "mingda.intake.sms")
interface SmsSettings extends SmsGateway.Settings {

    @Override
    @WithDefault("mingda")
    String key();

    @Override
    @WithDefault("MINGDA_NOTICE")
    String template();

    @Override
    @WithDefault("3")
    int parts();

    /** When quiet hours begin, Asia/Shanghai: a text message waits until they end. */
    @WithDefault("20:00")
    LocalTime quietFrom();

    /** When quiet hours end, Asia/Shanghai. */
    @WithDefault("08:00")
    LocalTime quietUntil();

    @Override
    @WithDefault("10s")
    Duration timeout();
}

package mingda.notify.sms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import mingda.eventing.gateway.SmsGateway;
import mingda.notify.tier.AlertKind;

/** How text messages are sent. */
@ConfigMapping(prefix = "mingda.notify.sms")
interface SmsSettings extends SmsGateway.Settings {

    @Override
    @WithDefault("mingda")
    String key();

    @Override
    @WithDefault("MINGDA_ALERT")
    String template();

    @Override
    @WithDefault("2")
    int parts();

    /** What goes out as a text message at once; anything else only where mail does not reach the reader. */
    @WithDefault("URGED,DUE_TODAY,OVERDUE")
    Set<AlertKind> kinds();

    /** What goes out in quiet hours too. */
    @WithDefault("URGED")
    Set<AlertKind> breakingQuiet();

    /** When quiet hours begin, Asia/Shanghai. */
    @WithDefault("20:00")
    LocalTime quietFrom();

    /** When quiet hours end, Asia/Shanghai. */
    @WithDefault("08:00")
    LocalTime quietUntil();

    /** How often the queue is looked at. */
    @WithDefault("2s")
    String every();

    @Override
    @WithDefault("10s")
    Duration timeout();

    /** The wait after the first failure; doubled with each further one. */
    @WithDefault("5s")
    Duration firstWait();

    /** The longest wait between two attempts. */
    @WithDefault("5m")
    Duration longestWait();

    /** How often a message is tried that the gateway refuses. */
    @WithDefault("1")
    int refusals();

    /** How long a message is tried at all: later its words are no longer true. */
    @WithDefault("1d")
    Duration giveUpAfter();
}

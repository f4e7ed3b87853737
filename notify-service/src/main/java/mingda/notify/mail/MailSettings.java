package mingda.notify.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mail is sent. */
@ConfigMapping(prefix = "mingda.notify.mail")
interface MailSettings {

    /** The sender: a name and an address. */
    String from();

    /** The SMTP server. */
    String host();

    /** The SMTP server's port. */
    int port();

    /** Whether the connection is encrypted: DISABLED, OPTIONAL or REQUIRED. */
    @WithDefault("OPTIONAL")
    String startTls();

    /** How often the queue is looked at. */
    @WithDefault("2s")
    String every();

    /** Where the console shows a case; the case's id follows. */
    @WithDefault("${mingda.casework.url}/console/cases/")
    String caseAddress();

    /** Where the console shows the annual report of an agency and year; both follow as a query. */
    @WithDefault("${mingda.casework.url}/console/statistics/report")
    String reportAddress();

    /** How long one attempt may take before its end counts as unknown. */
    @WithDefault("20s")
    Duration timeout();

    /** The wait after the first failure; doubled with each further one. */
    @WithDefault("5s")
    Duration firstWait();

    /** The longest wait between two attempts. */
    @WithDefault("5m")
    Duration longestWait();

    /** How often a delivery is tried that the server refuses for good. */
    @WithDefault("3")
    int refusals();

    /** How long a delivery is tried at all; longer than any outage over a holiday. */
    @WithDefault("15d")
    Duration giveUpAfter();
}

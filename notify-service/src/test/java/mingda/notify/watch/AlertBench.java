package mingda.notify.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import mingda.eventing.gateway.MailSessions;
import mingda.notify.support.Casework;
import mingda.notify.support.LegalClock;
import mingda.notify.support.NotifyTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How many alerts per second go from being owed to the mail server's answer in the ledger, beside how many mails the same
 * server takes at all in the same run. Not among the tests; run by name:
 * {@code deploy/mvn -pl notify-service -am test -Dtest=AlertBench -Dsurefire.failIfNoSpecifiedTests=false}, by default over
 * 2,000 alerts, of another size with {@code -Dmingda.bench.alerts=500}.
 */
@NotifyTest
@TestProfile(AlertBench.Often.class)
class AlertBench {

    /** The sweep and the queue are looked at as often as in a deployment. */
    public static class Often implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mingda.notify.sweep.every", "1s", "mingda.notify.mail.every", "1s");
        }
    }

    private static final Logger LOG = Logger.getLogger(AlertBench.class);
    private static final int ALERTS = Integer.getInteger("mingda.bench.alerts", 2_000);
    private static final double NANOS = 1e9;

    @Inject
    ManyCases many;

    @Inject
    Casework casework;

    @Inject
    LegalClock clock;

    @Inject
    @ConfigProperty(name = "MINGDA_SMTP_PORT")
    int smtpPort;

    @Test
    void alerts_per_second_beside_what_the_mail_server_takes() throws Exception {
        clock.set(LegalClock.START);
        casework.directory();
        String pattern = many.pattern();
        run(pattern, "warm-", ALERTS / 10);
        double took = run(pattern, "told-", ALERTS);
        double apart = server(false);
        double together = server(true);
        LOG.infof(
                "%d alerts from owed to the server's answer in the ledger in %.1f s: %.0f per second; the server alone"
                        + " takes %.0f per second, a connection each, and %.0f over one connection: %.2f of the first",
                ALERTS, took, ALERTS / took, ALERTS / apart, ALERTS / together, apart / took);
    }

    private double run(String pattern, String prefix, int count) throws InterruptedException {
        many.copy(pattern, prefix, count, null);
        long begun = System.nanoTime();
        many.make(prefix, LegalClock.START);
        String sent = "select count(*) from delivery d join alert a on a.id = d.alert_id where d.channel = 'EMAIL'"
                + " and d.state = 'SENT' and not d.possible_repeat and a.application_no like ? || '%'";
        while (many.count(sent, prefix) < count) {
            Thread.sleep(50);
        }
        double took = (System.nanoTime() - begun) / NANOS;
        assertEquals(count, many.count(sent, prefix));
        return took;
    }

    /** The seconds that the mail server needs for as many mails from a client that does nothing else. */
    private double server(boolean oneConnection) throws MessagingException {
        Session session = MailSessions.of("127.0.0.1", smtpPort, Duration.ofSeconds(10), "DISABLED", false);
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress("alerts@mingda.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("officer@staff.example"));
        message.setSubject("measured");
        message.setText("x".repeat(1_000), "UTF-8");
        message.saveChanges();
        long begun = System.nanoTime();
        Transport transport = session.getTransport("smtp");
        for (int i = 0; i < ALERTS; i++) {
            if (!transport.isConnected()) {
                transport.connect();
            }
            transport.sendMessage(message, message.getAllRecipients());
            if (!oneConnection) {
                transport.close();
            }
        }
        transport.close();
        return (System.nanoTime() - begun) / NANOS;
    }
}

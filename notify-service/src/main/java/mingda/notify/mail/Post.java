package mingda.notify.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.SocketTimeoutException;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jboss.logging.Logger;

/** Hands a mail to the server and says what became of it; waits for the answer, at most as long as the setting says. */
@ApplicationScoped
class Post {

    private static final Logger LOG = Logger.getLogger(Post.class);
    private static final int PERMANENT = 500;

    private final Session session;
    private final MailSettings settings;

    Post(MailSettings settings) {
        this.settings = settings;
        String millis = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty(
                "mail.smtp.starttls.enable",
                Boolean.toString(!settings.startTls().equals("DISABLED")));
        properties.setProperty(
                "mail.smtp.starttls.required",
                Boolean.toString(settings.startTls().equals("REQUIRED")));
        this.session = Session.getInstance(properties);
    }

    PostResult send(Letter letter) {
        try {
            Transport.send(message(letter));
            return PostResult.TAKEN;
        } catch (MessagingException e) {
            PostResult result = resultOf(e);
            // The server's words may repeat an address: only the kind of failure is logged.
            LOG.warnf(
                    "mail not taken: result=%s failure=%s", result, e.getClass().getSimpleName());
            return result;
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        MimeMessage message = new Identified(session);
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipients(Message.RecipientType.TO, new Address[] {new InternetAddress(letter.to(), true)});
        message.setSubject(letter.subject(), "UTF-8");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        for (var header : letter.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        return message;
    }

    /** Refused for good, away, or nobody knows because the answer did not come in time. */
    private static PostResult resultOf(MessagingException failure) {
        for (Exception at = failure; at != null; at = next(at)) {
            if (at instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode() >= PERMANENT ? PostResult.REFUSED : PostResult.AWAY;
            }
            if (at instanceof AddressException) {
                return PostResult.REFUSED;
            }
            if (at instanceof SocketTimeoutException) {
                return PostResult.UNKNOWN;
            }
        }
        return failure instanceof SendFailedException sent && sent.getInvalidAddresses() != null
                ? PostResult.REFUSED
                : PostResult.AWAY;
    }

    private static @org.jspecify.annotations.Nullable Exception next(Exception at) {
        if (at instanceof MessagingException mail && mail.getNextException() != null) {
            return mail.getNextException();
        }
        return at.getCause() instanceof Exception cause ? cause : null;
    }

    /** Keeps the Message-ID that it was given. */
    private static final class Identified extends MimeMessage {
        Identified(Session session) {
            super(session);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            if (getHeader("Message-ID") == null) {
                super.updateMessageID();
            }
        }
    }
}

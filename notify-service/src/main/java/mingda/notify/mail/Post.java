package mingda.notify.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import mingda.notify.delivery.Answer;
import mingda.notify.delivery.Outcome;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;

/** Hands a mail to the server and says what became of it; waits for the answer, at most as long as the setting says. */
@ApplicationScoped
class Post {

    private static final Logger LOG = Logger.getLogger(Post.class);
    private static final int PERMANENT = 500;
    private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);
    private static final Pattern CODE = Pattern.compile("^[0-9]{3}( [0-9]\\.[0-9]{1,3}\\.[0-9]{1,3})?");
    private static final Pattern QUEUED = Pattern.compile("(?:queued as|id=) ?([A-Za-z0-9._-]{1,64})");

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
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty(
                "mail.smtp.starttls.enable",
                Boolean.toString(!settings.startTls().equals("DISABLED")));
        properties.setProperty(
                "mail.smtp.starttls.required",
                Boolean.toString(settings.startTls().equals("REQUIRED")));
        this.session = Session.getInstance(properties);
    }

    Answer send(Letter letter) {
        try {
            MimeMessage message = message(letter);
            message.saveChanges();
            return send(message);
        } catch (MessagingException e) {
            return answerTo(e);
        }
    }

    private Answer send(MimeMessage message) throws MessagingException {
        Transport transport = session.getTransport("smtp");
        try {
            transport.connect();
        } catch (MessagingException e) {
            Answer answer = answerTo(e);
            // Nothing was handed over yet: a server that is slow to greet has no mail of ours.
            return answer.outcome() == Outcome.UNKNOWN ? Answer.none(Outcome.AWAY) : answer;
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Answer(Outcome.TAKEN, words(transport));
        } finally {
            leave(transport);
        }
    }

    /** The server has answered already: how it takes leave changes nothing. */
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debugf("a mail server closed oddly: %s", e.getClass().getSimpleName());
        }
    }

    /** The server's code and the name that it gave to the mail in its queue: its proof that it took it. */
    private static String words(Transport transport) {
        String said = transport instanceof SMTPTransport smtp && smtp.getLastServerResponse() != null
                ? smtp.getLastServerResponse()
                : "";
        Matcher code = CODE.matcher(said);
        Matcher queued = QUEUED.matcher(said);
        return (code.find() ? code.group() : "") + (queued.find() ? " " + queued.group(1) : "");
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

    /** Refused for good, away, a matter for a person, or nobody knows because the answer did not come in time. */
    private static Answer answerTo(MessagingException failure) {
        for (Exception at = failure; at != null; at = next(at)) {
            if (at instanceof SMTPAddressFailedException refused) {
                return coded(refused.getReturnCode());
            }
            if (at instanceof SMTPSendFailedException refused) {
                return coded(refused.getReturnCode());
            }
            if (at instanceof AddressException) {
                return new Answer(Outcome.REFUSED, "ADDRESS");
            }
            if (at instanceof AuthenticationFailedException) {
                return new Answer(Outcome.PERSON, "AUTHENTICATION");
            }
            if (at instanceof SSLException) {
                return new Answer(Outcome.PERSON, "TLS");
            }
            if (at instanceof SocketTimeoutException) {
                return Answer.none(Outcome.UNKNOWN);
            }
        }
        return failure instanceof SendFailedException sent && sent.getInvalidAddresses() != null
                ? new Answer(Outcome.REFUSED, "ADDRESS")
                : Answer.none(Outcome.AWAY);
    }

    /** RFC 5321: 4yz may pass, 5yz will not; 530, 534, 535 and 538 ask for another login, which only a person can give. */
    private static Answer coded(int code) {
        String words = Integer.toString(code);
        if (LOGIN.contains(code)) {
            return new Answer(Outcome.PERSON, words);
        }
        return new Answer(code >= PERMANENT ? Outcome.REFUSED : Outcome.AWAY, words);
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

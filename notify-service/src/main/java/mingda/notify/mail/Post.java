package mingda.notify.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingda.eventing.gateway.Answer;
import mingda.eventing.gateway.MailAnswers;
import mingda.eventing.gateway.MailSessions;
import mingda.eventing.gateway.Outcome;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;

/** Hands a mail to the server and says what became of it; waits for the answer, at most as long as the setting says. */
@ApplicationScoped
class Post {

    private static final Logger LOG = Logger.getLogger(Post.class);
    private static final Pattern CODE = Pattern.compile("^[0-9]{3}( [0-9]\\.[0-9]{1,3}\\.[0-9]{1,3})?");
    private static final Pattern QUEUED = Pattern.compile("(?:queued as|id=) ?([A-Za-z0-9._-]{1,64})");

    private final Session session;
    private final MailSettings settings;

    Post(MailSettings settings) {
        this.settings = settings;
        this.session =
                MailSessions.of(settings.host(), settings.port(), settings.timeout(), settings.startTls(), false);
    }

    Answer send(Letter letter) {
        try {
            MimeMessage message = message(letter);
            message.saveChanges();
            return send(message);
        } catch (MessagingException e) {
            return MailAnswers.of(e);
        }
    }

    private Answer send(MimeMessage message) throws MessagingException {
        Transport transport = session.getTransport("smtp");
        try {
            transport.connect();
        } catch (MessagingException e) {
            Answer answer = MailAnswers.of(e);
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

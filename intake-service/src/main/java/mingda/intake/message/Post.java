package mingda.intake.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.UUID;
import mingda.eventing.gateway.Answer;
import mingda.eventing.gateway.MailAnswers;
import mingda.eventing.gateway.MailSessions;
import mingda.eventing.gateway.Outcome;

/** Mail: hands a message to the mail server and waits for its answer, at most as long as the setting says. */
@ApplicationScoped
class Post implements Carrier {

    private final Session session;
    private final MailSettings settings;

    Post(MailSettings settings) {
        this.settings = settings;
        this.session = MailSessions.of(
                settings.host(),
                settings.port(),
                settings.timeout(),
                settings.startTls(),
                settings.user().isPresent());
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public boolean quiet() {
        return false;
    }

    /** A server that is being set up refuses for minutes what it takes afterwards. */
    @Override
    public int refusals() {
        return 3;
    }

    /** Sends a plain text, whose Message-ID comes from its id, so that one that was sent twice can be known as one. */
    @Override
    public Answer send(Queued mail) {
        try {
            MimeMessage message = new Identified(session, mail.id());
            message.setFrom(new InternetAddress(settings.from()));
            message.setRecipients(Message.RecipientType.TO, new Address[] {new InternetAddress(mail.to(), true)});
            message.setSubject(mail.subject(), "UTF-8");
            message.setText(mail.text(), "UTF-8");
            message.setSentDate(Date.from(mail.createdAt()));
            if (settings.user().isPresent()) {
                Transport.send(
                        message, settings.user().get(), settings.password().orElse(""));
            } else {
                Transport.send(message);
            }
            return Answer.none(Outcome.TAKEN);
        } catch (MessagingException e) {
            return MailAnswers.of(e);
        }
    }

    /** Keeps one Message-ID through all attempts. */
    private static final class Identified extends MimeMessage {

        private final UUID id;

        Identified(Session session, UUID id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@intake.mingda>");
        }
    }
}

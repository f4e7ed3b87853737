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
import java.util.Properties;
import java.util.UUID;

/** Hands a message to the mail server and waits for its answer, at most as long as the setting says. */
@ApplicationScoped
class Post {

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
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        this.session = Session.getInstance(properties);
    }

    /**
     * Sends a plain text.
     *
     * @param id makes the Message-ID, so that a message that was sent twice can be known as one
     * @throws MessagingException when the server is away, does not take it, or does not answer in time; its text may hold
     *     the address
     */
    void send(UUID id, String to, String subject, String text, Date at) throws MessagingException {
        MimeMessage message = new Identified(session, id);
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipients(Message.RecipientType.TO, new Address[] {new InternetAddress(to, true)});
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        message.setSentDate(at);
        if (settings.user().isPresent()) {
            Transport.send(message, settings.user().get(), settings.password().orElse(""));
        } else {
            Transport.send(message);
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

package mingda.notify.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Hands a mail to the server and says what became of it. */
@ApplicationScoped
class Post {

    private static final Logger LOG = Logger.getLogger(Post.class);

    private final ReactiveMailer mailer;
    private final MailSettings settings;

    Post(ReactiveMailer mailer, MailSettings settings) {
        this.mailer = mailer;
        this.settings = settings;
    }

    PostResult send(Mail mail) {
        try {
            mailer.send(mail).await().atMost(settings.timeout());
            return PostResult.TAKEN;
        } catch (TimeoutException e) {
            return PostResult.UNKNOWN;
        } catch (RuntimeException e) {
            PostResult result = permanent(e) ? PostResult.REFUSED : PostResult.AWAY;
            // The server's words may repeat an address: only the kind of failure is logged.
            LOG.warnf(
                    "mail not taken: result=%s failure=%s", result, e.getClass().getSimpleName());
            return result;
        }
    }

    private static boolean permanent(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SMTPException smtp) {
                return smtp.isPermanent();
            }
        }
        return false;
    }
}

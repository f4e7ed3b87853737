package mingda.eventing.gateway;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.net.SocketTimeoutException;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** What a failure of a mail server means. */
public final class MailAnswers {

    private static final int PERMANENT = 500;
    private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);

    private MailAnswers() {}

    /** Refused for good, away, a matter for a person, or nobody knows because the answer did not come in time. */
    public static Answer of(MessagingException failure) {
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

    private static @Nullable Exception next(Exception at) {
        if (at instanceof MessagingException mail && mail.getNextException() != null) {
            return mail.getNextException();
        }
        return at.getCause() instanceof Exception cause ? cause : null;
    }
}

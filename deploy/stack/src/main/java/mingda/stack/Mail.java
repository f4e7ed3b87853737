package mingda.stack;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One received mail as the HTTP view shows it.
 *
 * @param receivedAt RFC 3339, UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Mail(
        @Nullable String from,
        List<String> to,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String html,
        String receivedAt) {

    static Mail of(MimeMessage message) {
        try {
            Date received = message.getReceivedDate() == null ? message.getSentDate() : message.getReceivedDate();
            return new Mail(
                    addresses(message.getFrom()).stream().findFirst().orElse(null),
                    addresses(message.getAllRecipients()),
                    message.getSubject(),
                    body(message, "text/plain"),
                    body(message, "text/html"),
                    received == null ? "" : received.toInstant().toString());
        } catch (MessagingException | IOException e) {
            throw new StackException("A received mail cannot be read.", e);
        }
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses)
                        .map(a -> a instanceof InternetAddress i ? i.getAddress() : a.toString())
                        .toList();
    }

    private static @Nullable String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Objects.toString(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = body(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}

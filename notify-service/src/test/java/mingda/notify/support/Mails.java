package mingda.notify.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the mails that reached the SMTP server. */
@ApplicationScoped
public class Mails {

    private final URI messages;
    private final ObjectMapper json;

    Mails(@ConfigProperty(name = "MINGDA_MAIL_URL") String url, ObjectMapper json) {
        this.messages = URI.create(url + "/api/messages");
        this.json = json;
    }

    /** The mails whose subject names the application. */
    public List<JsonNode> about(String applicationNo) {
        return all(mail -> mail.path("subject").asText().contains(applicationNo));
    }

    /** The mails to that address whose subject holds the words. */
    public List<JsonNode> to(String address, String words) {
        return all(mail -> mail.path("to").path(0).asText().equals(address)
                && mail.path("subject").asText().contains(words));
    }

    private List<JsonNode> all(Predicate<JsonNode> which) {
        try {
            JsonNode tree = json.readTree(messages.toURL());
            JsonNode all = tree.isArray() ? tree : tree.path("items");
            return StreamSupport.stream(all.spliterator(), false).filter(which).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whom they went to, sorted. */
    public List<String> readersOf(String applicationNo) {
        return about(applicationNo).stream()
                .map(mail -> mail.path("to").path(0).asText())
                .sorted()
                .toList();
    }
}

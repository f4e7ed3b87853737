package mingda.eventing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingda.eventing.personal.PersonalData;

/** The CloudEvents 1.0 envelope in its structured JSON form, with the extensions {@code sequence} and {@code snapshot}. */
public final class Envelope {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TYPE =
            Pattern.compile("(?<topic>[a-z.-]+)\\.(?<name>[a-z0-9-]+)\\.v(?<version>[0-9]{1,4})");

    private Envelope() {}

    /** Writes the envelope; the personal part is encrypted. */
    public static String write(
            String service, UUID id, long sequence, Instant time, OutgoingEvent event, PersonalData personal) {
        ObjectNode envelope = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("source", "/mingda/" + service)
                .put("type", event.topic() + "." + event.name() + ".v1")
                .put("subject", event.key())
                .put("time", time.toString())
                .put("datacontenttype", "application/json")
                .put("dataschema", "/events/" + event.name() + ".v1.schema.json")
                .put("sequence", sequence);
        if (event.snapshot()) {
            envelope.put("snapshot", true);
        }
        ObjectNode data = event.data().deepCopy();
        if (event.personal() != null) {
            data.put("personal", personal.seal(event.personal()));
        }
        envelope.set("data", data);
        try {
            return JSON.writeValueAsString(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that is not JSON", e);
        }
    }

    /**
     * Reads an envelope that came from {@code topic}.
     *
     * @throws MalformedEventException when it is none; the text names the fault, never the content
     */
    public static ReceivedEvent read(String topic, byte[] record, PersonalData personal) {
        if (!(tree(record) instanceof ObjectNode envelope) || !(envelope.get("data") instanceof ObjectNode data)) {
            throw new MalformedEventException("not a CloudEvents envelope with a data object");
        }
        Matcher type = TYPE.matcher(text(envelope, "type"));
        if (!type.matches() || !type.group("topic").equals(topic)) {
            throw new MalformedEventException("its type does not belong to the topic");
        }
        if (!envelope.path("sequence").canConvertToLong()
                || envelope.path("sequence").asLong() < 1) {
            throw new MalformedEventException("it has no sequence");
        }
        try {
            JsonNode sealed = data.remove("personal");
            return new ReceivedEvent(
                    UUID.fromString(text(envelope, "id")),
                    topic,
                    text(envelope, "subject"),
                    type.group("name"),
                    Integer.parseInt(type.group("version")),
                    envelope.path("sequence").asLong(),
                    Instant.parse(text(envelope, "time")),
                    data,
                    sealed == null || sealed.isNull() ? null : personal.open(sealed.asText()),
                    envelope.path("snapshot").asBoolean());
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new MalformedEventException("its id, time or personal part can't be read");
        }
    }

    private static JsonNode tree(byte[] record) {
        try {
            return JSON.readTree(record);
        } catch (IOException e) {
            throw new MalformedEventException("not JSON");
        }
    }

    private static String text(ObjectNode envelope, String name) {
        if (!envelope.path(name).isTextual()) {
            throw new MalformedEventException("it has no " + name);
        }
        return envelope.path(name).asText();
    }
}

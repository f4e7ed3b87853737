package mingda.casework.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of the hash chain: SHA-256 over the previous hash and the RFC 8785 JSON of the entry. Personal values
 * stand in that JSON as salted digests, so that erasing them leaves the chain whole. Pure.
 */
final class Chain {

    /** What the first entry of a case is chained to. */
    static final String START = "0".repeat(64);

    private Chain() {}

    /** The digest that stands for a personal value. */
    static String digest(String salt, String field, JsonNode value) {
        ObjectNode wrapped =
                JsonNodeFactory.instance.objectNode().put("salt", salt).put("field", field);
        wrapped.set("value", value);
        return hex(sha256().digest(canonical(wrapped)));
    }

    /** The hash of an entry. */
    static String hash(
            String previous,
            UUID caseId,
            int seq,
            Entry.Kind kind,
            UUID id,
            String type,
            @Nullable LocalDate on,
            Instant recordedAt,
            String recordedBy,
            ObjectNode openDetail,
            ObjectNode digests) {
        return hash(previous, entry(caseId, seq, kind, id, type, on, recordedAt, recordedBy, openDetail, digests));
    }

    /** The hash of an entry of which the canonical JSON is known. */
    static String hash(String previous, byte[] entry) {
        MessageDigest sha256 = sha256();
        sha256.update(HexFormat.of().parseHex(previous));
        return hex(sha256.digest(entry));
    }

    /** The canonical JSON of an entry, which its hash is made of. */
    static byte[] entry(
            UUID caseId,
            int seq,
            Entry.Kind kind,
            UUID id,
            String type,
            @Nullable LocalDate on,
            Instant recordedAt,
            String recordedBy,
            ObjectNode openDetail,
            ObjectNode digests) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("case", caseId.toString())
                .put("seq", seq)
                .put("kind", kind.name())
                .put("id", id.toString())
                .put("type", type)
                .put("on", on == null ? null : on.toString())
                .put("recordedAt", recordedAt.toString())
                .put("recordedBy", recordedBy);
        entry.set("detail", openDetail);
        entry.set("personal", digests);
        return canonical(entry);
    }

    private static byte[] canonical(ObjectNode node) {
        try {
            return new JsonCanonicalizer(node.toString().getBytes(StandardCharsets.UTF_8)).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalStateException("an entry can't be put into canonical form", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

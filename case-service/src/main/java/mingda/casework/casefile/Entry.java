package mingda.casework.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mingda.casework.clock.ActType;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the chain: an act, or a journal entry, which has no legal date.
 *
 * @param seq 1, 2, 3… in its case
 * @param kind act or journal
 * @param id UUIDv7; how other acts refer to it
 * @param type an act's {@link mingda.casework.clock.ActType}, or what the journal entry is about
 * @param on the legal date of an act, null in the journal
 * @param recordedAt when it was written down
 * @param recordedBy user name, or {@code system}
 * @param detail its further members, personal ones included as long as they are kept
 * @param hash chains it to the entry before it
 */
public record Entry(
        int seq,
        Kind kind,
        UUID id,
        String type,
        @Nullable LocalDate on,
        Instant recordedAt,
        String recordedBy,
        ObjectNode detail,
        String hash) {

    /** What an entry is. */
    public enum Kind {
        /** Something with legal effect. */
        ACT,
        /** A step without legal effect. */
        JOURNAL
    }

    /** Whether it is an act. */
    public boolean isAct() {
        return kind == Kind.ACT;
    }

    /** The same act, to be recorded in another case. */
    NewAct again() {
        if (on == null) {
            throw new IllegalStateException("only acts have a legal date");
        }
        return new NewAct(ActType.valueOf(type), on, detail.deepCopy());
    }

    /** The entry as the API shows an act: {@code {id, type, on, …}} with who recorded it and when. */
    public ObjectNode toJson() {
        ObjectNode out = detail.objectNode().put("id", id.toString()).put("type", type);
        if (on != null) {
            out.put("on", on.toString());
        }
        out.setAll(detail.deepCopy());
        return out.put("recordedAt", recordedAt.toString())
                .put("recordedBy", recordedBy)
                .put("seq", seq)
                .put("hash", hash);
    }
}

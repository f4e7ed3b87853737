package mingda.casework.recount;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An act as it is stored.
 *
 * @param id its id
 * @param type its type
 * @param on its legal date
 * @param detail its members: texts, or lists of texts
 * @param signedRow of ISSUED: the row of its document
 */
public record RawAct(
        String id,
        String type,
        LocalDate on,
        Map<String, Object> detail,
        @Nullable Integer signedRow) {

    String text(String name) {
        return String.valueOf(detail.getOrDefault(name, ""));
    }
}

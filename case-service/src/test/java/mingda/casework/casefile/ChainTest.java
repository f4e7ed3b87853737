package mingda.casework.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final UUID CASE = UUID.fromString("0198d1a2-7c00-7b3e-9a55-3f1f0c2ab001");
    private static final UUID ENTRY = UUID.fromString("0198d1a2-7c00-7b3e-9a55-3f1f0c2ab002");
    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    void the_order_of_members_does_not_matter() {
        ObjectNode one = JSON.objectNode().put("a", 1).put("b", "二");
        ObjectNode other = JSON.objectNode().put("b", "二").put("a", 1);
        assertEquals(hash(Chain.START, one), hash(Chain.START, other));
    }

    @Test
    void every_value_and_the_entry_before_matter() {
        String hash = hash(Chain.START, JSON.objectNode().put("a", 1));
        assertNotEquals(hash, hash(Chain.START, JSON.objectNode().put("a", 2)));
        assertNotEquals(hash, hash("1".repeat(64), JSON.objectNode().put("a", 1)));
    }

    @Test
    void the_salt_hides_equal_personal_values() {
        TextNode name = TextNode.valueOf("张示例");
        assertNotEquals(Chain.digest("aa", "name", name), Chain.digest("bb", "name", name));
    }

    @Test
    void free_words_are_personal_and_fixed_words_are_not() {
        ObjectNode detail =
                JSON.objectNode().put("reason", "SATISFIED").put("name", "张示例").put("workingDays", 10);
        ObjectNode personal = PersonalFields.split(detail);
        assertEquals(JSON.objectNode().put("name", "张示例"), personal);
        assertEquals(JSON.objectNode().put("reason", "SATISFIED").put("workingDays", 10), detail);
        assertEquals(
                JSON.objectNode().put("reason", "需检索纸质档案"),
                PersonalFields.split(JSON.objectNode().put("reason", "需检索纸质档案")));
    }

    private static String hash(String previous, ObjectNode detail) {
        return Chain.hash(
                previous,
                CASE,
                1,
                Entry.Kind.ACT,
                ENTRY,
                "RECEIVED",
                LocalDate.of(2026, 11, 23),
                AT,
                "officer",
                detail,
                JSON.objectNode());
    }
}

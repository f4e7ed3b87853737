package mingda.eventing.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwePersonalDataTest {

    private static final String OLD = "k1:" + key('a');
    private static final String NEW = "k2:" + key('b');
    private static final ObjectNode PLAIN =
            new ObjectMapper().createObjectNode().put("name", "张三");

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }

    private static JwePersonalData ring(String ring) {
        return new JwePersonalData(KeyRing.parse(ring));
    }

    private static String header(String jwe) {
        return new String(Base64.getUrlDecoder().decode(jwe.split("\\.")[0]), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsSealedCanBeOpenedAndNotRead() {
        String jwe = ring(OLD).seal(PLAIN);

        assertEquals(PLAIN, ring(OLD).open(jwe));
        assertEquals("{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"k1\"}", header(jwe));
        assertFalse(
                new String(Base64.getUrlDecoder().decode(jwe.split("\\.")[3]), StandardCharsets.UTF_8).contains("张三"));
        assertNotEquals(jwe, ring(OLD).seal(PLAIN));
    }

    @Test
    void anOldKeyOpensAfterRotationUntilItIsTakenAway() {
        String jwe = ring(OLD).seal(PLAIN);

        assertEquals(PLAIN, ring(NEW + "," + OLD).open(jwe));
        assertEquals("k2", header(ring(NEW + "," + OLD).seal(PLAIN)).replaceAll(".*kid\":\"(\\w+).*", "$1"));
        assertThrows(IllegalArgumentException.class, () -> ring(NEW).open(jwe));
    }

    @Test
    void aChangedTextIsRefusedAtEveryPlace() {
        String jwe = ring(OLD).seal(PLAIN);
        for (int at = 0; at < jwe.length(); at++) {
            char changed = jwe.charAt(at) == 'A' ? 'Q' : 'A';
            String forged = jwe.substring(0, at) + changed + jwe.substring(at + 1);
            assertThrows(IllegalArgumentException.class, () -> ring(OLD).open(forged), forged);
        }
    }

    @Test
    void aTextSealedWithAnotherKeyUnderOurIdIsRefused() {
        String forged = ring("k1:" + key('c')).seal(PLAIN);

        assertThrows(IllegalArgumentException.class, () -> ring(OLD).open(forged));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b.c", "....", "eyJhbGciOiJub25lIn0..."})
    void whatIsNoJweIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> ring(OLD).open(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k1", "k1:", "k1:AAAA", ":AAAA", "k1:%%%"})
    void aRingOfAnotherFormStopsTheStart(String ring) {
        assertThrows(IllegalArgumentException.class, () -> KeyRing.parse(ring));
    }

    @Test
    void theRingNeverShowsItsKeys() {
        assertEquals("KeyRing[k1]", KeyRing.parse(OLD).toString());
    }
}

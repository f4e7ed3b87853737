package mingda.intake.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTokenTest {

    private static final String TOKEN = "4e0v1k7q2m9x5d3h8r6t0w2y9z";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4e0v1k7q2m9x5d3h8r6t0w2y9z",
                "4E0V1K7Q2M9X5D3H8R6T0W2Y9Z",
                "4eovik7q2m9x5d3h8r6tow2y9z",
                "4e0v-1k7q 2m9x5d3h8r6t0w2y9z"
            })
    void a_token_is_known_however_it_is_typed(String typed) {
        assertEquals(Optional.of(new LetterToken(TOKEN)), LetterToken.read(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "4e0v1k7q", "4e0v1k7q2m9x5d3h8r6t0w2y9zz", "4e0v1k7q2m9x5d3h8r6t0w2y9u", "../../etc/passwd"})
    void anything_else_is_none(String typed) {
        assertTrue(LetterToken.read(typed).isEmpty());
    }

    @Test
    void it_never_shows_itself() {
        assertFalse(new LetterToken(TOKEN).toString().contains(TOKEN));
    }
}

package mingda.intake.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueryCodeTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void a_code_is_ten_characters_without_those_that_people_mistake() {
        assertTrue(QueryCode.issue(random).text().matches("[0-9A-HJKMNP-TV-Z]{10}"));
    }

    @Test
    void case_blanks_hyphens_and_mistaken_letters_do_not_matter() {
        Optional<QueryCode> meant = Optional.of(new QueryCode("7Q2M90K1TD"));
        assertEquals(meant, QueryCode.read("7q2m9-okltd"));
        assertEquals(meant, QueryCode.read(" 7Q2M9 OKITD "));
        assertEquals(meant, QueryCode.read("７Ｑ２Ｍ９０Ｋ１ＴＤ"));
    }

    @Test
    void what_can_not_be_a_code_is_none() {
        assertEquals(Optional.empty(), QueryCode.read(null));
        assertEquals(Optional.empty(), QueryCode.read(""));
        assertEquals(Optional.empty(), QueryCode.read("7Q2M9XK4T"));
        assertEquals(Optional.empty(), QueryCode.read("7Q2M9XK4TDD"));
        assertEquals(Optional.empty(), QueryCode.read("7Q2M9XK4T!"));
        assertEquals(Optional.empty(), QueryCode.read("查询码查询码查询码查"));
        assertEquals(Optional.empty(), QueryCode.read("A".repeat(1_000_000)));
    }

    @Test
    void only_the_same_code_fits_its_hash_and_salts_differ() {
        QueryCode code = QueryCode.issue(random);
        String hash = CodeHash.of(code, random);

        assertTrue(hash.matches("pbkdf2-sha256\\$\\d+\\$[A-Za-z0-9+/=]+\\$[A-Za-z0-9+/=]+"), hash);
        assertTrue(CodeHash.fits(hash, code));
        assertFalse(CodeHash.fits(hash, QueryCode.issue(random)));
        assertNotEquals(hash, CodeHash.of(code, random));
    }

    @Test
    void a_hash_in_another_form_fits_nothing() {
        QueryCode code = QueryCode.issue(random);
        for (String hash : new String[] {
            "",
            "x",
            "pbkdf2-sha256$a$b$c",
            "pbkdf2-sha256$-1$AA==$AA==",
            "pbkdf2-sha256$99999999$AA==$AA==",
            CodeHash.NONE
        }) {
            assertFalse(CodeHash.fits(hash, code), hash);
        }
    }

    @Test
    void a_code_does_not_show_in_text() {
        QueryCode code = QueryCode.issue(random);
        assertFalse(code.toString().contains(code.text()));
    }
}

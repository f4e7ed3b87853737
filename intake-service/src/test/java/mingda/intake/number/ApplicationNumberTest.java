package mingda.intake.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApplicationNumberTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private final SecureRandom random = new SecureRandom();

    @Test
    void a_number_is_the_day_the_issuer_six_characters_and_a_check_character() {
        String number = ApplicationNumber.issue(DAY, random);

        assertTrue(number.matches("20261123-1[0-9A-HJKMNP-TV-Z]{7}"), number);
        assertTrue(ApplicationNumber.wellFormed(number));
        assertTrue(ApplicationNumber.checks(number));
    }

    @Test
    void every_single_wrong_character_is_found() {
        String number = ApplicationNumber.issue(DAY, random);
        for (int at = 9; at < number.length(); at++) {
            for (char other : Crockford.ALPHABET.toCharArray()) {
                if (other != number.charAt(at)) {
                    String wrong = number.substring(0, at) + other + number.substring(at + 1);
                    assertFalse(ApplicationNumber.checks(wrong), wrong);
                }
            }
        }
    }

    @Test
    void what_people_type_becomes_the_number() {
        assertEquals("20261123-1K0Q1M9X", ApplicationNumber.normalise(" 20261123-1koqIm9x "));
        assertEquals("20261123-1K0Q1M9X", ApplicationNumber.normalise("２０２６１１２３－１Ｋ０Ｑ１Ｍ９Ｘ"));
        assertEquals("20261123-1K0Q1M9X", ApplicationNumber.normalise("20261123 - 1K0Q LM9X"));
    }

    @Test
    void numbers_of_casework_and_of_children_are_well_formed_and_nonsense_is_not() {
        assertTrue(ApplicationNumber.wellFormed("20261123-2ABCDEFG"));
        assertTrue(ApplicationNumber.wellFormed("20261123-2ABCDEFG-12"));
        assertFalse(ApplicationNumber.wellFormed("20261123-3ABCDEFG"));
        assertFalse(ApplicationNumber.wellFormed("20261123-1ABCDEF"));
        assertFalse(ApplicationNumber.wellFormed(""));
        assertFalse(ApplicationNumber.wellFormed("'; DROP TABLE application; --"));
    }

    @Test
    void ten_thousand_numbers_of_a_day_hardly_ever_meet() {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            numbers.add(ApplicationNumber.issue(DAY, random));
        }
        assertTrue(numbers.size() >= 9_998, "only " + numbers.size());
    }
}

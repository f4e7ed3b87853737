package mingda.casework.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void aReaderSeesTheLanguageThatWasAskedFor() {
        var words = new Words("国庆节", "National Day");
        assertEquals("国庆节", words.in(false));
        assertEquals("National Day", words.in(true));
    }
}

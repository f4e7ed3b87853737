package mingda.eventing.uploads;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void folders_are_no_part_of_a_name() {
        assertEquals("passwd.pdf", FileName.clean("../../../etc/passwd.pdf"));
        assertEquals("身份证.jpg", FileName.clean("C:\\Users\\甲\\身份证.jpg"));
        assertEquals("", FileName.clean("folder/"));
    }

    @Test
    void what_can_not_be_seen_is_taken_away() {
        assertEquals("afdp.exe", FileName.clean("a\u202Efdp.exe"));
        assertEquals("a.pdf", FileName.clean("a\u0000.p\r\ndf"));
        assertEquals("a.pdf", FileName.clean(" a\uD800.pdf\u200B "));
    }

    @Test
    void of_a_long_name_the_end_is_kept_and_no_character_is_cut_in_two() {
        String name = "\uD83D\uDE00".repeat(300) + ".pdf";
        assertEquals("\uD83D\uDE00".repeat(196) + ".pdf", FileName.clean(name));
        assertEquals("", FileName.clean(null));
    }
}

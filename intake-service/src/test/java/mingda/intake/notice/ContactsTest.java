package mingda.intake.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import mingda.intake.application.Application.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {

    @ParameterizedTest
    @ValueSource(strings = {"13812341234", "138 1234 1234", "138-1234-1234", "+8613812341234", "+86 138 1234 1234"})
    void a_mobile_number_is_known_however_it_is_written(String typed) {
        assertEquals("13812341234", Contacts.mobile(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"021-57412345", "12812341234", "1381234123", "138123412345", "+1 415 555 0100", "", "手机"})
    void what_takes_no_text_messages_is_no_mobile_number(String typed) {
        assertNull(Contacts.mobile(typed));
    }

    @Test
    void most_of_an_address_is_hidden() {
        Contacts contacts = contacts("abcdef@example.com", "13812341234", true);
        assertEquals("a***@example.com", contacts.maskedEmail());
        assertEquals("138****1234", contacts.maskedMobile());
        assertEquals("***", contacts("@example.com", null, true).maskedEmail());
        assertNull(contacts(null, null, true).maskedEmail());
        assertEquals("Contacts[…]", contacts.toString());
    }

    @Test
    void mail_comes_before_text_messages_and_without_a_gateway_there_are_none() {
        assertEquals(
                NoticeBy.EMAIL, contacts("a@example.com", "13812341234", true).byDefault());
        assertEquals(NoticeBy.SMS, contacts(null, "13812341234", true).byDefault());
        assertEquals(NoticeBy.SMS, contacts(" ", "13812341234", true).byDefault());
        assertEquals(NoticeBy.NONE, contacts(null, "13812341234", false).byDefault());
        assertEquals(NoticeBy.NONE, contacts(null, "021-57412345", true).byDefault());
    }

    @Test
    void only_what_reaches_somebody_can_be_chosen() {
        assertEquals(
                List.of(NoticeBy.EMAIL, NoticeBy.SMS, NoticeBy.BOTH, NoticeBy.NONE),
                contacts("a@example.com", "13812341234", true).choices());
        assertEquals(
                List.of(NoticeBy.EMAIL, NoticeBy.NONE),
                contacts("a@example.com", "13812341234", false).choices());
        assertEquals(List.of(NoticeBy.NONE), contacts(null, null, true).choices());
    }

    private static Contacts contacts(@Nullable String email, @Nullable String phone, boolean textsPeople) {
        return Contacts.of(new Person("示例", "示例", email, phone, null), textsPeople);
    }
}

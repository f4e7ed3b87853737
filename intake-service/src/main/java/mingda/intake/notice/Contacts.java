package mingda.intake.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingda.intake.application.Application.Person;
import mingda.intake.message.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Where messages to an applicant can go. Pure.
 *
 * @param email the address, or null
 * @param mobile a mainland mobile number of eleven digits, or null: without one, or without a gateway, no text messages
 */
record Contacts(@Nullable String email, @Nullable String mobile) {

    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?(1[3-9][0-9]{9})");

    /** The contacts on file. */
    static Contacts of(Person person, boolean textsPeople) {
        return new Contacts(blankToNull(person.email()), textsPeople ? mobile(person.phone()) : null);
    }

    /** The number where it is one of a mobile telephone, in eleven digits; else null. */
    static @Nullable String mobile(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        Matcher matcher = MOBILE.matcher(phone.replaceAll("[ \\-()]", ""));
        return matcher.matches() ? matcher.group(1) : null;
    }

    /** Where a channel goes to; null where it goes nowhere. */
    @Nullable
    String of(Channel channel) {
        return channel == Channel.EMAIL ? email : mobile;
    }

    /** What can be chosen. */
    List<NoticeBy> choices() {
        List<NoticeBy> choices = new ArrayList<>();
        for (NoticeBy by : NoticeBy.values()) {
            if (by.channels().stream().allMatch(channel -> of(channel) != null)) {
                choices.add(by);
            }
        }
        return choices;
    }

    /** What holds where nothing was chosen: mail, else text messages, else nothing. */
    NoticeBy byDefault() {
        return email != null ? NoticeBy.EMAIL : mobile != null ? NoticeBy.SMS : NoticeBy.NONE;
    }

    /** The address with most of its name hidden, as a***@example.com; null where there is none. */
    @Nullable
    String maskedEmail() {
        if (email == null) {
            return null;
        }
        int at = email.lastIndexOf('@');
        return at < 1 ? "***" : email.substring(0, email.offsetByCodePoints(0, 1)) + "***" + email.substring(at);
    }

    /** The number with its middle hidden, as 138****1234; null where there is none. */
    @Nullable
    String maskedMobile() {
        return mobile == null ? null : mobile.substring(0, 3) + "****" + mobile.substring(7);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Never the contacts: they must not reach a log. */
    @Override
    public String toString() {
        return "Contacts[…]";
    }
}

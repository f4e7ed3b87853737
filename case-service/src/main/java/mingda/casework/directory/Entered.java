package mingda.casework.directory;

import java.util.regex.Pattern;
import mingda.casework.json.Facts;
import org.jspecify.annotations.Nullable;

/** Reads what an administrator entered that has a form of its own. Pure. */
final class Entered {

    private static final int LONGEST = 200;
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9-]+)+");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private Entered() {}

    /** A text of one line. */
    static @Nullable String line(Facts facts, String name, boolean needed) {
        String text = facts.text(name, needed, LONGEST);
        if (text != null && LINE_BREAK.matcher(text).find()) {
            facts.refuse(name, "line", "请写成一行。", "Write it in one line.");
            return null;
        }
        return text;
    }

    /** A mail address: mails are sent to it, so it has to be one. */
    static @Nullable String mail(Facts facts, String name, boolean needed) {
        String text = line(facts, name, needed);
        if (text != null && !MAIL.matcher(text).matches()) {
            facts.refuse(
                    name,
                    "email",
                    "请填写完整的电子邮箱，例如 name@example.org。",
                    "Give a whole address, such as name@example.org.");
            return null;
        }
        return text;
    }

    /** A number to call or to fax, with what people write beside it, such as an extension. */
    static @Nullable String phone(Facts facts, String name, boolean needed) {
        String text = line(facts, name, needed);
        if (text != null && DIGIT.matcher(text).results().count() < 3) {
            facts.refuse(name, "phone", "请填写电话号码。", "Give a number.");
            return null;
        }
        return text;
    }
}

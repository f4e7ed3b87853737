package mingda.intake.verification;

import java.util.Locale;
import java.util.regex.Pattern;

/** The code printed on a letter (核验码): twelve Crockford base-32 characters, shown in three groups. */
final class VerificationCode {

    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{12}");

    private VerificationCode() {}

    /** Whether a normalised text can be a code at all. */
    static boolean isCode(String normalised) {
        return FORM.matcher(normalised).matches();
    }

    /** Without hyphens and spaces, in capitals, what people confuse put right. */
    static String normalise(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-－—]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}

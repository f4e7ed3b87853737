package mingda.intake.verification;

import java.util.Locale;

/** The code printed on a letter (核验码): twelve Crockford base-32 characters, shown in three groups. */
final class VerificationCode {

    private VerificationCode() {}

    /** Without hyphens and spaces, in capitals, what people confuse put right. */
    static String normalise(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-－—]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}

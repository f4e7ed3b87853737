package mingda.intake.number;

import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Crockford's base-32 alphabet: no I, L, O, U, so that what is read aloud or copied by hand is not confused.
 *
 * @see <a href="https://www.crockford.com/base32.html">Base 32</a>
 */
final class Crockford {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Crockford() {}

    static String random(SecureRandom random, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /**
     * Upper-case, full-width forms made narrow, blanks and hyphens removed, and the letters that people mistake put
     * right (O is 0; I and L are 1); null when a character remains that the alphabet does not have.
     */
    static @Nullable String normalise(String typed) {
        StringBuilder text = new StringBuilder(typed.length());
        for (char raw : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            char c = narrow(raw);
            if (c == '-' || c == ' ' || Character.isWhitespace(c)) {
                continue;
            }
            char meant = meant(c);
            if (ALPHABET.indexOf(meant) < 0) {
                return null;
            }
            text.append(meant);
        }
        return text.toString();
    }

    /** The ASCII form of a full-width character, as a Chinese keyboard gives it; others unchanged. */
    static char narrow(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        return c == '\u3000' ? ' ' : c;
    }

    private static char meant(char c) {
        return switch (c) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> c;
        };
    }

    /**
     * The check character by the Luhn algorithm over 32 characters: finds every single wrong character and nearly every
     * swap of neighbours.
     *
     * @param text characters of the alphabet only
     */
    static char check(String text) {
        int n = ALPHABET.length();
        int sum = 0;
        int factor = 2;
        for (int i = text.length() - 1; i >= 0; i--) {
            int addend = factor * ALPHABET.indexOf(text.charAt(i));
            sum += addend / n + addend % n;
            factor = 3 - factor;
        }
        return ALPHABET.charAt((n - sum % n) % n);
    }
}

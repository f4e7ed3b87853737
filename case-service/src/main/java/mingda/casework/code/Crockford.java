package mingda.casework.code;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Crockford's base 32, which leaves out what people confuse: I, L, O and U. */
public final class Crockford {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Crockford() {}

    /** So many random characters. */
    public static String random(SecureRandom random, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** The bytes as one number, five bits a character, with leading zeros. */
    public static String of(byte[] bytes) {
        BigInteger number = new BigInteger(1, bytes);
        StringBuilder text = new StringBuilder();
        for (int bits = bytes.length * 8; bits > 0; bits -= 5) {
            text.append(ALPHABET.charAt(number.intValue() & 31));
            number = number.shiftRight(5);
        }
        return text.reverse().toString();
    }

    /** The check character by the Luhn algorithm over 32 characters, as the portal checks it. */
    public static char check(String text) {
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

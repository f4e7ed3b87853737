package mingda.intake.number;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Application numbers: {@code yyyyMMdd-}, the issuer's digit (1 for this service), six random Crockford characters and a
 * check character, such as {@code 20261123-1K7Q2M9X}. Casework issues with digit 2, and adds {@code -1}, {@code -2} … to
 * the children of a split application.
 */
public final class ApplicationNumber {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final Pattern FORM = Pattern.compile("\\d{8}-[12][0-9A-HJKMNP-TV-Z]{7}(-\\d{1,3})?");
    private static final String ISSUER = "1";
    private static final int RANDOM_LENGTH = 6;

    private ApplicationNumber() {}

    /** A new number for an application submitted on the given Shanghai day. */
    public static String issue(LocalDate day, SecureRandom random) {
        String body = ISSUER + Crockford.random(random, RANDOM_LENGTH);
        String date = DAY.format(day);
        return date + "-" + body + Crockford.check(date + body);
    }

    /** Whether the check character of a number of this service is right. */
    public static boolean checks(String number) {
        if (!FORM.matcher(number).matches()) {
            return false;
        }
        String digits = number.substring(0, 8) + number.substring(9, 16);
        return Crockford.check(digits) == number.charAt(16);
    }

    /**
     * What the person meant: upper-case, full-width forms made narrow, blanks removed, O read as 0 and I and L as 1.
     * The result need not be a number; one that is none is simply not found.
     */
    public static String normalise(String typed) {
        StringBuilder text = new StringBuilder(24);
        for (char raw : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            char c = Crockford.narrow(raw);
            if (!Character.isWhitespace(c)) {
                text.append(c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c);
            }
        }
        return text.toString();
    }

    /** Whether the text has the form of a number, whoever issued it. */
    public static boolean wellFormed(String number) {
        return FORM.matcher(number).matches();
    }
}

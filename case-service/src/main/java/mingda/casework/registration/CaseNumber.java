package mingda.casework.registration;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import mingda.casework.code.Crockford;

/** Numbers of applications registered here: {@code yyyyMMdd-}, issuer digit 2, six random characters, check character. */
public final class CaseNumber {

    private static final int RANDOM_LENGTH = 6;
    private static final String ISSUER = "2";

    private CaseNumber() {}

    /** A new number of that day. */
    public static String issue(LocalDate day, SecureRandom random) {
        return of(day, Crockford.random(random, RANDOM_LENGTH));
    }

    /** The number of that day with these six characters. */
    static String of(LocalDate day, String characters) {
        String date = DateTimeFormatter.BASIC_ISO_DATE.format(day);
        String body = ISSUER + characters;
        return date + "-" + body + Crockford.check(date + body);
    }
}

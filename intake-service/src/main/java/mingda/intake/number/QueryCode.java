package mingda.intake.number;

import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query code (查询码): ten Crockford base-32 characters, 50 random bits, which open an application together with its
 * number. Kept only as a {@link CodeHash}.
 *
 * @param text the ten characters, upper-case
 */
public record QueryCode(String text) {

    /** How many characters a code has. */
    public static final int LENGTH = 10;

    private static final int LONGEST_TYPED = 40;

    /** A new random code. */
    public static QueryCode issue(SecureRandom random) {
        return new QueryCode(Crockford.random(random, LENGTH));
    }

    /** The code that the person meant, whatever the case, blanks and hyphens; empty when it can't be one. */
    public static Optional<QueryCode> read(@Nullable String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String text = Crockford.normalise(typed);
        return text == null || text.length() != LENGTH ? Optional.empty() : Optional.of(new QueryCode(text));
    }

    /** Two groups of five, easier to read and to copy by hand. */
    public String grouped() {
        return text.substring(0, 5) + "-" + text.substring(5);
    }

    /** Never the code: it must not reach a log. */
    @Override
    public String toString() {
        return "QueryCode[…]";
    }
}

package mingda.intake.number;

import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A resume code (续填码): 16 Crockford base-32 characters, 80 random bits, under which an application that is being filled in
 * can be found again on any device.
 *
 * @param text the characters, upper-case
 */
public record ResumeCode(String text) {

    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final int LONGEST_TYPED = 40;

    /** A new random code. */
    public static ResumeCode issue(SecureRandom random) {
        return new ResumeCode(Crockford.random(random, LENGTH));
    }

    /** The code that the person meant, whatever the case, blanks and hyphens; empty when it can't be one. */
    public static Optional<ResumeCode> read(@Nullable String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String text = Crockford.normalise(typed);
        return text == null || text.length() != LENGTH ? Optional.empty() : Optional.of(new ResumeCode(text));
    }

    /** Groups of four, easier to read and to copy by hand. */
    public String grouped() {
        return text.replaceAll("(?<=\\G.{" + GROUP + "})(?!$)", "-");
    }

    /** Never the code: it must not reach a log. */
    @Override
    public String toString() {
        return "ResumeCode[…]";
    }
}

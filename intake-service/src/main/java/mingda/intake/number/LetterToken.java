package mingda.intake.number;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The token in the address that a letter to a third party carries: 26 Crockford base-32 characters, 128 random bits. Kept
 * only as a digest.
 *
 * @param text the characters, lower-case, as they stand in the letter
 */
public record LetterToken(String text) {

    private static final int LENGTH = 26;
    private static final int LONGEST_TYPED = 60;

    /** The token that the person meant, whatever the case, blanks and hyphens; empty when it can't be one. */
    public static Optional<LetterToken> read(@Nullable String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String text = Crockford.normalise(typed);
        return text == null || text.length() != LENGTH
                ? Optional.empty()
                : Optional.of(new LetterToken(text.toLowerCase(Locale.ROOT)));
    }

    /** Never the token: it must not reach a log. */
    @Override
    public String toString() {
        return "LetterToken[…]";
    }
}

package mingda.casework.document;

import java.util.regex.Pattern;

/**
 * How an agency writes its document numbers: text with {@code {year}}, {@code {n}} and {@code {kind}}, such as
 * 奉府办公开〔{year}〕{n}号-{kind}.
 *
 * @param text the pattern; {@code {n}} stands in it once, and year and kind stand in it, or series would collide
 */
public record NumberPattern(String text) {

    private static final Pattern ALLOWED = Pattern.compile("[^\\p{Cntrl}{}]*(\\{(year|n|kind)}[^\\p{Cntrl}{}]*)+");
    private static final int LONGEST = 100;

    /** A pattern.
     *
     * @throws IllegalArgumentException when a part is missing or unknown
     */
    public NumberPattern {
        if (!isValid(text)) {
            throw new IllegalArgumentException("a number pattern holds {year}, {n} and {kind}");
        }
    }

    /** Whether the text is a pattern: at most 100 characters, {@code {n}} once, year and kind. */
    public static boolean isValid(String text) {
        return text.length() <= LONGEST
                && ALLOWED.matcher(text).matches()
                && text.contains("{n}")
                && text.indexOf("{n}") == text.lastIndexOf("{n}")
                && text.contains("{year}")
                && text.contains("{kind}");
    }

    /** The number. */
    public String number(int year, int n, DocumentKind kind) {
        return text.replace("{year}", Integer.toString(year))
                .replace("{n}", Integer.toString(n))
                .replace("{kind}", kind.seriesWord());
    }
}

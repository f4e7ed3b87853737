package mingda.casework.office;

import java.util.regex.Pattern;

/**
 * Text that applicants and others wrote, for the cell of a sheet. What a sheet, or the CSV that somebody saves it as, would
 * read as a formula gets an apostrophe before it; what XML can't hold is left out.
 */
public final class CellText {

    private static final int LONGEST = 32_000;
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Cntrl}]*[=+\\-@＝＋－＠].*|^[\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private CellText() {}

    /** The text as it can be written. */
    public static String safe(String text) {
        String clean = NOT_XML.matcher(text).replaceAll("");
        String whole = FORMULA.matcher(clean).matches() ? "'" + clean : clean;
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST) + "…";
    }
}

package mingda.casework.document.layout;

import java.text.Normalizer;
import mingda.casework.typeface.Typeface;

/**
 * Makes text printable with the letters' typeface: a character that the typeface lacks gives way to its compatible form
 * (a Kangxi radical to the character, a no-break space to a space), or to 〓, the mark of a missing type. Characters
 * that XML forbids go.
 */
final class PrintableText {

    private static final String MISSING = "〓";

    private final Typeface typeface;

    PrintableText(Typeface typeface) {
        this.typeface = typeface;
    }

    String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (Character.isWhitespace(character) || character == 0x3000) {
                printable.append(character == 0x3000 ? '\u3000' : ' ');
            } else if (typeface.has(character)) {
                printable.appendCodePoint(character);
            } else if (!Character.isISOControl(character) && Character.getType(character) != Character.FORMAT) {
                printable.append(instead(character));
            }
        });
        return printable.toString();
    }

    private String instead(int character) {
        String compatible = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        return compatible.codePoints().allMatch(typeface::has) ? compatible : MISSING;
    }
}

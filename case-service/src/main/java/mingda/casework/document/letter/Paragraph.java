package mingda.casework.document.letter;

/**
 * A paragraph of a letter.
 *
 * @param style how it is set
 * @param text one line of text without line breaks
 */
public record Paragraph(Style style, String text) {

    /** How a paragraph is set. */
    public enum Style {
        /** Running text. */
        TEXT,
        /** The heading of one item of a reply that has several. */
        HEADING;

        @Override
        public String toString() {
            return this == TEXT ? "text" : "heading";
        }
    }

    /** Running text. */
    public static Paragraph text(String text) {
        return new Paragraph(Style.TEXT, text);
    }

    /** A heading. */
    public static Paragraph heading(String text) {
        return new Paragraph(Style.HEADING, text);
    }
}

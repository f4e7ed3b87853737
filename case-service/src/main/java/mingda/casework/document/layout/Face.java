package mingda.casework.document.layout;

import mingda.casework.typeface.Typeface;

/** The two typefaces of a letter, loaded once. */
enum Face {
    /** Running text. */
    TEXT("NotoSerifSC-Regular.ttf"),
    /** Heads and titles, in the place of 小标宋. */
    HEAD("NotoSerifSC-Bold.ttf");

    private final Typeface typeface;

    Face(String file) {
        this.typeface = Typeface.load(file);
    }

    Typeface typeface() {
        return typeface;
    }

    /** The face itself, or the running text's where it lacks the character. */
    Face with(int character) {
        return typeface.has(character) ? this : TEXT;
    }

    double width(String text, double size, double gap) {
        return text.codePoints()
                .mapToDouble(character -> typeface.advance(character) * size + gap)
                .sum();
    }
}

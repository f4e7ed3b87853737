package mingda.casework.document.layout;

/** The colours of a letter. */
enum Ink {
    /** Text. */
    BLACK(0, 0, 0),
    /** The issuer's head and its rules. */
    RED(200, 16, 46),
    /** Small print. */
    GREY(90, 90, 90),
    /** What stands behind the text. */
    FAINT(232, 232, 232);

    private final int red;
    private final int green;
    private final int blue;

    Ink(int red, int green, int blue) {
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    float red() {
        return red / 255f;
    }

    float green() {
        return green / 255f;
    }

    float blue() {
        return blue / 255f;
    }

    /** As OFD writes it. */
    String rgb() {
        return red + " " + green + " " + blue;
    }
}

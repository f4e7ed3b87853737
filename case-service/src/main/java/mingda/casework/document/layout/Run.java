package mingda.casework.document.layout;

/**
 * Characters of one typeface on one line. Points, from the left and the upper edge of the paper.
 *
 * @param block what they belong to
 * @param x where the first begins
 * @param baseline where they stand
 * @param gap added to the width of each, may be negative
 */
record Run(Block block, double x, double baseline, String text, Face face, double size, Ink ink, double gap) {

    /** How far the pen moves from the first character to where the next run begins. */
    double width() {
        return face.width(text, size, gap);
    }
}

package mingda.casework.document.layout;

/**
 * The measures of GB/T 9704-2012 in points: A4, upper margin 37 mm, binding edge 28 mm, type area 156 mm by 225 mm, 22 lines
 * of 28 characters of size 三号; letter form (信函格式) of its section 10.1.
 */
final class Paper {

    static final double LEFT = mm(28);
    static final double TOP = mm(37);
    static final double WIDTH = mm(156);
    static final double RIGHT = LEFT + WIDTH;
    static final int LINES = 22;
    static final double LINE = mm(225) / LINES;
    static final double BOTTOM = TOP + LINES * LINE;
    /** 三号. */
    static final double SIZE = 16;
    /** One of the 28 places of a line. */
    static final double PLACE = WIDTH / 28;
    /** What 28 characters of 三号 have to give way so that they fill the line. */
    static final double GAP = PLACE - SIZE;
    /** 二号, for titles. */
    static final double TITLE_SIZE = 22;
    /** 四号, for page numbers. */
    static final double FOLIO_SIZE = 14;
    /** Upper edge of the issuer's head. */
    static final double HEAD_TOP = mm(30);

    static final double LARGEST_HEAD = 34;
    /** The double red rules are 170 mm long, in the middle of the paper. */
    static final double RULE_WIDTH = mm(170);

    static final double RULE_LEFT = mm(20);
    /** The lower double rule lies 20 mm above the edge. */
    static final double LOWER_RULE = mm(277);

    /** Round seals of agencies are 42 mm wide. */
    static final double SEAL = mm(42);

    private Paper() {}

    static double mm(double millimetres) {
        return millimetres * 72 / 25.4;
    }

    /** Where characters of that size stand in a line of that height whose upper edge is given. */
    static double baseline(double top, double height, double size) {
        return top + (height - size) / 2 + size * 0.88;
    }
}

package mingda.casework.document.layout;

import java.util.List;

/**
 * A letter as it stands on its pages: the one source of its PDF and its OFD.
 *
 * @param sealSheet the page of the seal, from 0
 * @param sealX left edge of the seal, in points
 * @param sealY its upper edge, in points from the upper edge of the paper
 */
record Typeset(
        List<Sheet> sheets, String title, String author, Marks marks, int sealSheet, double sealX, double sealY) {}

package mingda.casework.document.layout;

import java.util.ArrayList;
import java.util.List;

/** What stands on one page, in reading order. */
record Sheet(List<Run> runs, List<Bar> bars) {

    /** A4. */
    static final double WIDTH = Paper.mm(210);

    static final double HEIGHT = Paper.mm(297);

    Sheet() {
        this(new ArrayList<>(), new ArrayList<>());
    }
}

package mingda.casework.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Table four (政府信息公开行政复议、行政诉讼情况) of one year: 15 figures, for 行政复议, 未经复议直接起诉 and 复议后起诉 each 结果维持, 结果纠正,
 * 其他结果, 尚未审结 and 总计.
 */
public final class TableFour {

    /** Figures of each of the three groups. */
    public static final int GROUP = 5;

    private static final int PENDING = 3;
    private static final int TOTAL = 4;

    private final int year;
    private final int[] figures = new int[GROUP * Challenge.Kind.values().length];

    /** An empty table of that year. */
    public TableFour(int year) {
        this.year = year;
    }

    /**
     * The place, 1 to 15, in which a challenge counts in that year: its result in the year of the decision, before that
     * 尚未审结; empty before it was filed and after it was decided.
     */
    public static OptionalInt placeOf(Challenge challenge, int year) {
        boolean decided = challenge.decidedOn() != null && challenge.decidedOn().getYear() <= year;
        boolean over = challenge.decidedOn() != null && challenge.decidedOn().getYear() < year;
        if (challenge.filedOn().getYear() > year || over) {
            return OptionalInt.empty();
        }
        int within = decided && challenge.result() != null ? challenge.result().ordinal() : PENDING;
        return OptionalInt.of(challenge.kind().ordinal() * GROUP + within + 1);
    }

    /** The place, 1 to 15, of the total of the group that a place belongs to. */
    public static int totalOf(int place) {
        return (place - 1) / GROUP * GROUP + TOTAL + 1;
    }

    void add(Challenge challenge) {
        placeOf(challenge, year).ifPresent(place -> {
            raise(place);
            raise(totalOf(place));
        });
    }

    /** One more at this place, 1 to 15, and at no other, so that a table can be wrong and the check below can be tried. */
    void raise(int place) {
        figures[place - 1]++;
    }

    /** The fifteen figures. */
    public List<Integer> values() {
        return Arrays.stream(figures).boxed().toList();
    }

    /** The groups, 1 to 3, whose total is not the sum of its four figures. */
    public List<Integer> imbalances() {
        List<Integer> found = new ArrayList<>();
        for (int group = 0; group < figures.length / GROUP; group++) {
            int from = group * GROUP;
            int sum = Arrays.stream(figures, from, from + TOTAL).sum();
            if (sum != figures[from + TOTAL]) {
                found.add(group + 1);
            }
        }
        return found;
    }
}

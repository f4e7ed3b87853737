package mingda.casework.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sentences of the report that state figures, taken from the tables so that they never contradict them. 新收 and 上年结转 are
 * both named, because practice means one or the other by 受理 (rulebook 13 O22).
 */
public final class Prose {

    private static final int TOTAL = TableThree.COLUMNS;

    private Prose() {}

    /** 依申请公开, of part one: from table three. */
    public static String requests(Tables tables) {
        TableThree three = tables.three();
        int fresh = three.at(TableThree.NEW, TOTAL);
        int carried = three.at(TableThree.CARRIED_IN, TOTAL);
        int people = three.at(TableThree.NEW, ApplicantClass.NATURAL_PERSON.column());
        return "%d年，新收政府信息公开申请%d件，其中自然人申请%d件，法人或其他组织申请%d件；上年结转%d件，共%d件。本年度办结%d件：予以公开%d件，部分公开%d件，不予公开%d件，无法提供%d件，不予处理%d件，其他处理%d件。结转下年度继续办理%d件。"
                .formatted(
                        tables.year(),
                        fresh,
                        people,
                        fresh - people,
                        carried,
                        fresh + carried,
                        three.at(TableThree.CLOSED, TOTAL),
                        sum(three, 3, 3),
                        sum(three, 4, 4),
                        sum(three, 5, 12),
                        sum(three, 13, 15),
                        sum(three, 16, 20),
                        sum(three, 21, 23),
                        three.at(TableThree.CARRIED_OUT, TOTAL));
    }

    /** Part four: from table four. */
    public static String remedies(Tables tables) {
        List<Integer> four = tables.four().values();
        return "%d年，因政府信息公开被申请行政复议%s；被提起行政诉讼%d件，其中未经复议直接起诉%s，复议后起诉%s。"
                .formatted(
                        tables.year(),
                        group(four, 0),
                        four.get(9) + four.get(14),
                        group(four, TableFour.GROUP),
                        group(four, 2 * TableFour.GROUP));
    }

    /** The duty of part six: the processing fees that were collected, in yuan. */
    public static String fees(int year, BigDecimal yuan) {
        return yuan.signum() == 0
                ? "%d年未收取信息处理费。".formatted(year)
                : "%d年共收取信息处理费%s元。".formatted(year, yuan.stripTrailingZeros().toPlainString());
    }

    private static String group(List<Integer> four, int from) {
        return "%d件（结果维持%d件，结果纠正%d件，其他结果%d件，尚未审结%d件）"
                .formatted(
                        four.get(from + 4), four.get(from), four.get(from + 1), four.get(from + 2), four.get(from + 3));
    }

    private static int sum(TableThree three, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .map(row -> three.at(row, TOTAL))
                .sum();
    }
}

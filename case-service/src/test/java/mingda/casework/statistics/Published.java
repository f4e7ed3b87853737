package mingda.casework.statistics;

import java.util.List;

/**
 * Tables three and four as 淮安市人民政府 published them (2024年政府信息公开工作年度报告, parts three and four), figure by figure: the rules
 * are tried on a table that nobody here has counted.
 */
final class Published {

    static final int YEAR = 2024;

    /** Rows 1 to 25; 自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他, 总计. */
    static final List<List<Integer>> THREE = List.of(
            List.of(3001, 53, 0, 0, 61, 4, 3119),
            List.of(34, 0, 0, 0, 0, 0, 34),
            List.of(1288, 21, 0, 0, 50, 3, 1362),
            List.of(447, 7, 0, 0, 0, 0, 454),
            List.of(2, 0, 0, 0, 0, 0, 2),
            List.of(30, 1, 0, 0, 0, 0, 31),
            List.of(5, 0, 0, 0, 0, 0, 5),
            List.of(6, 0, 0, 0, 0, 0, 6),
            List.of(7, 1, 0, 0, 0, 0, 8),
            List.of(12, 0, 0, 0, 0, 0, 12),
            List.of(9, 0, 0, 0, 0, 0, 9),
            List.of(105, 0, 0, 0, 0, 0, 105),
            List.of(746, 12, 0, 0, 10, 1, 769),
            List.of(11, 0, 0, 0, 0, 0, 11),
            List.of(1, 0, 0, 0, 0, 0, 1),
            List.of(56, 6, 0, 0, 0, 0, 62),
            List.of(25, 0, 0, 0, 0, 0, 25),
            List.of(0, 0, 0, 0, 0, 0, 0),
            List.of(0, 0, 0, 0, 0, 0, 0),
            List.of(1, 0, 0, 0, 0, 0, 1),
            List.of(67, 3, 0, 0, 1, 0, 71),
            List.of(6, 0, 0, 0, 0, 0, 6),
            List.of(108, 2, 0, 0, 0, 0, 110),
            List.of(2932, 53, 0, 0, 61, 4, 3050),
            List.of(103, 0, 0, 0, 0, 0, 103));

    /** 行政复议, 未经复议直接起诉, 复议后起诉: 结果维持, 结果纠正, 其他结果, 尚未审结, 总计 of each. */
    static final List<Integer> FOUR = List.of(72, 64, 178, 37, 351, 13, 4, 8, 1, 26, 12, 1, 1, 6, 20);

    private Published() {}

    /** The tables, with the 34 of the year before carried out where they are carried in. */
    static Tables tables() {
        Tables tables = Tables.of(YEAR);
        for (int row = 1; row <= TableThree.ROWS; row++) {
            fill(tables.three(), row, THREE.get(row - 1));
        }
        fill(tables.before(), 25, THREE.get(1));
        for (int place = 1; place <= FOUR.size(); place++) {
            for (int n = 0; n < FOUR.get(place - 1); n++) {
                tables.four().raise(place);
            }
        }
        return tables;
    }

    private static void fill(TableThree table, int row, List<Integer> figures) {
        for (int column = 1; column <= figures.size(); column++) {
            for (int n = 0; n < figures.get(column - 1); n++) {
                table.raise(row, column);
            }
        }
    }
}

package mingda.casework.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import mingda.casework.statistics.TableThree.Imbalance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The identities of the tables (勾稽关系, rulebook 6.1 a to d and 6.3), on figures that an agency published. */
class BalanceTest {

    private final Tables tables = Published.tables();

    @Test
    void the_published_tables_add_up() {
        for (int row = 1; row <= TableThree.ROWS; row++) {
            assertEquals(Published.THREE.get(row - 1), tables.three().row(row), "row " + row);
        }
        assertEquals(Published.FOUR, tables.four().values());
        assertEquals(List.of(), tables.three().imbalances());
        assertEquals(List.of(), tables.four().imbalances());
        assertTrue(tables.three().isBalanced());
        assertTrue(tables.isBalanced());
    }

    /** One too many new, carried in or carried out: 第一项加第二项之和，等于第三项加第四项之和. */
    @ParameterizedTest
    @CsvSource({"1,1,3036,3035,3119,3120", "2,4,1,0,34,35", "25,6,4,5,103,104"})
    void what_came_in_is_what_went_out_and_what_is_left(int row, int column, int left, int right, int total, int sum) {
        tables.three().raise(row, column);
        assertEquals(
                List.of(new Imbalance("1+2=24+25", column, left, right), new Imbalance("总计", row, total, sum)),
                tables.three().imbalances());
        assertNotBalanced();
    }

    /** One too many in the first, an inner and the last line of 本年度办理结果. */
    @ParameterizedTest
    @CsvSource({"3,1,2932,2933,1362,1363", "12,3,0,1,105,106", "23,6,4,5,110,111"})
    void the_closed_ones_are_the_sum_of_the_outcomes(int row, int column, int left, int right, int total, int sum) {
        tables.three().raise(row, column);
        assertEquals(
                List.of(new Imbalance("24=3+…+23", column, left, right), new Imbalance("总计", row, total, sum)),
                tables.three().imbalances());
        assertNotBalanced();
    }

    @Test
    void the_column_of_totals_has_to_add_up_as_well() {
        tables.three().raise(24, 7);
        assertEquals(
                List.of(
                        new Imbalance("1+2=24+25", 7, 3153, 3154),
                        new Imbalance("24=3+…+23", 7, 3051, 3050),
                        new Imbalance("总计", 24, 3051, 3050)),
                tables.three().imbalances());
        assertNotBalanced();
    }

    /** One more of a class in the first and in the last row; with one more in the total, the row is right again. */
    @ParameterizedTest
    @CsvSource({"1,3119,3120", "25,103,104"})
    void the_total_of_a_row_is_the_sum_of_the_six_classes(int row, int total, int sum) {
        tables.three().raise(row, 2);
        assertTrue(
                tables.three().imbalances().contains(new Imbalance("总计", row, total, sum)),
                () -> tables.three().imbalances().toString());
        tables.three().raise(row, 7);
        assertFalse(tables.three().imbalances().stream()
                .anyMatch(each -> each.identity().equals("总计")));
    }

    @Test
    void a_closing_without_a_row_is_seen() {
        TableThree three = new TableThree(2025);
        three.add(ApplicantClass.LEGAL_SERVICE, new Counted(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 20), 0));
        assertEquals(
                List.of(new Imbalance("24=3+…+23", 5, 1, 0), new Imbalance("24=3+…+23", 7, 1, 0)), three.imbalances());
    }

    @ParameterizedTest
    @CsvSource({"1,1", "5,1", "6,2", "10,2", "14,3", "15,3"})
    void a_group_of_table_four_that_does_not_add_up_is_named(int place, int group) {
        tables.four().raise(place);
        assertEquals(List.of(group), tables.four().imbalances());
        assertTrue(tables.three().isBalanced());
        assertFalse(tables.isBalanced(), "table four is part of the report");
    }

    @Test
    void what_is_carried_in_is_what_the_year_before_carried_out() {
        tables.before().raise(25, 2);
        assertTrue(tables.three().isBalanced());
        assertEquals(List.of(), tables.four().imbalances());
        assertFalse(tables.isBalanced(), "34 carried in, 35 carried out");
    }

    private void assertNotBalanced() {
        assertFalse(tables.three().isBalanced());
        assertFalse(tables.isBalanced());
    }
}

package mingda.casework.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingda.casework.statistics.Turn.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One application is one row (rulebook 6.1 e, 区分处理的，只计这一情形), also when it was split for the fee alone (O14). */
class OneRowTest {

    /** 3 予以公开, 4 部分公开, 6 其他法律行政法规禁止公开, 13 本机关不掌握, 16 信访举报投诉类申请. */
    @ParameterizedTest
    @CsvSource({"13,13,13", "3,3,3", "3,6,4", "6,3,4", "4,6,4", "6,4,4", "3,4,4", "13,16,16", "16,13,13"})
    void something_given_and_something_not_is_partly_given(int first, int last, int row) {
        assertEquals(row, Rows.together(List.of(first, last)));
    }

    @Test
    void the_parts_are_closed_with_the_last_of_them_whichever_that_is() {
        History first = part("n-1", closed("2026-01-09", 13));
        History second = part("n-2", closed("2025-12-01", 16));
        assertEquals(List.of(1, 0, 1), count(2025, first, second), "new, closed, carried over");
        Tables next = tables(2026, first, second);
        assertEquals(1, next.three().at(13, 7), "the row of the last answer");
        assertEquals(0, next.three().at(16, 7));
        assertEquals(1, next.three().at(2, 7));
    }

    @Test
    void a_part_that_was_reopened_opens_the_whole() {
        Turn reopened = new Turn(LocalDate.parse("2025-12-01"), Kind.REOPENED, 0);
        History second = part("n-2", closed("2025-11-20", 6));
        assertEquals(
                List.of(1, 1, 0), count(2025, part("n-1", closed("2025-11-10", 6)), second), "new, closed, carried");
        assertEquals(List.of(1, 0, 1), count(2025, part("n-1", closed("2025-11-10", 6), reopened), second));
        Tables again = tables(2025, part("n-1", closed("2025-11-10", 6), reopened, closed("2025-12-19", 3)), second);
        assertEquals(1, again.three().at(4, 7), "something given and something not");
    }

    /** Row 2 of a year is row 25 of the one before (rulebook 6.1 d). */
    @Test
    void what_was_open_at_the_end_of_a_year_is_carried_into_the_next() {
        Tables tables = Tables.of(2026);
        Counter counter = new Counter(tables, Set.of());
        counter.add(part("n", closed("2026-01-09", 3)), new Practice(false, false));
        counter.finish();
        assertEquals(List.of(1, 0, 0, 0, 0, 0, 1), tables.before().row(25));
        assertEquals(List.of(1, 0, 0, 0, 0, 0, 1), tables.three().row(2));
        assertTrue(tables.isBalanced());
    }

    /** Rows 1, 24 and 25. */
    private static List<Integer> count(int year, History... parts) {
        TableThree three = tables(year, parts).three();
        return List.of(three.at(1, 7), three.at(24, 7), three.at(25, 7));
    }

    private static Tables tables(int year, History... parts) {
        Tables tables = Tables.of(year);
        Counter counter = new Counter(tables, Set.of("n-1", "n-2"));
        Practice once = new Practice(true, false);
        counter.add(history("n", List.of(), List.of("n-1", "n-2")), once);
        List.of(parts).forEach(part -> counter.add(part, once));
        counter.finish();
        return tables;
    }

    private static History part(String number, Turn... turns) {
        return history(number, List.of(turns), List.of());
    }

    private static History history(String number, List<Turn> turns, List<String> parts) {
        return new History(
                number,
                number,
                "a",
                ApplicantClass.NATURAL_PERSON,
                LocalDate.parse("2025-11-03"),
                turns,
                parts,
                List.of());
    }

    private static Turn closed(String on, int row) {
        return new Turn(LocalDate.parse(on), Kind.CLOSED, row);
    }
}

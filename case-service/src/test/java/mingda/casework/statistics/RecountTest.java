package mingda.casework.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingda.casework.clock.ActType;
import mingda.casework.outcome.RowSettings;
import mingda.casework.recount.Generator;
import mingda.casework.recount.RawAct;
import mingda.casework.recount.RawCase;
import mingda.casework.recount.Recount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules alone against the second count, year by year and agency by agency. */
class RecountTest {

    private static final int YEAR = 2024;

    @ParameterizedTest
    @ValueSource(ints = {100, 5_000})
    void tables_equal_the_recount_and_balance(int size) {
        for (int seed = 0; seed < (size == 100 ? 50 : 2); seed++) {
            List<RawCase> cases = new Generator(seed, YEAR).cases(size);
            for (String agency : Generator.AGENCIES) {
                compare(cases, Set.of(agency), seed);
            }
            compare(cases, Set.copyOf(Generator.AGENCIES), seed);
        }
    }

    @Test
    void the_generator_leaves_no_figure_of_a_year_empty() {
        List<RawCase> cases = new Generator(7, YEAR).cases(5_000);
        Tables tables = count(cases, YEAR, Set.copyOf(Generator.AGENCIES));
        for (int row = 1; row <= TableThree.ROWS; row++) {
            for (int column = 1; column <= TableThree.COLUMNS; column++) {
                assertTrue(tables.three().at(row, column) > 0, "row " + row + " column " + column);
            }
        }
        assertTrue(tables.four().values().stream().allMatch(figure -> figure > 0));
    }

    private static void compare(List<RawCase> cases, Set<String> agencies, int seed) {
        Recount recount = new Recount(cases);
        for (int year = YEAR - 1; year <= YEAR + 2; year++) {
            Tables tables = count(cases, year, agencies);
            String where = "seed " + seed + " " + agencies + " " + year;
            assertEquals(List.of(), tables.three().imbalances(), where);
            assertTrue(tables.isBalanced(), where);
            int[][] expected = recount.three(year, agencies);
            for (int row = 1; row <= TableThree.ROWS; row++) {
                List<Integer> figures =
                        Arrays.stream(expected[row]).skip(1).boxed().toList();
                assertEquals(figures, tables.three().row(row), where + " row " + row);
            }
            List<Integer> four =
                    Arrays.stream(recount.four(year, agencies)).boxed().toList();
            assertEquals(four, tables.four().values(), where);
        }
    }

    private static Tables count(List<RawCase> cases, int year, Set<String> agencies) {
        Set<String> parts = cases.stream()
                .flatMap(one -> one.acts().stream())
                .flatMap(act -> parts(act).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Tables tables = Tables.of(year);
        Counter counter = new Counter(tables, parts);
        for (RawCase one : cases) {
            if (agencies.contains(one.agency())) {
                counter.add(history(one), practice(one.agency()));
            }
        }
        counter.finish();
        return tables;
    }

    private static History history(RawCase one) {
        RowSettings rows = one.agency().equals(Generator.ROWS) ? new RowSettings(20, 16, 12) : RowSettings.DEFAULTS;
        ApplicantClass applicant = ApplicantClass.values()[one.column() - 1];
        return HistoryReader.of(
                one.id(),
                one.number(),
                one.agency(),
                applicant,
                one.receivedOn(),
                one.acts().stream().map(RecountTest::act).toList(),
                rows);
    }

    private static Practice practice(String agency) {
        return new Practice(agency.equals(Generator.ONCE), agency.equals(Generator.AGAIN));
    }

    private static ReportAct act(RawAct act) {
        Object refersTo = act.detail().getOrDefault("act", act.detail().get("of"));
        return new ReportAct(
                act.id(),
                ActType.valueOf(act.type()),
                act.on(),
                (String) refersTo,
                (String) act.detail().get("outcome"),
                !"false".equals(act.detail().get("final")),
                act.signedRow(),
                "true".equals(act.detail().get("agencyFault")),
                "true".equals(act.detail().get("afterReconsideration")),
                (String) act.detail().get("result"),
                parts(act));
    }

    private static List<String> parts(RawAct act) {
        Object children = act.detail().get("children");
        if (!(children instanceof List<?> list)) {
            return List.of();
        }
        return IntStream.range(0, list.size())
                .mapToObj(i -> String.valueOf(list.get(i)))
                .toList();
    }
}

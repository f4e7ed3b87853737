package mingda.casework.annualreport;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingda.casework.recount.Generator;
import mingda.casework.recount.RawCase;
import mingda.casework.recount.Recount;
import mingda.casework.support.CaseworkTest;
import mingda.stack.Tokens;
import org.junit.jupiter.api.Test;

/** Generated years, stored as cases are, counted by the service and once more by {@link Recount}. */
@CaseworkTest
class GeneratedYearTest {

    private static final int YEAR = 2023;
    private static final boolean LONG = Boolean.getBoolean("mingda.long");
    /** Applications in the large year: the full size in {@code deploy/verify --long}. */
    private static final int LARGE = LONG ? 200_000 : 2_000;

    @Test
    void a_small_year_equals_the_recount_and_every_figure_opens_its_cases() throws Exception {
        try (GeneratedYear stored = new GeneratedYear()) {
            List<RawCase> cases = new Generator(1, YEAR).cases(100);
            stored.store(cases);
            compare(cases);
            opens(cases, Generator.ONCE);
            if (LONG) {
                opens(cases, Generator.PLAIN);
            }
        }
    }

    @Test
    void a_large_year_equals_the_recount_and_its_time_is_printed() throws Exception {
        try (GeneratedYear stored = new GeneratedYear()) {
            List<RawCase> cases = new Generator(2, YEAR).cases(LARGE);
            stored.store(cases);
            compare(cases);
            long start = System.nanoTime();
            report(YEAR, null).then().statusCode(200);
            long took = System.nanoTime() - start;
            System.out.printf("annual report of %d cases: %d ms%n", cases.size(), took / 1_000_000);
        }
    }

    private static void compare(List<RawCase> cases) {
        Recount recount = new Recount(cases);
        for (int year = YEAR - 1; year <= YEAR + 2; year++) {
            for (String agency : Generator.AGENCIES) {
                compare(report(year, agency), recount, year, Set.of(agency));
            }
        }
        // The district's sum holds other agencies' cases too: what the generated year adds to it.
        Response sum = report(YEAR, null);
        sum.then().body("agency", equalTo(null)).body("balanced", is(true));
        int[][] expected = recount.three(YEAR, new HashSet<>(Generator.AGENCIES));
        List<Integer> closed = sum.path("tableThree.rows[23].values");
        assertEquals(Arrays.stream(expected[24]).skip(1).boxed().toList(), closed);
    }

    private static void compare(Response report, Recount recount, int year, Set<String> agencies) {
        report.then().statusCode(200).body("balanced", is(true)).body("tableThree.rows.size()", is(25));
        int[][] three = recount.three(year, agencies);
        for (int row = 1; row <= 25; row++) {
            List<Integer> counted = report.path("tableThree.rows[" + (row - 1) + "].values");
            assertEquals(
                    Arrays.stream(three[row]).skip(1).boxed().toList(), counted, agencies + " " + year + " row " + row);
        }
        List<Integer> four = report.path("tableFour.values");
        assertEquals(Arrays.stream(recount.four(year, agencies)).boxed().toList(), four, agencies + " " + year);
    }

    private static void opens(List<RawCase> cases, String agency) {
        Recount recount = new Recount(cases);
        int[][] three = recount.three(YEAR, Set.of(agency));
        for (int row = 1; row <= 25; row++) {
            for (int column = 1; column <= 7; column++) {
                figure(agency, "row=" + row + "&column=" + column)
                        .then()
                        .body("total", is(three[row][column]))
                        .body("items.size()", is(three[row][column]));
            }
        }
        int[] four = recount.four(YEAR, Set.of(agency));
        for (int place = 1; place <= 15; place++) {
            figure(agency, "table=4&column=" + place).then().body("total", is(four[place - 1]));
        }
    }

    private static Response figure(String agency, String which) {
        return given().auth()
                .oauth2(Tokens.of("supervisor"))
                .get("/api/annual-report/" + YEAR + "/cases?agency=" + agency + "&limit=200&" + which);
    }

    private static Response report(int year, @org.jspecify.annotations.Nullable String agency) {
        String path = "/api/annual-report/" + year + "?format=2021" + (agency == null ? "" : "&agency=" + agency);
        return given().auth().oauth2(Tokens.of("supervisor")).get(path);
    }
}

package mingda.casework.figures;

import static io.restassured.RestAssured.given;
import static mingda.casework.support.SomeCases.as;
import static mingda.casework.support.SomeCases.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import jakarta.inject.Inject;
import java.util.List;
import mingda.casework.clock.ActType;
import mingda.casework.support.CaseworkTest;
import mingda.casework.support.SomeCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures over HTTP, of a period in which no other test receives anything. */
@CaseworkTest
class FiguresTest {

    private static final String PERIOD = "from=2019-09-01&to=2019-09-30";

    private static boolean filled;

    @Inject
    SomeCases some;

    /** Three law firms ask for the same: one gets it in time, one late for want of an extension, one within its extension. */
    private void fill() {
        if (filled) {
            return;
        }
        String inTime = register("数据甲所", "数据路合同", "2019-09-02");
        some.append(inTime, ActType.REPLIED, "2019-09-09", "{\"method\":\"IN_PERSON\",\"outcome\":\"GRANT\"}");
        String late = register("数据乙所", "数据路合同", "2019-09-02");
        some.append(late, ActType.REPLIED, "2019-10-21", "{\"method\":\"IN_PERSON\",\"outcome\":\"GRANT\"}");
        String extended = register("数据丙所", "数据路合同", "2019-09-02");
        some.append(extended, ActType.EXTENDED, "2019-09-20", "{\"workingDays\":20}");
        some.append(extended, ActType.REPLIED, "2019-10-21", "{\"method\":\"IN_PERSON\",\"outcome\":\"PARTIAL\"}");
        filled = true;
    }

    @Test
    void figures_and_groups_of_a_period() {
        fill();
        as("officer")
                .get("/api/figures?" + PERIOD + "&by=MONTH")
                .then()
                .statusCode(200)
                .body("total.figures.received", is(3))
                .body("total.figures.inTime.onTime", is(2))
                .body("total.figures.inTime.late", is(1))
                .body("total.figures.inTime.rate", is(66.7f))
                .body("total.figures.inTime.onTimeUnextended", is(1))
                .body("total.figures.inTime.rateUnextended", is(33.3f))
                .body("total.figures.outcomes.GRANT", is(2))
                .body("total.figures.days.spans[0].cases", is(1))
                .body("groups.key", contains("2019-09"))
                .body("groups[0].figures.received", is(3))
                .body("topics[0].title", equalTo("数据路合同"))
                .body("topics[0].applicants", is(3))
                .body("topics[0].candidate", is(true));
        as("supervisor")
                .header("Accept-Language", "en")
                .get("/api/figures?" + PERIOD + "&by=APPLICANT_CLASS&agency=fengxian-office")
                .then()
                .body("groups.label", contains("Legal services"))
                .body("groups[0].hidden", is(false));
    }

    @Test
    void few_cases_of_a_kind_of_applicant_are_hidden() {
        fill();
        register("小数所", "少数", "2019-08-05");
        as("officer")
                .get("/api/figures?from=2019-08-01&to=2019-08-31&by=APPLICANT_CLASS")
                .then()
                .body("total.hidden", is(false))
                .body("groups[0].hidden", is(true))
                .body("groups[0].figures", nullValue());
        as("officer")
                .get("/api/figures?from=2019-08-01&to=2019-08-31&applicantClass=LEGAL_SERVICE&by=MONTH")
                .then()
                .body("total.hidden", is(true))
                .body("total.figures", nullValue())
                .body("groups", is(List.of()));
    }

    @Test
    void other_agencies_are_not_counted_and_an_empty_period_is_empty() {
        fill();
        as("officer2").get("/api/figures?" + PERIOD).then().body("total.figures.received", is(0));
        as("officer")
                .get("/api/figures?from=2021-01-01&to=2021-01-31&by=AGENCY")
                .then()
                .statusCode(200)
                .body("total.figures.received", is(0))
                .body("total.figures.inTime.rate", nullValue())
                .body("groups", is(List.of()))
                .body("topics", is(List.of()));
        given().get("/api/figures").then().statusCode(401);
    }

    @Test
    void csv_has_a_line_for_each_group_and_the_total() {
        fill();
        String csv = as("officer")
                .accept("text/csv")
                .get("/api/figures?" + PERIOD + "&by=MONTH")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(startsWith("\uFEFF分组,收到,"))
                .body(containsString("\r\n2019-09,3,0,3,2,1,66.7,"))
                .body(containsString("\r\n合计,3,0,3,2,1,66.7,"))
                .body(not(containsString("数据甲所")))
                .extract()
                .asString();
        org.junit.jupiter.api.Assertions.assertEquals(3, csv.lines().count());
        as("officer").accept("image/png").get("/api/figures").then().statusCode(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-02-30",
                "to=tomorrow",
                "from=2019-09-02&to=2019-09-01",
                "by=COLOUR",
                "channel=PIGEON",
                "applicantClass=X"
            })
    void what_is_none_of_ours_is_named(String query) {
        String first = query.substring(0, query.indexOf('='));
        as("officer").get("/api/figures?" + query).then().statusCode(422).body("errors.pointer", hasItem("/" + first));
    }
}

package mingda.casework.register;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingda.casework.clock.ActType;
import mingda.casework.office.OfficeTypes;
import mingda.casework.support.CaseworkTest;
import mingda.casework.support.SomeCases;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register over HTTP; its days are counted by hand from the calendar of November 2026. */
@CaseworkTest
class RegisterTest {

    @Inject
    SomeCases some;

    @Test
    void a_line_holds_what_happened_and_whose_the_days_were() {
        String id = register("台账甲", "2026-11-09");
        String consulted =
                append(id, ActType.CONSULTED, "2026-11-10", "{\"party\":\"THIRD_PARTY\",\"servedOn\":\"2026-11-10\"}");
        append(
                id,
                ActType.OPINION_RECEIVED,
                "2026-11-17",
                "{\"consultation\":\"" + consulted + "\",\"stance\":\"AGREE\"}");
        append(id, ActType.REPLIED, "2026-11-20", "{\"method\":\"IN_PERSON\",\"outcome\":\"PARTIAL\"}");
        append(id, ActType.RECONSIDERATION_FILED, "2026-11-23", "{}");
        find("台账甲")
                .then()
                .statusCode(200)
                .body("total", is(1))
                .body("items[0].id", equalTo(id))
                .body("items[0].receivedOn", equalTo("2026-11-09"))
                .body("items[0].consultedOn", equalTo("2026-11-10"))
                .body("items[0].consultationEndedOn", equalTo("2026-11-17"))
                .body("items[0].repliedOn", equalTo("2026-11-20"))
                .body("items[0].closedOn", equalTo("2026-11-20"))
                .body("items[0].outcomes", contains("PARTIAL"))
                .body("items[0].row", is(4))
                .body("items[0].timeliness", equalTo("ON_TIME"))
                .body("items[0].remedies", contains("RECONSIDERATION_FIRST", "FREE_CHOICE"))
                .body("items[0].challenges[0].kind", equalTo("RECONSIDERATION"))
                .body("items[0].challenges[0].decidedOn", nullValue())
                .body("items[0].agencyDays", is(4))
                .body("items[0].thirdPartyDays", is(5))
                .body("items[0].applicantDays", is(0))
                .body(
                        "items[0].acts.type",
                        contains("RECEIVED", "CONSULTED", "OPINION_RECEIVED", "REPLIED", "RECONSIDERATION_FILED"));
    }

    @Test
    void the_days_of_a_correction_are_the_applicants() {
        String id = register("台账乙", "2026-11-02");
        append(id, ActType.CORRECTION_REQUESTED, "2026-11-05", "{\"workingDays\":15,\"servedOn\":\"2026-11-05\"}");
        append(id, ActType.CORRECTED, "2026-11-12", "{}");
        find("台账乙")
                .then()
                .body("items[0].agencyDays", is(10))
                .body("items[0].applicantDays", is(5))
                .body("items[0].thirdPartyDays", is(0))
                .body("items[0].closedOn", nullValue())
                .body("items[0].row", nullValue());
    }

    @Test
    void filters_find_and_other_agencies_see_nothing() {
        String id = register("台账丙", "2026-11-16");
        append(id, ActType.REPLIED, "2026-11-18", "{\"method\":\"POST\",\"outcome\":\"NONE_EXISTS, NOT_OURS\"}");
        for (String filter : List.of(
                "year=2026",
                "agency=fengxian-office",
                "channel=COUNTER",
                "applicantClass=LEGAL_SERVICE",
                "state=REPLIED",
                "closed=true",
                "outcome=NOT_OURS",
                "reconsideration=false",
                "litigation=false",
                "receivedFrom=2026-11-16&receivedTo=2026-11-16",
                "assignee=officer")) {
            SomeCases.as("officer").get("/api/register?q=台账丙&" + filter).then().body("total", is(1));
        }
        for (String filter : List.of(
                "year=2025", "agency=nanqiao", "channel=FAX", "closed=false", "outcome=GRANT", "litigation=true")) {
            SomeCases.as("officer").get("/api/register?q=台账丙&" + filter).then().body("total", is(0));
        }
        SomeCases.as("officer2").get("/api/register?q=台账丙").then().body("total", is(0));
        SomeCases.as("supervisor").get("/api/register?q=台账丙").then().body("total", is(1));
        given().get("/api/register").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "year=26",
                "channel=PIGEON",
                "applicantClass=X",
                "state=X",
                "closed=perhaps",
                "outcome=X",
                "receivedFrom=2026-02-30",
                "limit=0",
                "cursor=x"
            })
    void a_filter_that_is_none_is_named(String query) {
        SomeCases.as("officer").get("/api/register?" + query).then().statusCode(422);
    }

    @Test
    void everything_comes_as_one_object_a_line_for_other_systems() {
        register("台账戊", "2026-11-13");
        register("台账戊", "2026-11-14");
        String text = SomeCases.as("officer")
                .accept("application/x-ndjson")
                .get("/api/register?q=台账戊")
                .then()
                .statusCode(200)
                .header("Content-Disposition", org.hamcrest.Matchers.containsString("register.ndjson"))
                .extract()
                .asString();
        List<String> lines = text.lines().toList();
        assertEquals(2, lines.size(), text);
        io.restassured.path.json.JsonPath first = io.restassured.path.json.JsonPath.from(lines.getFirst());
        assertEquals("2026-11-13", first.getString("receivedOn"));
        assertTrue(first.getList("acts.type").contains("RECEIVED"), lines.getFirst());
    }

    @Test
    void the_workbook_holds_the_same_lines_and_no_formula() throws Exception {
        register("=HYPERLINK(\"http://127.0.0.1\")台账丁", "2026-11-13");
        register("  @SUM(1)台账丁", "2026-11-13");
        byte[] bytes = SomeCases.as("officer")
                .accept(OfficeTypes.XLSX)
                .get("/api/register?q=台账丁")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertEquals(3, rows.size());
            assertEquals("申请编号", rows.getFirst().getCellText(0));
            for (Row row : rows.subList(1, 3)) {
                assertTrue(row.getCellText(6).startsWith("'"), row.getCellText(6));
                assertEquals(
                        LocalDate.of(2026, 11, 13), row.getCell(10).asDate().toLocalDate());
            }
        }
    }

    @Test
    void pages_hold_every_line_once() {
        Set<String> seen = new HashSet<>();
        String cursor = "";
        int total;
        do {
            Response page = SomeCases.as("supervisor").get("/api/register?limit=7&cursor=" + cursor);
            total = page.path("total");
            List<String> ids = page.path("items.id");
            ids.forEach(id -> assertTrue(seen.add(id)));
            cursor = page.path("next");
        } while (cursor != null);
        assertEquals(total, seen.size());
    }

    private static Response find(String q) {
        return SomeCases.as("officer").get("/api/register?year=2026&q=" + q);
    }

    private static String register(String title, String on) {
        return SomeCases.register("虚构律所", title, on);
    }

    private String append(String id, ActType type, String on, String detail) {
        return some.append(id, type, on, detail);
    }
}

package mingda.casework.annualreport;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.NewAct;
import mingda.casework.clock.ActType;
import mingda.casework.office.OfficeTypes;
import mingda.casework.support.CaseworkTest;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.stack.ServiceName;
import mingda.stack.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report over HTTP: whose it is, what it counts, which figures open which cases, and its files. */
@CaseworkTest
class AnnualReportTest {

    private static final String GOVERNMENT = "fengxian-government";
    private static final Words CAUSE = new Words("测试", "test");

    @Inject
    CaseFiles cases;

    @Inject
    Scopes scopes;

    @Inject
    ObjectMapper json;

    @Test
    void the_tables_have_their_form_and_balance() {
        as("officer")
                .get("/api/annual-report/2026")
                .then()
                .statusCode(200)
                .body("year", is(2026))
                .body("agency", equalTo("fengxian-office"))
                .body("tableThree.rows.size()", is(25))
                .body("tableThree.rows[0].no", is(1))
                .body("tableThree.rows[0].label", equalTo("一、本年新收政府信息公开申请数量"))
                .body("tableThree.rows[2].label", equalTo("三、本年度办理结果 （一）予以公开"))
                .body("tableThree.rows[4].label", equalTo("（三）不予公开 1.属于国家秘密"))
                .body("tableThree.rows[24].values.size()", is(7))
                .body("tableFour.values.size()", is(15))
                .body("balanced", is(true));
        as("officer").get("/api/annual-report/2020").then().body("tableThree.rows.size()", is(23));
    }

    @Test
    void staff_see_their_agencies_and_the_supervisor_all_and_the_sum() {
        as("officer").get(report(2026, GOVERNMENT)).then().statusCode(200).body("agency", equalTo(GOVERNMENT));
        as("officer2").get("/api/annual-report/2026").then().body("agency", equalTo("nanqiao"));
        as("officer2").get(report(2026, "fengxian-office")).then().statusCode(404);
        as("officer2")
                .get("/api/annual-report/2026/cases?row=1&column=7&agency=fengxian-office")
                .then()
                .statusCode(404);
        as("supervisor").get(report(2026, "nanqiao")).then().statusCode(200);
        as("supervisor").get(report(2026, "nowhere")).then().statusCode(404);
        as("supervisor").get("/api/annual-report/2026").then().statusCode(200).body("agency", nullValue());
        given().get("/api/annual-report/2026").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.ofService(ServiceName.INTAKE))
                .get("/api/annual-report/2026")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "1999",
                "2026?format=1984",
                "2026/cases",
                "2026/cases?row=26&column=1",
                "2026/cases?row=1&column=8",
                "2026/cases?table=5&row=1&column=1",
                "2026/cases?table=4&column=16",
                "2026/cases?row=1&column=1&cursor=x"
            })
    void what_does_not_exist_is_named(String path) {
        as("officer")
                .get("/api/annual-report/" + path)
                .then()
                .statusCode(422)
                .body("errors.size()", org.hamcrest.Matchers.greaterThan(0));
    }

    @Test
    void a_case_counts_in_its_column_by_its_legal_dates_and_opens_from_its_figures() {
        Response before25 = as("officer").get(report(2025, GOVERNMENT));
        Response before26 = as("officer").get(report(2026, GOVERNMENT));
        String id = register("2025-12-22");
        assertDelta(before25, 2025, 1, 2, 1);
        assertDelta(before25, 2025, 25, 2, 1);
        assertDelta(before26, 2026, 2, 2, 1);
        // Recorded in November 2026, but handed to the post in 2025.
        append(id, ActType.REPLIED, "2025-12-30", "{\"method\":\"POST\",\"outcome\":\"NONE_EXISTS\"}");
        assertDelta(before25, 2025, 13, 2, 1);
        assertDelta(before25, 2025, 24, 7, 1);
        assertDelta(before25, 2025, 25, 2, 0);
        assertDelta(before26, 2026, 2, 2, 0);
        as("officer")
                .get("/api/annual-report/2025/cases?row=13&column=2&limit=200&agency=" + GOVERNMENT)
                .then()
                .body("items.id", hasItem(id))
                .body("items.find { it.id == '" + id + "' }.closedOn", equalTo("2025-12-30"))
                .body("items.find { it.id == '" + id + "' }.row", is(13));
    }

    @Test
    void reconsiderations_and_suits_feed_table_four() {
        Response before = as("officer").get(report(2026, GOVERNMENT));
        String id = register("2026-03-02");
        append(id, ActType.REPLIED, "2026-03-10", "{\"method\":\"POST\",\"outcome\":\"REFUSE_LAW\"}");
        append(id, ActType.RECONSIDERATION_FILED, "2026-03-20", "{}");
        append(id, ActType.RECONSIDERATION_DECIDED, "2026-05-20", "{\"result\":\"CORRECTED\"}");
        append(id, ActType.LITIGATION_FILED, "2026-05-30", "{\"afterReconsideration\":true}");
        List<Integer> was = before.path("tableFour.values");
        List<Integer> is = as("officer").get(report(2026, GOVERNMENT)).path("tableFour.values");
        List<Integer> expected = new ArrayList<>(was);
        for (int place : new int[] {2, 5, 14, 15}) {
            expected.set(place - 1, expected.get(place - 1) + 1);
        }
        assertEquals(expected, is);
        as("officer")
                .get("/api/annual-report/2026/cases?table=4&column=2&agency=" + GOVERNMENT)
                .then()
                .body("items.id", hasItem(id));
    }

    @Test
    void the_tables_come_as_a_document_and_as_a_workbook() {
        for (String type : List.of(OfficeTypes.DOCX, OfficeTypes.XLSX)) {
            as("officer")
                    .accept(type)
                    .get("/api/annual-report/2026")
                    .then()
                    .statusCode(200)
                    .contentType(startsWith(type))
                    .header("Content-Disposition", startsWith("attachment; filename="))
                    .body(startsWith("PK"));
        }
        as("officer").accept("text/csv").get("/api/annual-report/2026").then().statusCode(406);
    }

    private void assertDelta(Response before, int year, int row, int column, int more) {
        String path = "tableThree.rows[" + (row - 1) + "].values[" + (column - 1) + "]";
        Response now = as("officer").get(report(year, GOVERNMENT));
        now.then().body("balanced", is(true));
        assertEquals(before.<Integer>path(path) + more, now.<Integer>path(path), year + " row " + row);
    }

    private static String register(String receivedOn) {
        return as("officer")
                .body("""
                        {"agencyCode":"%s","channel":"COUNTER","submittedOn":"%s",
                         "applicant":{"kind":"ORGANISATION","organisationKind":"COMMERCIAL_ENTERPRISE","name":"虚构企业"},
                         "request":{"title":"年报测试"}}""".formatted(GOVERNMENT, receivedOn))
                .post("/api/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void append(String id, ActType type, String on, String detail) {
        scopes.run(
                Scope.background(),
                () -> cases.append(
                        UUID.fromString(id),
                        List.of(new NewAct(type, LocalDate.parse(on), read(detail))),
                        "officer",
                        CAUSE));
    }

    private ObjectNode read(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String report(int year, String agency) {
        return "/api/annual-report/" + year + "?agency=" + agency;
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).contentType("application/json");
    }
}

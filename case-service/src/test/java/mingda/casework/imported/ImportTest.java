package mingda.casework.imported;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import mingda.casework.office.OfficeTypes;
import mingda.casework.sql.Db;
import mingda.casework.support.CaseworkTest;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.stack.Tokens;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Sheets that people bring: right lines come in whole, wrong ones are named, and sending twice changes nothing. */
@CaseworkTest
class ImportTest {

    /** Ten thousand lines take longer than a test usually waits for an answer. */
    private static final RestAssuredConfig PATIENT = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 900_000));

    private static final List<String> HEADS = List.of(
            "原编号*", "答复机关代码", "接收渠道", "提交日期", "收到日期", "申请人类型", "申请人", "申请内容", "答复日期", "答复类型", "撤回日期", "补正告知日期",
            "逾期不补正日期", "复议申请日期", "复议决定日期", "复议结果", "备注");
    private static final int OWN_REPORT_YEAR = 2019;

    @Inject
    Scopes scopes;

    @Inject
    Db db;

    @Test
    void right_lines_become_cases_and_a_second_time_changes_nothing() throws IOException {
        byte[] sheet = sheet(List.of(
                line("a-1", "2019-03-04", "自然人", "2019-03-20", "予以公开", ""),
                line("a-2", "2019/4/8", "商业企业", "", "", "2019年4月20日"),
                List.of(
                        "a-3",
                        "nanqiao",
                        "网上",
                        "2019-05-06",
                        "",
                        "其他",
                        "某中心",
                        "丙",
                        "",
                        "",
                        "",
                        "2019-05-08",
                        "2019-07-01",
                        "",
                        "",
                        "",
                        ""),
                List.of(
                        "a-4",
                        "nanqiao",
                        "SIGNED_POST",
                        "2019-12-20",
                        "2019-12-23",
                        "OTHER",
                        "某站",
                        "丁",
                        "2020-01-10",
                        "NONE_EXISTS,NOT_OURS",
                        "",
                        "",
                        "",
                        "2020-02-10",
                        "2020-04-01",
                        "维持",
                        "x")));
        List<Integer> before = row24();
        send("head2", sheet, "?dryRun=true")
                .then()
                .statusCode(200)
                .body("imported", is(4))
                .body("wrong", empty());
        assertEquals(before, row24(), "a dry run keeps nothing");
        send("head2", sheet, "?source=2019年台账").then().body("imported", is(4)).body("wrong", empty());
        send("head2", sheet, "")
                .then()
                .body("imported", is(0))
                .body("alreadyThere", is(4))
                .body("wrong", empty());

        List<Integer> after = row24();
        assertEquals(before.get(6) + 3, after.get(6));
        Response lines = as("officer2").get("/api/register?year=2019&limit=200");
        lines.then()
                .body("items.find { it.title == '丙' }.state", equalTo("CLOSED_UNCORRECTED"))
                .body("items.find { it.title == '丙' }.row", is(21))
                .body("items.find { it.title == '丁' }.row", is(13))
                .body("items.find { it.title == '丁' }.challenges[0].result", equalTo("UPHELD"));
        String id = lines.path("items.find { it.title == '丁' }.id");
        as("officer2")
                .get("/api/cases/" + id)
                .then()
                .body("journal.find { it.type == 'IMPORTED' }.sourceNo", equalTo("a-4"))
                .body("journal.find { it.type == 'IMPORTED' }.source", equalTo("2019年台账"))
                .body("acts.type", contains("RECEIVED", "REPLIED", "RECONSIDERATION_FILED", "RECONSIDERATION_DECIDED"));
    }

    @Test
    void every_wrong_line_is_named_with_its_reason_and_the_right_one_comes_in() throws IOException {
        byte[] sheet = sheet(List.of(
                line("b-1", "2018-13-40", "自然人", "", "", ""),
                line("b-2", "2018-03-05", "火星人", "", "", ""),
                line("b-3", "2018-03-05", "自然人", "2018-03-01", "予以公开", ""),
                line("b-4", "2018-03-05", "自然人", "2018-03-20", "随便", ""),
                line("b-5", "2018-03-05", "自然人", "2018-03-20", "予以公开", "2018-03-19"),
                line("", "2018-03-05", "自然人", "", "", ""),
                line("b-7", "2018-03-05", "自然人", "2018-03-20", "予以公开", ""),
                line("b-7", "2018-03-06", "自然人", "", "", ""),
                List.of(
                        "b-8",
                        "fengxian-office",
                        "网上",
                        "2018-03-05",
                        "",
                        "自然人",
                        "某",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        ""),
                List.of(
                        "b-9",
                        "nanqiao",
                        "网上",
                        "2018-03-05",
                        "",
                        "自然人",
                        "某",
                        "",
                        "",
                        "",
                        "",
                        "2018-03-06",
                        "2018-03-08",
                        "",
                        "",
                        "",
                        "")));
        send("head2", sheet, "")
                .then()
                .statusCode(200)
                .body("lines", is(10))
                .body("imported", is(1))
                .body("wrong.line", hasItems(2, 3, 4, 5, 6, 7, 9, 10, 11))
                .body("wrong.find { it.line == 2 }.column", equalTo("submittedOn"))
                .body("wrong.find { it.line == 3 }.column", equalTo("applicantClass"))
                .body("wrong.find { it.line == 9 }.message", containsString("出现过"))
                .body("wrong.find { it.line == 10 }.column", equalTo("agencyCode"));
    }

    @Test
    void an_open_case_that_is_taken_over_says_once_that_nothing_of_it_is_news() throws IOException {
        send("head2", sheet(List.of(line("open-1", "2026-11-20", "自然人", "", "", ""))), "")
                .then()
                .body("imported", is(1))
                .body("wrong", empty());
        String number = scopes.call(
                        Scope.background(),
                        () -> db.list(
                                "select c.application_no from imported_case i join case_file c on c.id = i.case_id"
                                        + " where i.source_no = ?",
                                row -> row.text("application_no"),
                                "open-1"))
                .getFirst();
        List<JsonNode> told = scopes.call(
                Scope.background(),
                () -> db.list(
                        "select envelope from outbox_event where key = ? and name = 'timeline-changed' order by sequence",
                        row -> row.json("envelope").path("data"),
                        number));
        assertEquals(1, told.size());
        assertTrue(told.getFirst().path("takenOver").asBoolean());
        assertEquals("RECEIVED", told.getFirst().at("/steps/0/kind").asText());
    }

    @Test
    void only_the_head_takes_over_and_only_a_workbook_with_its_heads() throws IOException {
        send("officer2", sheet(List.of()), "").then().statusCode(403);
        as("head2").body("{}").post("/api/imports").then().statusCode(422);
        given().body("{}")
                .contentType("application/json")
                .post("/api/imports")
                .then()
                .statusCode(401);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            workbook.newWorksheet("x").value(0, 0, "申请人");
        }
        send("head2", out.toByteArray(), "").then().statusCode(422).body("errors.pointer", hasItem("/sourceNo"));
    }

    @Test
    void a_long_messy_sheet_comes_in_as_far_as_it_is_right() throws IOException {
        int size = Boolean.getBoolean("mingda.long") ? 10_000 : 150;
        Random random = new Random(11);
        List<List<String>> lines = new ArrayList<>();
        Set<Integer> wrong = new TreeSet<>();
        for (int i = 0; i < size; i++) {
            boolean good = random.nextInt(3) > 0;
            String replied = good || random.nextBoolean() ? "2017-03-20" : "二〇一七年三月";
            String kind = replied.startsWith("2") && !good ? "不明" : "自然人";
            lines.add(line("c-" + i, "2017-03-06", kind, replied, "信息不存在", ""));
            if (!good) {
                wrong.add(i + 2);
            }
        }
        byte[] sheet = sheet(lines);
        Response first = send("head2", sheet, "");
        first.then().body("imported", is(size - wrong.size()));
        assertEquals(wrong, new TreeSet<>(first.<List<Integer>>path("wrong.line")));
        send("head2", sheet, "").then().body("imported", is(0)).body("alreadyThere", is(size - wrong.size()));
    }

    private static List<Integer> row24() {
        return as("officer2")
                .get("/api/annual-report/" + OWN_REPORT_YEAR + "?format=2021")
                .path("tableThree.rows[23].values");
    }

    private static List<String> line(
            String number, String submitted, String kind, String replied, String outcome, String withdrawn) {
        return List.of(
                number, "nanqiao", "当面", submitted, "", kind, "某人", "某文件", replied, outcome, withdrawn, "", "", "", "",
                "", "");
    }

    private static byte[] sheet(List<List<String>> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("台账");
            for (int column = 0; column < HEADS.size(); column++) {
                sheet.value(0, column, HEADS.get(column));
            }
            for (int row = 0; row < lines.size(); row++) {
                for (int column = 0; column < lines.get(row).size(); column++) {
                    sheet.value(row + 1, column, lines.get(row).get(column));
                }
            }
        }
        return out.toByteArray();
    }

    private static Response send(String user, byte[] sheet, String query) {
        return given().config(PATIENT)
                .auth()
                .oauth2(Tokens.of(user))
                .contentType(OfficeTypes.XLSX)
                .body(sheet)
                .post("/api/imports" + query);
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).contentType("application/json");
    }
}

package mingda.casework.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingda.casework.office.OfficeTypes;
import mingda.casework.support.CaseworkTest;
import mingda.stack.Tokens;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** The list of what the municipal platform wants to know; 2026-11-20 is a Friday. */
@CaseworkTest
class PlatformTest {

    @Test
    void a_step_is_due_on_the_next_working_day_until_it_is_ticked_off() {
        Response registered = register("COUNTER", "2026-11-20");
        String number = registered.path("applicationNo");
        Response found = as("officer").get("/api/platform-obligations?number=" + number);
        found.then()
                .statusCode(200)
                .body("total", is(1))
                .body("items[0].kind", equalTo("RECEIPT"))
                .body("items[0].label", equalTo("收件"))
                .body("items[0].on", equalTo("2026-11-20"))
                .body("items[0].dueOn", equalTo("2026-11-23"))
                .body("items[0].overdue", is(false));
        String act = found.path("items[0].act");
        as("officer")
                .body("{\"type\":\"WITHDRAWN\",\"on\":\"2026-11-23\",\"form\":\"SIGNED\",\"reason\":\"SATISFIED\"}")
                .post("/api/cases/" + registered.path("id") + "/acts")
                .then()
                .statusCode(201);
        as("officer")
                .get("/api/platform-obligations?number=" + number)
                .then()
                .body("items.kind", contains("RECEIPT", "CLOSING"));

        as("officer2")
                .body(acts(act))
                .post("/api/platform-obligations/ticks")
                .then()
                .statusCode(422);
        as("supervisor")
                .body(acts(act))
                .post("/api/platform-obligations/ticks")
                .then()
                .statusCode(403);
        for (int twice = 0; twice < 2; twice++) {
            as("officer")
                    .body(acts(act))
                    .post("/api/platform-obligations/ticks")
                    .then()
                    .statusCode(200)
                    .body("ticked", is(1));
        }
        as("officer")
                .get("/api/platform-obligations?done=true&number=" + number)
                .then()
                .body("total", is(1))
                .body("items[0].doneBy", equalTo("officer"));
        as("officer")
                .get("/api/platform-obligations?done=false&kind=CLOSING&number=" + number)
                .then()
                .body("total", is(1));
        as("officer2").get("/api/platform-obligations?number=" + number).then().body("total", is(0));
    }

    @Test
    void a_list_of_numbers_is_ticked_off_whole_or_not_at_all() {
        String one = register("COUNTER", "2026-11-20").path("applicationNo");
        String two = register("COUNTER", "2026-11-20").path("applicationNo");
        ticks(List.of(one, "20990101-1000001"), "RECEIPT")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/numbers/1"));
        ticks(List.of(one), "CLOSING").then().statusCode(422);
        ticks(List.of(one), "MOON").then().statusCode(422).body("errors.pointer", contains("/kind"));
        ticks(List.of(), "RECEIPT").then().statusCode(422);
        open(one).then().body("total", is(1));
        for (int twice = 0; twice < 2; twice++) {
            ticks(List.of(one, two), "RECEIPT").then().statusCode(200).body("ticked", is(2));
        }
        open(one).then().body("total", is(0));
        open(two).then().body("total", is(0));
    }

    @Test
    void the_workbook_lists_what_is_to_be_entered() throws Exception {
        String number = register("COUNTER", "2026-11-20").path("applicationNo");
        byte[] bytes = as("officer")
                .accept(OfficeTypes.XLSX)
                .get("/api/platform-obligations?done=false&number=" + number)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertEquals(2, rows.size());
            assertEquals("录入期限", rows.getFirst().getCellText(5));
            assertEquals(number, rows.get(1).getCellText(1));
            assertEquals("收件", rows.get(1).getCellText(3));
            assertEquals(
                    LocalDate.of(2026, 11, 23), rows.get(1).getCell(5).asDate().toLocalDate());
        }
        as("officer")
                .accept("image/png")
                .get("/api/platform-obligations")
                .then()
                .statusCode(406);
    }

    private static Response ticks(List<String> numbers, String kind) {
        return as("officer").body(Map.of("numbers", numbers, "kind", kind)).post("/api/platform-obligations/ticks");
    }

    private static Response open(String number) {
        return as("officer").get("/api/platform-obligations?done=false&number=" + number);
    }

    @Test
    void what_came_by_the_platform_is_received_there_already() {
        String number = register("MUNICIPAL_PLATFORM", "2026-11-20").path("applicationNo");
        as("officer").get("/api/platform-obligations?number=" + number).then().body("total", is(0));
    }

    @Test
    void what_is_none_is_named_and_nothing_is_ticked() {
        as("officer").get("/api/platform-obligations?done=perhaps").then().statusCode(422);
        as("officer").get("/api/platform-obligations?kind=MOON").then().statusCode(422);
        as("officer").body("{}").post("/api/platform-obligations/ticks").then().statusCode(422);
        as("officer")
                .body(acts(UUID.randomUUID().toString()))
                .post("/api/platform-obligations/ticks")
                .then()
                .statusCode(422);
        given().get("/api/platform-obligations").then().statusCode(401);
    }

    private static Map<String, Object> acts(String act) {
        return Map.of("acts", new String[] {act});
    }

    private static Response register(String channel, String on) {
        return as("officer").body("""
                        {"agencyCode":"fengxian-office","channel":"%s","submittedOn":"%s","receivedOn":"%s",
                         "applicant":{"kind":"NATURAL_PERSON","name":"平台人"},"request":{"title":"平台事项"}}""".formatted(channel, on, on)).post("/api/cases");
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).contentType("application/json");
    }
}

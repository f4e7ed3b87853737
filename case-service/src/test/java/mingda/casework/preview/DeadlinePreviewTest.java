package mingda.casework.preview;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import mingda.casework.support.CaseworkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@CaseworkTest
class DeadlinePreviewTest {

    /** Lesson 2, the real case of rulebook section 2, and the spill over the year end. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-04,2026-01-04",
        "2022-09-30,2022-11-02",
        "2026-11-23,2026-12-21",
        "2024-02-05,2024-03-08",
        "2020-01-17,2020-02-21"
    })
    void twenty_working_days_after_receipt(String received, String due) {
        preview("{\"channel\":\"COUNTER\",\"acts\":[{\"type\":\"RECEIVED\",\"on\":\"" + received + "\"}],\"asOf\":\""
                        + received + "\"}")
                .statusCode(200)
                .body("receivedOn", equalTo(received))
                .body("clockStartOn", equalTo(received))
                .body("replyDueOn", equalTo(due))
                .body("state", equalTo("IN_PROCESS"))
                .body("timeliness", equalTo("NOT_DUE"))
                .body("workingDaysUsed", equalTo(0))
                .body("workingDaysLeft", equalTo(20))
                .body("ledger[0].reason", equalTo("RECEIPT_DAY"))
                .body("ledger.findAll { it.counted }", hasSize(20))
                .body("explanation", notNullValue());
    }

    @Test
    void a_correction_restarts_and_waiting_has_no_due_date() {
        String acts = """
                {"channel":"ONLINE","acts":[{"type":"RECEIVED","on":"2026-10-12"},
                {"type":"CORRECTION_REQUESTED","on":"2026-10-14","servedOn":"2026-10-15","workingDays":15}%s],
                "asOf":"2026-10-20"}""";
        preview(acts.formatted(""))
                .statusCode(200)
                .body("state", equalTo("IN_CORRECTION"))
                .body("replyDueOn", nullValue())
                .body("timeliness", equalTo("NOT_DUE"))
                .body("clocks.kind", hasItem("CORRECTION"));
        preview(acts.formatted(",{\"type\":\"CORRECTED\",\"on\":\"2026-10-26\"}"))
                .statusCode(200)
                .body("clockStartOn", equalTo("2026-10-26"))
                .body("replyDueOn", equalTo("2026-11-23"));
    }

    @Test
    void the_explanation_comes_in_the_readers_language() {
        given().header("Accept-Language", "en")
                .contentType("application/json")
                .body("{\"channel\":\"COUNTER\",\"acts\":[{\"type\":\"RECEIVED\",\"on\":\"2026-11-23\"}]}")
                .post("/api/deadlines/preview")
                .then()
                .statusCode(200)
                .body("explanation", org.hamcrest.Matchers.matchesPattern("(?s)[\\x00-\\x7F–—’“”§]*.*2026-12-21.*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"channel\":\"COUNTER\",\"acts\":[]}",
                "{\"channel\":\"COUNTER\",\"acts\":[{\"type\":\"RECEIVED\",\"on\":\"2026-01-01\"},"
                        + "{\"type\":\"RECEIVED\",\"on\":\"2026-01-02\"}]}",
                "{\"channel\":\"PIGEON\",\"acts\":[{\"type\":\"RECEIVED\",\"on\":\"2026-01-01\"}]}",
                "{\"channel\":\"COUNTER\",\"acts\":[{\"type\":\"RECEIVED\",\"on\":\"2026-02-30\"}]}",
                "{\"channel\":\"COUNTER\",\"acts\":[{\"type\":\"RECEIVED\",\"on\":20260101}]}",
                "{\"channel\":\"COUNTER\",\"acts\":[{\"type\":\"FLOWN\",\"on\":\"2026-01-01\"}]}",
                "{\"channel\":\"COUNTER\",\"acts\":[{\"type\":\"RECEIVED\",\"on\":\"2026-01-05\"},"
                        + "{\"type\":\"OPINION_RECEIVED\",\"on\":\"2026-01-06\",\"consultation\":\"nowhere\"}]}",
                "{\"channel\":\"COUNTER\",\"acts\":[{\"type\":\"RECEIVED\",\"on\":\"2026-01-05\"},"
                        + "{\"type\":\"EXTENDED\",\"on\":\"2026-01-06\",\"workingDays\":99999999999}]}",
                "{\"channel\":\"COUNTER\",\"settings\":{\"moon\":1},"
                        + "\"acts\":[{\"type\":\"RECEIVED\",\"on\":\"2026-01-05\"}]}",
                "{\"channel\":\"COUNTER\",\"settings\":{\"correctionDays\":\"ten\"},"
                        + "\"acts\":[{\"type\":\"RECEIVED\",\"on\":\"2026-01-05\"}]}",
                "{\"channel\":\"COUNTER\",\"settings\":{\"correctionDays\":\"\\u0000\"},"
                        + "\"acts\":[{\"type\":\"RECEIVED\",\"on\":\"2026-01-05\"}]}",
                "{\"channel\":\"COUNTER\",\"settings\":{\"nonworkingReceipt\":[\"\\ud800\"]},"
                        + "\"acts\":[{\"type\":\"RECEIVED\",\"on\":\"2026-01-05\"}]}",
                "{\"channel\":\"COUNTER\",\"acts\":[null]}",
                "{\"channel\":\"COUNTER\",\"acts\":{}}",
                "[]",
                "7"
            })
    void what_cannot_be_folded_is_refused_with_pointers(String body) {
        preview(body)
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("type", startsWith("urn:mingda:problem:"))
                .body("errors[0].pointer", notNullValue())
                .body("errors[0].message", notNullValue());
    }

    @Test
    void broken_json_is_a_400() {
        preview("null").statusCode(422);
        preview("{\"channel\":").statusCode(400).contentType(startsWith("application/problem+json"));
    }

    @Test
    void the_fee_by_items_and_by_pages() {
        fee("{\"tariff\":\"PER_ITEM\",\"itemsEarlierThisMonth\":9,\"items\":3}")
                .statusCode(200)
                .body("amountYuan", equalTo(200));
        fee("{\"tariff\":\"PER_PAGE\",\"pages\":201}").statusCode(200).body("amountYuan", equalTo(2740));
        fee("{\"tariff\":\"PER_PAGE\",\"pages\":-1}").statusCode(422).body("errors.pointer", contains("/pages"));
        fee("{\"tariff\":\"PER_ITEM\"}").statusCode(422).body("errors.pointer", contains("/items"));
    }

    private static ValidatableResponse preview(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/deadlines/preview")
                .then();
    }

    private static ValidatableResponse fee(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/fees/preview")
                .then();
    }
}

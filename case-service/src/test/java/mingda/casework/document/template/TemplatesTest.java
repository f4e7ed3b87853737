package mingda.casework.document.template;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mingda.casework.document.letter.TemplateSpec;
import mingda.casework.support.CaseworkTest;
import mingda.casework.support.LegalToday;
import mingda.stack.ServiceName;
import mingda.stack.Tokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The templates over HTTP: read by the staff, changed by administrators, checked, looked at, kept. */
@CaseworkTest
class TemplatesTest {

    private static final String LATER = "2026-12-01";

    @Test
    void the_staff_reads_every_template_with_what_it_must_contain() {
        as("officer2")
                .get("/api/templates")
                .then()
                .statusCode(200)
                .body("total", is(TemplateSpec.all().size()))
                .body("items.key", hasItems("CORRECTION_NOTICE", "REASONS_NOTICE", "DISCLOSURE_NOTICE", "REPLY.GRANT"))
                .body("items.find { it.key == 'REPLY.REFUSE_THIRD' }.basis", containsString("第十五条、第三十二条"))
                .body("items.find { it.key == 'REPLY' }.placeholders.find { it.name == 'remedy' }.required", is(true));
        as("officer").get("/api/templates/NOTHING").then().statusCode(404);
        as("officer").get("/api/templates?on=tomorrow").then().statusCode(422);
        given().get("/api/templates").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.ofService(ServiceName.INTAKE))
                .get("/api/templates")
                .then()
                .statusCode(403);
    }

    @Test
    void a_version_holds_from_its_day_and_the_history_tells_who_and_why() {
        String path = "/api/templates/WITHDRAWAL_CONFIRMATION";
        String shipped = as("admin").get(path).path("text");
        String text = shipped + "欢迎再次提出申请。\n";

        as("admin")
                .body(change(text, LATER, "更亲切"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", is(1))
                .body("validFrom", equalTo(LATER))
                .body("text", equalTo(text));
        as("admin").body(change(text, LATER, "再存一次")).put(path).then().header("ETag", "\"1\"");

        as("officer")
                .get(path)
                .then()
                .body("version", is(0))
                .body("text", equalTo(shipped))
                .body("newest", is(1));
        as("officer").get(path + "?on=2026-11-30").then().body("version", is(0));
        as("officer").get(path + "?on=" + LATER).then().body("version", is(1));
        as("supervisor")
                .get(path + "/history")
                .then()
                .statusCode(200)
                .body("total", is(2))
                .body("items.version", contains(1, 0))
                .body("items[0].changedBy", equalTo("admin"))
                .body("items[0].reason", equalTo("更亲切"))
                .body("items[1].changedBy", nullValue());
        String next =
                as("admin").get(path + "/history?limit=1").then().extract().path("next");
        as("admin").get(path + "/history?limit=1&cursor=" + next).then().body("items.version", contains(0));

        // A later version for an earlier day does not undo the one that is to follow.
        as("admin")
                .body(change(shipped + "甲。", LegalToday.TODAY, "即日起"))
                .put(path)
                .then()
                .statusCode(200);
        as("officer").get(path).then().body("version", is(2));
        as("officer").get(path + "?on=" + LATER).then().body("version", is(1));
        // And one for the same day replaces it.
        as("admin").body(change(shipped, LATER, "恢复")).put(path).then().body("version", is(3));
        as("officer").get(path + "?on=" + LATER).then().body("text", equalTo(shipped));
    }

    @Test
    void what_lacks_a_part_or_is_no_template_is_refused_by_name() {
        String path = "/api/templates/REPLY";
        String shipped = as("admin").get(path).path("text");
        refused(path, change(shipped.replace("{remedy}", ""), LATER, "x"))
                .body("errors.pointer", contains("/text"))
                .body("errors.code", contains("missing-part"))
                .body("errors[0].message", containsString("救济途径"))
                .body("errors[0].message", containsString("{remedy}"));
        as("admin")
                .body(change(shipped.replace("{basis}", "条例"), LATER, "x"))
                .put(path + "?lang=en")
                .then()
                .statusCode(422)
                .body(
                        "errors[0].message",
                        containsString("The legal basis is missing: write the place-holder {basis}."));
        refused(path, change(shipped + "{applicant.idNumber}", LATER, "x"))
                .body("errors.code", contains("unknown-placeholder"));
        refused(path, change(shipped, "2026-11-22", "x")).body("errors.pointer", contains("/validFrom"));
        refused(path, Map.of("validFrom", "soon")).body("errors.pointer", hasItems("/text", "/validFrom", "/reason"));
        for (String bad : new String[] {"[]", "7", "\"x\"", "{\"text\":{}}", "{\"text\":[1]}"}) {
            as("admin").body(bad).put(path).then().statusCode(422);
            as("admin").body(bad).post(path + "/sample").then().statusCode(422);
        }
        as("head").body(change(shipped, LATER, "x")).put(path).then().statusCode(403);
        as("admin")
                .body(change(shipped, LATER, "x"))
                .put("/api/templates/NOTHING")
                .then()
                .statusCode(404);
        as("officer").get(path).then().body("newest", is(0));
    }

    @Test
    void a_sample_shows_the_text_before_it_takes_effect() throws IOException {
        String path = "/api/templates/REPLY.GRANT/sample";
        String text = as("admin").get("/api/templates/REPLY.GRANT").path("text");

        as("admin")
                .body(Map.of("text", text + "试用语句。"))
                .post(path)
                .then()
                .statusCode(200)
                .body("title", equalTo("政府信息公开申请答复书"))
                .body("text", hasItem("试用语句。"))
                .body("text", hasItem(containsString("《条例》第三十六条第（二）项")))
                .body("text", hasItem(containsString("上海铁路运输法院")));
        as("admin").body("{}").post(path).then().statusCode(200).body("text", not(hasItem("试用语句。")));
        as("admin").body("{\"on\":\"x\"}").post(path).then().statusCode(422);
        as("admin").body(Map.of("text", "甲")).post(path).then().statusCode(422);
        byte[] pdf = as("admin")
                .accept("application/pdf")
                .body(Map.of("text", text + "试用语句。"))
                .post(path)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (var read = Loader.loadPDF(pdf)) {
            String printed = new PDFTextStripper().getText(read);
            assertTrue(printed.contains("试用语句。") && printed.contains("样张，不具有效力"), printed);
        }
        as("officer").get("/api/templates/REPLY.GRANT").then().body("newest", is(0));
        as("admin")
                .body("{}")
                .post("/api/templates/CONSULTATION_NOTICE/sample")
                .then()
                .statusCode(200)
                .body("annex.size()", greaterThan(5))
                .body("annex[0]", equalTo("意见回执"));
    }

    @Test
    void only_one_of_those_who_saw_the_same_version_changes_it() throws Exception {
        String path = "/api/templates/RECEIPT";
        String text = as("admin").get(path).path("text");
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            List<Future<Response>> calls = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Map<String, Object> body = change(text + "版本" + i + "。", LATER, "并发");
                calls.add(many.submit(
                        () -> as("admin").header("If-Match", "\"0\"").body(body).put(path)));
            }
            for (Future<Response> call : calls) {
                answers.add(call.get().statusCode());
            }
        }

        answers.sort(Integer::compare);

        assertEquals(List.of(200, 412, 412, 412), answers);
        as("admin")
                .header("If-Match", "\"0\"")
                .body(change(text, LATER, "并发"))
                .put(path)
                .then()
                .statusCode(412)
                .body("etag", equalTo("\"1\""));
    }

    private static io.restassured.response.ValidatableResponse refused(String path, Map<String, Object> body) {
        return as("admin").body(body).put(path).then().statusCode(422);
    }

    private static Map<String, Object> change(String text, String validFrom, String reason) {
        return new HashMap<>(Map.of("text", text, "validFrom", validFrom, "reason", reason));
    }

    private static RequestSpecification as(String user) {
        return given().auth()
                .oauth2(Tokens.of(user))
                .header("Accept-Language", "zh")
                .contentType("application/json");
    }
}

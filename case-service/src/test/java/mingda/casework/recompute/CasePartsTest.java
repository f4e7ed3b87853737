package mingda.casework.recompute;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import mingda.casework.support.CaseworkTest;
import mingda.casework.support.LegalToday;
import mingda.stack.Tokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What an officer sees of a case beside its statutory dates: the sheet, the applicant's items, the internal days. */
@CaseworkTest
class CasePartsTest {

    @Test
    void the_ledger_is_a_sheet_for_a_court_file_in_both_languages() throws IOException {
        String id = register("fengxian-office", "officer", "期限人" + UUID.randomUUID());
        as("officer")
                .body(
                        "{\"type\":\"CONSULTED\",\"on\":\"%s\",\"party\":\"THIRD_PARTY\",\"name\":\"示例公司\",\"servedOn\":\"%s\"}"
                                .formatted(LegalToday.TODAY, LegalToday.TODAY))
                .post("/api/cases/" + id + "/acts")
                .then()
                .statusCode(201);
        as("officer")
                .accept("application/json")
                .get("/api/cases/" + id + "/ledger")
                .then()
                .statusCode(200)
                .body("ledger.size()", greaterThan(30))
                .body("clocks.kind", hasItem("OPINION"))
                .body("calendarVersion", not(""));
        as("officer")
                .accept("text/html")
                .get("/api/cases/" + id + "/ledger")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("期限计算明细表"))
                .body(containsString("条例第三十三条第三款"))
                .body(containsString("征求意见"));
        byte[] zh = pdf(id, "zh");
        String text = text(zh);
        for (String wanted : new String[] {"期限计算明细表", "答复期限", "工作日历", "条例第三十三条第二款", "国办发明电〔2025〕7号"}) {
            assertTrue(text.contains(wanted), wanted);
        }
        String english = text(pdf(id, "en"));
        for (String wanted : new String[] {"Ledger of the time limits", "Regulation Art. 33(2)", "working day"}) {
            assertTrue(english.contains(wanted), wanted);
        }
        Files.createDirectories(Path.of("target/sheets"));
        Files.write(Path.of("target/sheets/ledger-zh.pdf"), zh);
        Files.write(Path.of("target/sheets/ledger-en.pdf"), pdf(id, "en"));
        as("officer2").get("/api/cases/" + id + "/ledger").then().statusCode(404);
        given().get("/api/cases/" + id + "/ledger").then().statusCode(401);
        as("supervisor")
                .accept("application/pdf")
                .get("/api/cases/" + id + "/ledger")
                .then()
                .statusCode(200);
    }

    @Test
    void items_of_the_month_count_split_parts_and_other_agencies_by_setting() {
        String name = "多件人" + UUID.randomUUID();
        String first = register("fengxian-office", "officer", name);
        as("officer")
                .body(
                        "{\"children\":[{\"request\":{\"title\":\"甲\"}},{\"request\":{\"title\":\"乙\"}},{\"request\":{\"title\":\"丙\"}}],\"reason\":\"三个事项\"}")
                .post("/api/cases/" + first + "/split")
                .then()
                .statusCode(201);
        register("nanqiao", "officer2", name);
        register("fengxian-office", "officer", name + "之外");
        String last = register("fengxian-office", "officer", name);
        items(last).body("feeItems.itemsEarlierThisMonth", is(3)).body("feeItems.scope", equalTo("AGENCY"));
        String path = "/api/agencies/fengxian-office/settings";
        as("admin").body("{\"feeScope\":\"GOVERNMENT\"}").put(path).then().statusCode(200);
        try {
            items(last)
                    .body("feeItems.itemsEarlierThisMonth", is(4))
                    .body("feeItems.scope", equalTo("GOVERNMENT"))
                    .body("feeItems.month", equalTo("2026-11"))
                    .body("feeItems.amountYuan", is(0));
            as("officer")
                    .body(
                            "{\"kind\":\"FEE_NOTICE\",\"facts\":{\"tariff\":\"PER_ITEM\",\"items\":1,\"payment\":\"国库\"}}")
                    .post("/api/cases/" + last + "/documents")
                    .then()
                    .statusCode(201)
                    .body("facts.itemsEarlierThisMonth", is(4));
        } finally {
            as("admin").body("{\"feeScope\":\"AGENCY\"}").put(path).then().statusCode(200);
        }
    }

    @Test
    void the_agencys_own_steps_have_days_that_move_no_statutory_date() {
        String id = register("fengxian-office", "officer", "内部人" + UUID.randomUUID());
        String path = "/api/agencies/fengxian-office/settings";
        as("officer")
                .get("/api/cases/" + id)
                .then()
                .body("internalDays.find { it.kind == 'SECTION_DRAFT' }.dueOn", equalTo("2026-11-30"))
                .body("internalDays.find { it.kind == 'CORRECTION_CHECK' }.setting", equalTo("correctionCheckDays"))
                .body("internalDays.find { it.kind == 'SIGNATURE' }.dueOn", equalTo("2026-12-14"))
                .body("internalDays.state", not(hasItem("PASSED")));
        as("admin").body("{\"sectionDays\":3}").put(path).then().statusCode(200);
        try {
            as("officer")
                    .get("/api/cases/" + id)
                    .then()
                    .body("internalDays.find { it.kind == 'SECTION_DRAFT' }.dueOn", equalTo("2026-11-26"))
                    .body("replyDueOn", equalTo("2026-12-21"));
        } finally {
            as("admin").body("{\"sectionDays\":5}").put(path).then().statusCode(200);
        }
    }

    private static io.restassured.response.ValidatableResponse items(String id) {
        return as("officer").get("/api/cases/" + id).then().statusCode(200);
    }

    private static byte[] pdf(String id, String language) {
        Response response = as("officer")
                .accept("application/pdf")
                .header("Accept-Language", language)
                .get("/api/cases/" + id + "/ledger");
        response.then().statusCode(200).contentType("application/pdf");
        return response.asByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String register(String agency, String by, String name) {
        return as(by).body("""
                        {"agencyCode":"%s","channel":"COUNTER","submittedOn":"%s","applicant":{"kind":"NATURAL_PERSON",
                         "name":"%s"},"request":{"title":"某文件"},"carrier":"PAPER","delivery":"PICK_UP"}""".formatted(agency, LegalToday.TODAY, name))
                .post("/api/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).contentType("application/json");
    }
}

package mingda.casework.annualreport;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import mingda.casework.office.OfficeTypes;
import mingda.casework.support.CaseworkTest;
import mingda.casework.support.LegalToday;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.stack.Tokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** The report as a whole: texts that follow the tables, edits, freezing, and what changed since. */
@CaseworkTest
class ReportTextTest {

    private static final String NANQIAO_2024 = "/api/annual-report/2024";

    @Inject
    ReportDuties duties;

    @Inject
    Scopes scopes;

    @Test
    void what_nobody_wrote_is_proposed_from_the_tables() {
        Response report = as("officer").get("/api/annual-report/2026/text");
        report.then()
                .statusCode(200)
                .body("parts.size()", is(6))
                .body("parts[2].title", equalTo("三、收到和处理政府信息公开申请情况"))
                .body("parts[3].text", containsString("因政府信息公开被申请行政复议"))
                .body("dueOn", equalTo("2027-01-31"));
        int fresh = report.path("tables.tableThree.rows[0].values[6]");
        int closed = report.path("tables.tableThree.rows[23].values[6]");
        String text = report.path("parts[2].text");
        assertTrue(text.contains("新收政府信息公开申请" + fresh + "件"), text);
        assertTrue(text.contains("本年度办结" + closed + "件"), text);
        as("officer")
                .get("/api/annual-report/2026/text?agency=fengxian-government")
                .then()
                .body("dueOn", equalTo("2027-03-31"));
    }

    @Test
    void texts_and_table_two_are_written_by_the_agencys_officers_and_checked() {
        as("officer2")
                .body(
                        "{\"parts\":[{\"no\":5,\"text\":\"主要问题\"}],\"tableTwo\":{\"normativeDocuments\":{\"made\":2,\"abolished\":1,\"inForce\":9},\"permits\":3}}")
                .put("/api/annual-report/2023/text")
                .then()
                .statusCode(200)
                .body("parts[4].text", equalTo("主要问题"))
                .body("parts[4].edited", is(true))
                .body("tableTwo.permits", is(3))
                .body("tableTwoBalanced", is(true));
        as("officer2")
                .body("{\"tableTwo\":{\"normativeDocuments\":{\"made\":1,\"abolished\":0,\"inForce\":11}}}")
                .put("/api/annual-report/2024/text")
                .then()
                .body("tableTwoBalanced", is(false));
        as("head2").post("/api/annual-report/2024/versions").then().statusCode(409);
        as("officer2")
                .body("{\"tableTwo\":{\"normativeDocuments\":{\"made\":1,\"abolished\":0,\"inForce\":10}}}")
                .put("/api/annual-report/2024/text")
                .then()
                .body("tableTwoBalanced", is(true));
        as("officer2")
                .body("{\"parts\":[{\"no\":7,\"text\":\"x\"}],\"tableTwo\":{\"permits\":-1}}")
                .put("/api/annual-report/2024/text")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/parts/0/no"))
                .body("errors.pointer", hasItem("/tableTwo/permits"));
        as("supervisor")
                .body("{\"parts\":[]}")
                .put("/api/annual-report/2024/text?agency=nanqiao")
                .then()
                .statusCode(403);
        as("officer").get("/api/annual-report/2024/text?agency=nanqiao").then().statusCode(404);
    }

    @Test
    void a_frozen_version_stays_and_shows_what_changed_since() {
        as("officer").post("/api/annual-report/2022/versions").then().statusCode(403);
        as("head")
                .post("/api/annual-report/2022/versions")
                .then()
                .statusCode(201)
                .body("version", is(1))
                .body("differences", empty());
        as("officer").body("""
                        {"agencyCode":"fengxian-office","channel":"COUNTER","submittedOn":"2022-05-05",
                         "applicant":{"kind":"NATURAL_PERSON","name":"补登人"},"request":{"title":"补登"}}""").post("/api/cases").then().statusCode(201);
        as("officer")
                .get("/api/annual-report/2022/versions")
                .then()
                .statusCode(200)
                .body("total", is(1))
                .body("items[0].frozenBy", equalTo("head"))
                .body("items[0].differences", not(empty()))
                .body("items[0].differences.find { it.row == 1 && it.column == 1 }.now", is(1));
        as("head")
                .post("/api/annual-report/2022/versions")
                .then()
                .statusCode(201)
                .body("version", is(2));
        as("officer2").get("/api/annual-report/2022/versions").then().body("total", is(0));
    }

    @Test
    void who_did_not_see_a_colleagues_edit_is_told_of_it_and_overwrites_nothing() {
        String path = "/api/annual-report/2017/text";
        as("officer2").get(path).then().header("ETag", equalTo("\"0\"")).body("edition", is(0));
        as("officer2")
                .header("If-Match", "\"0\"")
                .body("{\"parts\":[{\"no\":1,\"text\":\"甲\"}]}")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        as("head2")
                .header("If-Match", "\"0\"")
                .body("{\"parts\":[{\"no\":1,\"text\":\"乙\"}]}")
                .put(path)
                .then()
                .statusCode(412)
                .body("etag", equalTo("\"1\""))
                .body("editedBy", equalTo("officer2"));
        as("head2")
                .header("If-Match", "\"0\"")
                .post("/api/annual-report/2017/versions")
                .then()
                .statusCode(412);
        as("head2").get(path).then().body("parts[0].text", equalTo("甲")).body("editedBy", equalTo("officer2"));
        as("head2")
                .header("If-Match", "\"1\"")
                .body("{\"parts\":[{\"no\":1,\"text\":null}]}")
                .put(path)
                .then()
                .body("parts[0].edited", is(false))
                .body("parts[0].text", containsString("依申请公开"));
    }

    @Test
    void a_frozen_version_is_downloaded_as_it_was_and_its_duty_stands_as_it_does() throws Exception {
        as("officer2").body("{\"parts\":[{\"no\":5,\"text\":\"定稿时的文字\"}]}").put("/api/annual-report/2018/text");
        as("head2").post("/api/annual-report/2018/versions").then().statusCode(201);
        as("officer2").body("{\"parts\":[{\"no\":5,\"text\":\"后来的文字\"}]}").put("/api/annual-report/2018/text");
        byte[] bytes = as("officer2")
                .accept("application/pdf")
                .get("/api/annual-report/2018/versions/1")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("定稿时的文字") && !text.contains("后来的文字"), text);
        }
        as("officer2").get("/api/annual-report/2018/versions/1").then().body("parts[4].text", equalTo("定稿时的文字"));
        as("officer2").get("/api/annual-report/2018/versions/2").then().statusCode(404);
        as("officer2").get("/api/annual-report/2018/versions/x").then().statusCode(404);
        // Frozen years after its day, and never owed here.
        as("officer2")
                .get("/api/annual-report/2018/text")
                .then()
                .body("duty.owed", is(false))
                .body("duty.timeliness", equalTo("LATE"))
                .body("duty.settledOn", equalTo("2026-11-23"));
    }

    @Test
    void the_supervisor_sees_who_has_handed_in_and_staff_their_own() {
        scopes.run(Scope.background(), () -> duties.follow(LocalDate.parse(LegalToday.TODAY)));
        as("supervisor")
                .get("/api/annual-report/2026/duties")
                .then()
                .statusCode(200)
                .body("items.find { it.agencyCode == 'fengxian-drc' }.timeliness", equalTo("NOT_DUE"))
                .body("items.find { it.agencyCode == 'fengxian-drc' }.dueOn", equalTo("2027-01-31"))
                .body("items.find { it.agencyCode == null }.dueOn", equalTo("2027-03-31"));
        as("officer2")
                .get("/api/annual-report/2026/duties")
                .then()
                .body("total", is(1))
                .body("items[0].agencyCode", equalTo("nanqiao"))
                .body("items[0].workingDaysLeft", org.hamcrest.Matchers.greaterThan(40));
    }

    @Test
    void the_document_holds_six_parts_and_three_tables() throws Exception {
        byte[] bytes = as("officer2")
                .accept(OfficeTypes.DOCX)
                .get(NANQIAO_2024 + "/text")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertEquals(3, document.getTables().size());
            assertEquals(14, document.getTables().getFirst().getNumberOfRows());
            assertEquals(28, document.getTables().get(1).getNumberOfRows());
            for (ReportPart part : ReportPart.values()) {
                assertTrue(document.getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .anyMatch(part.title()::equals));
            }
        }
    }

    @Test
    void the_pdf_holds_the_same() throws Exception {
        byte[] bytes = as("officer2")
                .accept("application/pdf")
                .get(NANQIAO_2024 + "/text")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(document);
            for (ReportPart part : ReportPart.values()) {
                assertTrue(text.contains(part.title()), part.title());
            }
            assertTrue(text.contains("现行有效件数") && text.contains("复议后起诉"), text);
        }
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).contentType("application/json");
    }
}

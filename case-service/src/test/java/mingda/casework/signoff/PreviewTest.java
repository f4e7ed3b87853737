package mingda.casework.signoff;

import static mingda.casework.signoff.SignoffTest.GRANT;
import static mingda.casework.signoff.SignoffTest.aCase;
import static mingda.casework.signoff.SignoffTest.as;
import static mingda.casework.signoff.SignoffTest.draft;
import static mingda.casework.signoff.SignoffTest.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import mingda.casework.signoff.SignoffTest.WithParts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The letter that a draft would be, while it is being written. */
@QuarkusTest
@WithParts
class PreviewTest {

    private static final String REPLY = "{\"kind\":\"REPLY\",\"outcome\":\"GRANT\",\"facts\":{\"access\":\"随函提供\"}}";

    @Test
    void anIncompleteDraftIsSetWithItsHolesAndItsFindings() {
        String id = aCase(true);

        look(
                        "officer",
                        id,
                        "{\"kind\":\"REPLY\",\"items\":[{\"outcome\":\"NONE_EXISTS\",\"facts\":{\"search\":{"
                                + "\"places\":[\"档案室\"]}}}],\"body\":\"另附说明。\"}")
                .then()
                .statusCode(200)
                .body("draft", equalTo(true))
                .body("findings.step", hasItem("SUBMISSION"))
                .body("findings.pointer", contains("/items/0/facts/search/words", "/items/0/facts/search/result"))
                .body("findings[0].text.en", equalTo("Fill this in."))
                .body("letters", org.hamcrest.Matchers.hasSize(1))
                .body("letters[0].number", equalTo("（草稿，未编号）"))
                .body("letters[0].head", equalTo("上海市奉贤区人民政府办公室"))
                .body("letters[0].text.text.join('')", containsString("档案室"))
                .body("letters[0].text.text.join('')", containsString("〔待填写：检索词〕"))
                .body("letters[0].text.text.join('')", containsString("另附说明。"))
                .body("letters[0].text.text.join('')", containsString("行政复议"));
        look("officer", id, "{\"kind\":\"REPLY\",\"items\":[{\"facts\":{}}]}")
                .then()
                .statusCode(200)
                .body("findings.pointer", contains("/items/0/outcome"));
    }

    @Test
    void aCompleteDraftHasNoFindingsAndNamesTheChecksOfItsReview() {
        look("officer", aCase(true), REPLY)
                .then()
                .statusCode(200)
                .body("findings", empty())
                .body("checks", contains("SECRECY"))
                .body("title.zh", equalTo("政府信息公开申请答复书"));
        look(
                        "officer",
                        aCase(true),
                        "{\"kind\":\"REPLY\",\"outcome\":\"REPEAT\",\"facts\":{\"earlierNumber\":\"奉〔2026〕1号\","
                                + "\"earlierOn\":\"2026-01-05\"}}")
                .then()
                .statusCode(200)
                .body("findings.code", contains("not-answered-before"))
                .body("findings[0].article", equalTo("条例第三十六条第（六）项"));
    }

    /** It leaves nothing behind: no document, no entry, and so no number. */
    @Test
    void nothingIsStoredAndNoNumberIsTaken() {
        String id = aCase(true);
        List<String> before = journal(id);
        look("officer", id, REPLY).then().statusCode(200);
        as("officer")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(REPLY)
                .post(path(id))
                .then()
                .statusCode(200);
        assertTrue(pages(id, REPLY, "").length > 1000);
        as("officer").get("/api/cases/{id}/documents", id).then().body("total", equalTo(0));
        assertEquals(before, journal(id));
    }

    /** What was done in the case; that somebody read it stands there too. */
    private static List<String> journal(String id) {
        List<String> types = as("officer").get("/api/cases/{id}", id).path("journal.type");
        return types.stream().filter(type -> !type.equals("READ")).toList();
    }

    @Test
    void thePagesSayThatTheyAreADraftAndBearNoCode() throws IOException {
        byte[] pdf = pages(aCase(true), REPLY, "");
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        Files.write(folder.resolve("draft-preview.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("草稿") && text.contains("不具有效力") && text.contains("随函提供"), text);
            assertFalse(text.contains("核验码"), text);
        }
    }

    @Test
    void bothLettersOfAConsultationAreShownAndThePartyDoesNotLearnWhoApplied() throws IOException {
        String id = aCase(true, "李四乙丙丁");
        String notice = "{\"kind\":\"CONSULTATION_NOTICE\",\"facts\":{\"party\":\"THIRD_PARTY\",\"name\":\"某公司\"}}";
        look("officer", id, notice)
                .then()
                .statusCode(200)
                .body("findings", empty())
                .body("letters.to", contains("APPLICANT", "PARTY"))
                .body("letters[1].addressee", equalTo("某公司"))
                .body("letters[1].text.text.join('')", not(containsString("李四乙丙丁")))
                .body("letters[1].annex", hasItem("意见回执"));
        try (PDDocument document = Loader.loadPDF(pages(id, notice, "?to=PARTY"))) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("某公司") && !text.contains("李四乙丙丁"), text);
        }
    }

    @Test
    void everyKindOfNoticeCanBeLookedAtBeforeAnythingIsTyped() {
        String id = aCase(true);
        for (String kind : List.of(
                "RECEIPT",
                "CORRECTION_NOTICE",
                "REASONS_NOTICE",
                "EXTENSION_NOTICE",
                "CONSULTATION_NOTICE",
                "DISCLOSURE_NOTICE",
                "FEE_NOTICE",
                "RECTIFICATION_REPLY",
                "WITHDRAWAL_CONFIRMATION",
                "REPLY")) {
            look("officer", id, "{\"kind\":\"" + kind + "\",\"facts\":{}}")
                    .then()
                    .statusCode(200)
                    .body("letters.size()", org.hamcrest.Matchers.greaterThan(0));
        }
        look("officer", id, "{\"kind\":\"CORRECTION_NOTICE\",\"facts\":{\"items\":[\"年份\"],\"workingDays\":99}}")
                .then()
                .statusCode(200)
                .body("findings.pointer", contains("/facts/workingDays"))
                .body("letters[0].text.text.join('')", containsString("〔待填写：期限的最后一日〕"));
    }

    @Test
    void theAttachmentsOfTheSavedDraftCount() throws IOException {
        String id = aCase(true);
        draft("officer", id, "{\"outcome\":\"GRANT\",\"facts\":{}}").then().statusCode(200);
        String document = as("officer").get("/api/cases/{id}", id).path("draft.id");
        as("officer")
                .contentType("multipart/form-data")
                .multiPart("file", "contract.pdf", pdf(), "application/pdf")
                .post("/api/cases/" + id + "/documents/" + document + "/attachments")
                .then()
                .statusCode(201);
        String body = "{\"kind\":\"REPLY\",\"document\":\"" + document + "\",\"outcome\":\"GRANT\",\"facts\":{}}";
        look("officer", id, body)
                .then()
                .statusCode(200)
                .body("findings", empty())
                .body("letters[0].attachments", contains("附件：contract.pdf（PDF，共1页，1KB）"));
        look("officer", aCase(true), body).then().statusCode(404);
    }

    @Test
    void onlyWhoDraftsLooksAndWrongContentIsNamed() {
        String id = aCase(true);
        look("officer2", id, REPLY).then().statusCode(404);
        look("officer2", id, "{}").then().statusCode(404);
        look("reviewer", id, REPLY).then().statusCode(403);
        look("officer", id, "{\"kind\":\"SONG\"}").then().statusCode(422).body("errors.pointer", hasItems("/kind"));
        look("officer", id, "{\"kind\":\"REPLY\",\"items\":[{\"outcome\":\"MOON\"}]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/items/0/outcome"));
        draft("officer", id, GRANT).then().statusCode(200);
        step("officer", id, "/draft/submission", "{}").then().statusCode(200);
    }

    private static Response look(String user, String id, String body) {
        return as(user).accept("application/json").body(body).post(path(id));
    }

    private static byte[] pages(String id, String body, String query) {
        return as("officer")
                .accept("application/pdf")
                .body(body)
                .post(path(id) + query)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    private static String path(String id) {
        return "/api/cases/" + id + "/document-preview";
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.save(out);
            return out.toByteArray();
        }
    }
}

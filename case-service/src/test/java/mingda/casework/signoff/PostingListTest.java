package mingda.casework.signoff;

import static io.restassured.RestAssured.given;
import static mingda.casework.signoff.SignoffTest.NONE_EXISTS;
import static mingda.casework.signoff.SignoffTest.aCase;
import static mingda.casework.signoff.SignoffTest.approved;
import static mingda.casework.signoff.SignoffTest.approvedNotice;
import static mingda.casework.signoff.SignoffTest.as;
import static mingda.casework.signoff.SignoffTest.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mingda.casework.signoff.SignoffTest.WithParts;
import mingda.eventing.time.Zones;
import mingda.stack.Tokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The posting list: what waits, and posting day and mail numbers for several letters at once. */
@QuarkusTest
@WithParts
class PostingListTest {

    @Test
    void lettersWaitUntilTheirPostingIsEnteredWhichAnswersTheApplicant() throws IOException {
        String name = "收件人" + UUID.randomUUID().toString().substring(0, 8);
        String reply = aCase(false, name);
        String letter = issued(reply);
        String extended = aCase(false, name);
        String notice = approvedNotice(
                extended, "{\"kind\":\"EXTENSION_NOTICE\",\"facts\":{\"workingDays\":20,\"reason\":\"档案数量较多\"}}");
        step("head", extended, "/documents/" + notice + "/issue", "{}").then().statusCode(200);
        String electronic = aCase(true);
        approved(electronic, NONE_EXISTS);
        String account = issue(electronic);

        assertTrue(waiting().containsAll(List.of(letter, notice)));
        assertFalse(waiting().contains(account), "what is served electronically is not posted");
        as("officer2").get("/api/postings?limit=200").then().body("items.document", not(hasItem(letter)));
        as("officer").get("/api/cases/{id}", reply).then().body("state", equalTo("ISSUED"));
        String before = sheet("");
        assertTrue(before.contains(name) && before.contains("邮寄清单"), before);

        // One envelope for two letters to one person bears one number.
        enter("officer", line(letter, "ea 123 456 785 cn"), line(notice, "EA123456785CN"))
                .then()
                .statusCode(200)
                .body("posted", equalTo(2))
                .body("items.document", contains(letter, notice))
                .body("items.trackingNumber", contains("EA123456785CN", "EA123456785CN"));

        as("officer")
                .get("/api/cases/{id}", reply)
                .then()
                .body("state", equalTo("REPLIED"))
                .body("timeliness", equalTo("ON_TIME"))
                .body("acts.find { it.type == 'REPLIED' }.on", equalTo(today().toString()))
                .body("acts.find { it.type == 'REPLIED' }.trackingNumber", equalTo("EA123456785CN"));
        as("officer").get("/api/cases/{id}", extended).then().body("acts.type", hasItem("EXTENDED"));
        assertFalse(waiting().contains(letter));
        as("officer")
                .get("/api/postings?limit=200&postedOn=" + today())
                .then()
                .body("items.document", hasItem(letter))
                .body("items.find { it.document == '%s' }.trackingNumber".formatted(letter), equalTo("EA123456785CN"));
        String after = sheet("?postedOn=" + today());
        assertTrue(after.contains("EA123456785CN") && after.contains(name), after);
        as("officer").get("/api/cases/{id}", reply).then().body("journal.type", hasItem("READ"));
    }

    @Test
    void allLinesOrNoneAndEachWrongOneIsNamed() {
        String good = aCase(false);
        String letter = issued(good);
        String other = issued(aCase(false));
        String sent = aCase(false);
        String gone = issued(sent);
        step("officer", sent, "/documents/" + gone + "/dispatch", "{\"method\":\"POST\"}")
                .then()
                .statusCode(200);

        enter(
                        "officer",
                        line(letter, "EA111111111CN"),
                        line(gone, "EA222222222CN"),
                        line(UUID.randomUUID().toString(), "EA333333333CN"),
                        line(other, "EA111111111CN"),
                        line("no-id", "EA4444"),
                        line(other, "号码"),
                        "{\"document\":\"%s\",\"trackingNumber\":\"EA555555555CN\",\"on\":\"%s\"}"
                                .formatted(other, today().plusDays(1)),
                        line(letter, "EA666666666CN"))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/items/1/document",
                                "/items/2/document",
                                "/items/3/trackingNumber",
                                "/items/4/document",
                                "/items/5/trackingNumber",
                                "/items/6/on",
                                "/items/7/document"))
                .body("errors.find { it.pointer == '/items/1/document' }.code", equalTo("not-waiting"))
                .body("errors.find { it.pointer == '/items/2/document' }.code", equalTo("not-waiting"))
                .body("errors.find { it.pointer == '/items/3/trackingNumber' }.code", equalTo("duplicate"));
        as("officer")
                .get("/api/cases/{id}", good)
                .then()
                .body("state", equalTo("ISSUED"))
                .body("acts.type", contains("RECEIVED", "ISSUED"));
        assertTrue(waiting().containsAll(List.of(letter, other)), "nothing was recorded");
        enter(
                        "officer",
                        "{\"document\":\"%s\",\"trackingNumber\":\"EA1234\",\"on\":\"%s\"}"
                                .formatted(letter, today().minusDays(1)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/items/0/on"))
                .body("errors.code", contains("before-issue"));
        enter("officer").then().statusCode(422).body("errors.pointer", contains("/items"));
    }

    @Test
    void onlyOfficersOfTheAgencyEnterPostingsAndADoubleClickEntersThemOnce() {
        String id = aCase(false);
        String letter = issued(id);
        enter("reviewer", line(letter, "EA123456785CN")).then().statusCode(403);
        enter("officer2", line(letter, "EA123456785CN"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-waiting"));
        given().get("/api/postings").then().statusCode(401);
        as("officer").get("/api/postings?waits=MOON&postedOn=today").then().statusCode(422);
        as("officer").accept("text/csv").get("/api/postings").then().statusCode(406);

        String key = UUID.randomUUID().toString();
        assertEquals(keyed(key, letter), keyed(key, letter));
        enter("officer", line(letter, "EA123456785CN"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-waiting"));
        as("officer")
                .get("/api/cases/{id}", id)
                .then()
                .body("acts.findAll { it.type == 'REPLIED' }.size()", equalTo(1));
    }

    @Test
    void whatTheApplicantCollectsWaitsApart() {
        String id = as("officer")
                .body("""
                        {"agencyCode":"fengxian-office","channel":"COUNTER","submittedOn":"%s","electronicService":false,
                         "applicant":{"kind":"NATURAL_PERSON","name":"自取人","idType":"RESIDENT_ID","idNumber":"TEST%s",
                         "phone":"13800000000"},"carrier":"PAPER","delivery":"PICK_UP",
                         "request":{"title":"2025年会议纪要（虚构）"}}""".formatted(today(), UUID.randomUUID()))
                .post("/api/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String letter = issued(id);
        as("officer")
                .get("/api/postings?waits=COLLECTION&limit=200")
                .then()
                .body("items.document", hasItem(letter))
                .body("items.find { it.document == '%s' }.notCollected".formatted(letter), equalTo(false));
        as("officer").get("/api/postings?waits=POST&limit=200").then().body("items.document", not(hasItem(letter)));
        as("officer").get("/api/cases/{id}", id).then().body("serviceTasks.kind", contains("NOT_COLLECTED"));
        step("officer", id, "/documents/" + letter + "/dispatch", "{\"method\":\"IN_PERSON\",\"signer\":\"自取人\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("SERVED"));
        as("officer").get("/api/cases/{id}", id).then().body("serviceTasks.size()", equalTo(0));
    }

    @Test
    void aLetterToAThirdPartyGoesToTheAddressThatItsDraftGives() throws IOException {
        String street = "示例路" + UUID.randomUUID().toString().substring(0, 6) + "号";
        String facts =
                "{\"party\":\"THIRD_PARTY\",\"name\":\"示例建筑有限公司（虚构）\",\"address\":\"%s\",\"postcode\":\"201499\"}";
        String notice = "{\"kind\":\"CONSULTATION_NOTICE\",\"facts\":" + facts + "}";
        String id = aCase(true);
        String endless = step("officer", id, "/documents", notice.formatted("长".repeat(300)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step("officer", id, "/documents/" + endless + "/submission", "{}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/facts/address"));

        String asked = aCase(true);
        String letter = approvedNotice(asked, notice.formatted(street));
        step("head", asked, "/documents/" + letter + "/issue", "{}").then().statusCode(200);

        as("officer")
                .get("/api/postings?limit=200")
                .then()
                .body("items.find { it.document == '%s' }.hasAddress".formatted(letter), equalTo(true));
        String sheet = sheet("");
        assertTrue(sheet.contains(street) && sheet.contains("201499"), sheet);
    }

    private static String issued(String id) {
        approved(id, NONE_EXISTS);
        return issue(id);
    }

    private static String issue(String id) {
        return step("head", id, "/reply", "{}").then().statusCode(201).extract().path("id");
    }

    private static List<String> waiting() {
        List<String> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = as("officer").get("/api/postings?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next));
            all.addAll(page.then().statusCode(200).extract().path("items.document"));
            next = page.path("next");
        }
        return all;
    }

    private static String line(String document, String number) {
        return "{\"document\":\"%s\",\"trackingNumber\":\"%s\"}".formatted(document, number);
    }

    private static Response enter(String user, String... lines) {
        return as(user).body("{\"on\":\"%s\",\"items\":[%s]}".formatted(today(), String.join(",", lines)))
                .post("/api/postings");
    }

    private static String keyed(String key, String letter) {
        return given().auth()
                .oauth2(Tokens.of("officer"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"items\":[%s]}".formatted(line(letter, "EA123456785CN")))
                .post("/api/postings")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String sheet(String query) throws IOException {
        byte[] pdf = as("officer")
                .accept("application/pdf")
                .get("/api/postings" + query)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s", "");
        }
    }

    private static LocalDate today() {
        return LocalDate.now(Zones.SHANGHAI);
    }
}

package mingda.casework.incoming;

import static mingda.casework.support.SomeCases.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import mingda.casework.support.CaseworkTest;
import mingda.casework.support.SomeCases;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Sql;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** Papers of the counter are scanned and stored with their case. */
@CaseworkTest
class ScansTest {

    private static final byte[] TIFF = {'I', 'I', '*', 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'};

    @Inject
    Scopes scopes;

    @Inject
    Sql sql;

    @Test
    void scans_are_stored_listed_and_downloaded_and_their_digest_is_in_the_chain() throws IOException {
        String id = aCase();
        byte[] letter = pdf();
        String sha256 = scan("officer", id, "APPLICATION", "application.pdf", letter)
                .then()
                .statusCode(201)
                .header("ETag", not(equalTo(null)))
                .body("purpose", equalTo("APPLICATION"))
                .body("name", equalTo("application.pdf"))
                .body("mediaType", equalTo("application/pdf"))
                .body("from", equalTo("OFFICE"))
                .body("addedBy", equalTo("officer"))
                .body("state", equalTo("HELD"))
                .extract()
                .path("sha256");
        // Another ending says nothing: the content does.
        scan("officer", id, "IDENTITY_PROOF", "scan.pdf", TIFF)
                .then()
                .statusCode(201)
                .body("mediaType", equalTo("image/tiff"));
        scan("officer", id, "WITHDRAWAL", "a.jpg", JPEG).then().statusCode(201);
        Response listed = as("officer").get("/api/cases/{id}/incoming", id);
        listed.then()
                .body("total", is(3))
                .body("items.purpose", contains("APPLICATION", "IDENTITY_PROOF", "WITHDRAWAL"));
        String file = listed.path("items[0].id");
        assertArrayEquals(
                letter,
                as("officer")
                        .get("/api/cases/" + id + "/incoming/" + file)
                        .then()
                        .statusCode(200)
                        .header("X-Content-Type-Options", equalTo("nosniff"))
                        .extract()
                        .asByteArray());
        as("officer")
                .get("/api/cases/{id}", id)
                .then()
                .body("attachments.size()", is(3))
                .body("journal.findAll {it.type == 'SCAN_ADDED'}.sha256[0]", equalTo(sha256))
                .body("journal.findAll {it.type == 'SCAN_ADDED'}.file[0]", equalTo(file));
    }

    @Test
    void a_repeated_call_and_a_second_click_store_one_scan() throws IOException {
        String id = aCase();
        String key = UUID.randomUUID().toString();
        byte[] letter = pdf();
        Response first = call("officer", id, "APPLICATION", "a.pdf", letter, key);
        first.then().statusCode(201);
        assertEquals(
                first.asString(),
                call("officer", id, "APPLICATION", "a.pdf", letter, key).asString());
        call("officer", id, "MANDATE", "a.pdf", letter, key)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:mingda:problem:idempotency-key-reused"));
        scan("officer", id, "APPLICATION", "again.pdf", letter)
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")))
                .body("name", equalTo("a.pdf"));
        as("officer").get("/api/cases/{id}/incoming", id).then().body("total", is(1));
        scan("officer", id, "MANDATE", "a.pdf", letter).then().statusCode(201);
        as("officer").get("/api/cases/{id}/incoming", id).then().body("total", is(2));
    }

    @Test
    void what_may_not_come_in_is_refused_and_nothing_of_it_is_kept() throws IOException {
        String id = aCase();
        long before = stored();
        scan("officer", id, "APPLICATION", "a.pdf", with(pdf(), "%秘密★10年"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:mingda:problem:scan-marked-secret"))
                .body("errors[0].pointer", equalTo("/file"));
        scan("officer", id, "APPLICATION", "a.tiff", with(TIFF, "绝密★"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:mingda:problem:scan-marked-secret"));
        scan("officer", id, "APPLICATION", "program.pdf", new byte[] {'M', 'Z', 1, 2, 3})
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:mingda:problem:scan-type"));
        scan("officer", id, "APPLICATION", "empty.pdf", new byte[0])
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:mingda:problem:scan-missing"));
        scan("officer", id, "APPLICATION", "large.pdf", new byte[(20 << 20) + 1])
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:mingda:problem:scan-too-large"));
        scan("officer", id, "SUPPORTING", "a.pdf", pdf())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/purpose"));
        assertEquals(before, stored());
        as("officer").get("/api/cases/{id}/incoming", id).then().body("items", hasSize(0));
    }

    @Test
    void only_officers_who_work_on_the_case_add_scans() throws IOException {
        String id = aCase();
        scan("officer2", id, "APPLICATION", "program.pdf", new byte[] {'M', 'Z', 1})
                .then()
                .statusCode(404);
        scan("reviewer", id, "APPLICATION", "program.pdf", new byte[] {'M', 'Z', 1})
                .then()
                .statusCode(403);
        scan("supervisor", id, "APPLICATION", "a.pdf", pdf()).then().statusCode(403);
        scan("officer", UUID.randomUUID().toString(), "APPLICATION", "a.pdf", pdf())
                .then()
                .statusCode(404);
    }

    @Test
    void a_district_window_scans_what_it_registered_for_another_agency() throws IOException {
        kind("WINDOW");
        try {
            String id = as("officer")
                    .body("""
                            {"agencyCode":"nanqiao","channel":"COUNTER","submittedOn":"2026-11-23",
                             "applicant":{"kind":"NATURAL_PERSON","name":"窗口来人"},"request":{"title":"某项目批复"}}""")
                    .post("/api/cases")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            scan("officer", id, "APPLICATION", "a.pdf", pdf()).then().statusCode(201);
            // Who did not register it sees nothing of it, at the window as well.
            scan("deputy", id, "APPLICATION", "b.pdf", pdf()).then().statusCode(404);
            as("officer").get("/api/cases/{id}/incoming", id).then().statusCode(404);
            as("officer2").get("/api/cases/{id}/incoming", id).then().body("items.addedBy", contains("officer"));
        } finally {
            kind("SUPERVISING_DEPARTMENT");
        }
    }

    @Test
    void a_case_has_at_most_thirty_scans() {
        String id = aCase();
        for (int i = 0; i < 30; i++) {
            scan("officer", id, "OTHER", i + ".tif", with(TIFF, "page " + i))
                    .then()
                    .statusCode(201);
        }
        scan("officer", id, "OTHER", "31.tif", with(TIFF, "page 31"))
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:mingda:problem:too-many-scans"));
    }

    private static String aCase() {
        return SomeCases.register("示例律师事务所" + UUID.randomUUID(), "某路段施工许可", "2026-11-20");
    }

    private static Response scan(String user, String id, String purpose, String name, byte[] bytes) {
        return form(user, purpose, name, bytes).post("/api/cases/{id}/scans", id);
    }

    private static Response call(String user, String id, String purpose, String name, byte[] bytes, String key) {
        return form(user, purpose, name, bytes).header("Idempotency-Key", key).post("/api/cases/{id}/scans", id);
    }

    private static RequestSpecification form(String user, String purpose, String name, byte[] bytes) {
        return as(user).contentType("multipart/form-data")
                .multiPart("purpose", purpose)
                .multiPart("file", name, new ByteArrayInputStream(bytes), "application/pdf");
    }

    private long stored() {
        return scopes.call(Scope.background(), () -> sql.number("select count(*) from file"));
    }

    private void kind(String kind) {
        scopes.run(
                Scope.background(),
                () -> sql.update("update agency set kind = ? where code = 'fengxian-office'", kind));
    }

    private static byte[] with(byte[] head, String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head);
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.setDocumentId(1L);
            pdf.save(out);
            return out.toByteArray();
        }
    }
}

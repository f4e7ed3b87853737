package mingda.casework.signoff;

import static mingda.casework.signoff.SignoffTest.GRANT;
import static mingda.casework.signoff.SignoffTest.aCase;
import static mingda.casework.signoff.SignoffTest.as;
import static mingda.casework.signoff.SignoffTest.draft;
import static mingda.casework.signoff.SignoffTest.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import mingda.casework.signoff.SignoffTest.WithParts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Files that are released with a reply, over HTTP. */
@QuarkusTest
@WithParts
class AttachmentRoadTest {

    private static final Pattern TEXT_CODE = Pattern.compile("<ofd:TextCode[^>]*>([^<]*)</ofd:TextCode>");

    @Test
    void whatIsFoundIsMendedOrOverruledBeforeTheDraftIsSubmitted() throws IOException {
        String id = aCase(true);
        draft("officer", id, GRANT).then().statusCode(200);
        String document = as("officer").get("/api/cases/{id}", id).path("draft.id");
        Response first = add("officer", id, document, "contract.pdf", pdf("某经办人"));
        first.then()
                .statusCode(201)
                .body("files", hasSize(1))
                .body("files[0].role", equalTo("ATTACHMENT"))
                .body("files[0].format", equalTo("pdf"))
                .body("files[0].name", equalTo("contract.pdf"))
                .body("files[0].findings.kind", contains("PROPERTIES"));
        String file = first.path("files[0].id");
        step("officer", id, "/draft/submission", "{}")
                .then()
                .statusCode(409)
                .body("missing", contains("attachment-findings"));
        overrule("officer", id, document, file, " ")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        overrule("officer", id, document, UUID.randomUUID().toString(), "作者为公开信息")
                .then()
                .statusCode(404);
        overrule("officer", id, document, file, "作者为公开信息")
                .then()
                .statusCode(200)
                .body("files[0].overruled.by", equalTo("officer"));
        step("officer", id, "/draft/submission", "{}").then().statusCode(200);
        add("officer", id, document, "late.pdf", pdf("")).then().statusCode(409);
        step("reviewer", id, "/draft/approval", "{}").then().statusCode(409).body("missing", hasItem("SECRECY"));
        step("reviewer", id, "/draft/approval", "{\"checks\":[\"SECRECY\"]}")
                .then()
                .statusCode(200);
        step("head", id, "/reply", "{}")
                .then()
                .statusCode(201)
                .body("files.role", contains("LETTER", "LETTER", "ATTACHMENT"));
        as("officer")
                .get("/api/cases/{id}", id)
                .then()
                .body("journal.type", hasItems("ATTACHMENT_ADDED", "FINDINGS_OVERRULED"));
        byte[] released = as("officer")
                .get("/api/cases/" + id + "/documents/" + document + "/file?file=" + file)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertEquals(pdf("某经办人").length, released.length);
    }

    /** 附件说明, GB/T 9704-2012 7.3.4: what goes out with the reply stands below its text, in both forms. */
    @Test
    void theLetterNamesTheFilesThatGoOutWithIt() throws IOException {
        String id = aCase(true);
        draft("officer", id, GRANT).then().statusCode(200);
        String document = as("officer").get("/api/cases/{id}", id).path("draft.id");
        add("officer", id, document, "contract.pdf", pdf(""))
                .then()
                .statusCode(201)
                .body("files[0].pages", equalTo(1))
                .body("files[0].title", nullValue());
        String second = add("officer", id, document, "list.pdf", pdf2Pages())
                .then()
                .extract()
                .path("files[1].id");
        entitle("officer", id, document, second, "工程量\n清单")
                .then()
                .statusCode(200)
                .body("files[1].title", equalTo("工程量 清单"))
                .body("files[1].pages", equalTo(2));
        entitle("officer", id, document, second, "长".repeat(201))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/title"));
        entitle("officer", id, document, UUID.randomUUID().toString(), "清单")
                .then()
                .statusCode(404);
        entitle("officer2", id, document, second, "清单").then().statusCode(404);
        entitle("reviewer", id, document, second, "清单").then().statusCode(403);
        step("officer", id, "/draft/submission", "{}").then().statusCode(200);
        step("reviewer", id, "/draft/approval", "{\"checks\":[\"SECRECY\"]}")
                .then()
                .statusCode(200);
        step("head", id, "/reply", "{}").then().statusCode(201);
        String letter = "/api/cases/" + id + "/documents/" + document + "/file";
        byte[] pages = as("officer").accept("application/pdf").get(letter).asByteArray();
        try (PDDocument pdf = Loader.loadPDF(pages)) {
            // The small print of a page stands where the text goes on to the next.
            String text = new PDFTextStripper()
                    .getText(pdf)
                    .replaceAll("[\\s　]", "")
                    .replaceAll("核验码[0-9A-Z-]{14}案卷校验码[0-9a-f]{64}", "");
            assertTrue(text.contains("附件：1.contract.pdf（PDF，共1页，1KB）2.工程量清单（PDF，共2页，1KB）上海市奉贤区"), text);
        }
        String ofd = text(as("officer").accept("application/ofd").get(letter).asByteArray());
        assertTrue(ofd.contains("附件：1. contract.pdf（PDF，共1页，1KB）"), ofd);
        assertTrue(ofd.contains("2. 工程量 清单（PDF，共2页，1KB）"), ofd);
    }

    private static Response entitle(String user, String id, String document, String file, String title) {
        return as(user).body(Map.of("title", title))
                .put("/api/cases/" + id + "/documents/" + document + "/attachments/" + file);
    }

    private static byte[] pdf2Pages() throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.addPage(new PDPage());
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** The words of an OFD, in the order of its pages. */
    private static String text(byte[] ofd) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("Content.xml")) {
                    TEXT_CODE
                            .matcher(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .results()
                            .forEach(match -> text.append(match.group(1)));
                }
            }
        }
        return text.toString();
    }

    @Test
    void aSecondClickAddsNothingAndAFileCanBeTakenAway() throws IOException {
        String id = aCase(true);
        draft("officer", id, GRANT).then().statusCode(200);
        String document = as("officer").get("/api/cases/{id}", id).path("draft.id");
        byte[] plain = pdf("");
        Response first = add("officer", id, document, "a.pdf", plain);
        first.then().statusCode(201).body("files[0].findings", hasSize(0)).body("files[0].overruled", nullValue());
        add("officer", id, document, "a.pdf", plain).then().statusCode(201).body("files", hasSize(1));
        add("officer", id, document, "b.pdf", plain).then().statusCode(201).body("files", hasSize(2));
        String file = first.path("files[0].id");
        as("officer")
                .delete("/api/cases/" + id + "/documents/" + document + "/attachments/" + file)
                .then()
                .statusCode(200)
                .body("files.name", contains("b.pdf"));
        as("officer")
                .delete("/api/cases/" + id + "/documents/" + document + "/attachments/" + file)
                .then()
                .statusCode(404);
    }

    @Test
    void whatMayNotComeInIsRefusedAndNothingOfItIsKept() throws IOException {
        String id = aCase(true);
        draft("officer", id, GRANT).then().statusCode(200);
        String document = as("officer").get("/api/cases/{id}", id).path("draft.id");
        add("officer", id, document, "a.docx", marked())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:mingda:problem:marked-secret"));
        add("officer", id, document, "program.pdf", new byte[] {'M', 'Z', 1, 2, 3})
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:mingda:problem:file-type"));
        add("officer", id, document, "scan.pdf", new byte[] {'I', 'I', '*', 0, 8, 0, 0, 0, 0, 0})
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:mingda:problem:file-type"));
        add("officer", id, document, "empty.pdf", new byte[0]).then().statusCode(422);
        add("officer", id, document, "large.pdf", new byte[(20 << 20) + 1])
                .then()
                .statusCode(413);
        add("reviewer", id, document, "a.pdf", pdf("")).then().statusCode(403);
        add("officer2", id, document, "a.pdf", pdf("")).then().statusCode(404);
        add("officer", id, UUID.randomUUID().toString(), "a.pdf", pdf(""))
                .then()
                .statusCode(404);
        as("officer").get("/api/cases/{id}", id).then().body("draft.files.size()", is(0));
    }

    private static Response add(String user, String id, String document, String name, byte[] bytes) {
        return as(user).contentType("multipart/form-data")
                .multiPart("file", name, new ByteArrayInputStream(bytes), "application/pdf")
                .post("/api/cases/" + id + "/documents/" + document + "/attachments");
    }

    private static Response overrule(String user, String id, String document, String file, String reason) {
        return as(user).body(Map.of("reason", reason))
                .post("/api/cases/" + id + "/documents/" + document + "/attachments/" + file + "/overruling");
    }

    private static byte[] pdf(String author) throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.setDocumentId(1L);
            if (!author.isEmpty()) {
                pdf.getDocumentInformation().setAuthor(author);
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** A document whose first line is the mark of a state secret. */
    private static byte[] marked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:p><w:r><w:t>机密★10年</w:t></w:r></w:p>".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}

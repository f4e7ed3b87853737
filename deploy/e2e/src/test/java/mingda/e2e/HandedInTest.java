package mingda.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What an applicant hands in on the portal is in the officer's hands, byte for byte; a scan of the counter as well. */
@Order(14)
class HandedInTest {

    @Test
    void aFileOfThePortalComesToTheOfficer() {
        var applicant = Applicant.submitTo("fengxian-office");
        var content = pdf(1_500_000);
        var form = new Multipart()
                .field("purpose", "IDENTITY_PROOF")
                .file("file", "证件 正面.pdf", "application/pdf", content);
        applicant.call("/attachments").post(form).expect(201);
        var officer = Staff.named("officer");
        var id = await().atMost(60, SECONDS)
                .until(() -> officer.caseOf(applicant.applicationNo()), item -> !item.isMissingNode())
                .get("id")
                .asText();
        var incoming = "/api/cases/" + id + "/incoming";
        var file = await().atMost(60, SECONDS)
                .until(
                        () -> listed(officer, incoming),
                        item -> item.path("state").asText().equals("HELD"));
        assertEquals("IDENTITY_PROOF", file.get("purpose").asText());
        assertEquals("证件 正面.pdf", file.get("name").asText());
        assertEquals("APPLICANT", file.get("from").asText());
        var download =
                officer.casework(incoming + "/" + file.get("id").asText()).expect(200);
        assertArrayEquals(content, download.body());
        assertEquals("application/pdf", download.contentType());
        assertTrue(
                download.header("Content-Disposition").startsWith("attachment;"),
                download.header("Content-Disposition"));
        Problems.expect(404, Staff.named("officer2").casework(incoming));
    }

    @Test
    void aScanOfTheCounterIsKeptWithItsCase() {
        var officer = Staff.named("officer");
        var id = officer.post("/api/cases", SignOff.counter(Person.next()))
                .expect(201)
                .json()
                .get("id")
                .asText();
        var content = pdf(300_000);
        var form = new Multipart().field("purpose", "APPLICATION").file("file", "申请书.pdf", "application/pdf", content);
        officer.to(Part.CASEWORK, "/api/cases/" + id + "/scans")
                .key(UUID.randomUUID().toString())
                .post(form)
                .expect(201);
        var scan = listed(officer, "/api/cases/" + id + "/incoming");
        assertEquals("申请书.pdf", scan.get("name").asText());
        assertEquals("officer", scan.get("addedBy").asText());
        assertArrayEquals(
                content,
                officer.casework("/api/cases/" + id + "/incoming/"
                                + scan.get("id").asText())
                        .expect(200)
                        .body());
    }

    private static JsonNode listed(Staff officer, String incoming) {
        return officer.casework(incoming).expect(200).json().path("items").path(0);
    }

    /** A PDF header, and then bytes of which no two are alike. */
    private static byte[] pdf(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        return bytes;
    }
}

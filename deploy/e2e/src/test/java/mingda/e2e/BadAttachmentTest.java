package mingda.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Attachments: the type is read from the content, sizes and counts have an end, and the code is asked for. */
@Order(21)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadAttachmentTest {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    private Applicant applicant = new Applicant(Person.next(), "", "");

    @BeforeAll
    void submit() {
        applicant = Applicant.submitTo("fengxian-office");
    }

    @Test
    void aPdfIsTaken() {
        assertEquals(
                201, attach("SUPPORTING", "情况说明.pdf", "application/pdf", PDF).status());
    }

    @Test
    void anExecutableNamedPdfIsRefused() {
        var windows = Arrays.copyOf(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0}, 4096);
        var refused = Problems.expect(422, attach("IDENTITY_PROOF", "证件.pdf", "application/pdf", windows));
        assertEquals("/file", refused.json().at("/errors/0/pointer").asText());
        var linux = Arrays.copyOf(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, 4096);
        Problems.expect(422, attach("IDENTITY_PROOF", "id.pdf", "application/pdf", linux));
        var script = "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.US_ASCII);
        Problems.expect(422, attach("IDENTITY_PROOF", "id.pdf", "application/pdf", script));
    }

    @Test
    void thirtyMegabytesAreTooMuch() {
        var large = Arrays.copyOf(PDF, 30 * 1024 * 1024);
        Problems.expect(413, attach("SUPPORTING", "large.pdf", "application/pdf", large));
    }

    @Test
    void anUnknownPurposeOrNoPurposeOrNoFileIsRefused() {
        Problems.expect(422, attach("DECORATION", "a.pdf", "application/pdf", PDF));
        Problems.expect(
                422,
                applicant.call("/attachments").post(new Multipart().file("file", "a.pdf", "application/pdf", PDF)));
        Problems.expect(422, applicant.call("/attachments").post(new Multipart().field("purpose", "SUPPORTING")));
    }

    @Test
    void anEmptyFileIsRefused() {
        Problems.expect(422, attach("SUPPORTING", "empty.pdf", "application/pdf", new byte[0]));
    }

    @Test
    void theEleventhFileIsTooMany() {
        var another = Applicant.submitTo("fengxian-office");
        for (int i = 1; i <= 10; i++) {
            var form = form("SUPPORTING", i + ".pdf", "application/pdf", PDF);
            assertEquals(201, another.call("/attachments").post(form).status(), "file " + i);
        }
        var answer =
                Problems.form(another.call("/attachments").post(form("SUPPORTING", "11.pdf", "application/pdf", PDF)));
        assertTrue(answer.status() == 413 || answer.status() == 422 || answer.status() == 409, answer::toString);
    }

    @Test
    void aFileNameWithAPathOrControlCharactersDoesNoHarm() {
        int status = attach("SUPPORTING", "../../etc/passwd\t.pdf", "application/pdf", PDF)
                .status();
        assertTrue(status == 201 || status == 422, "status " + status);
    }

    /** A form that breaks off, has no form at all, or has thousands of parts. */
    @Test
    void aFormThatCanNotBeTakenApartIsBadInput() {
        var whole = form("SUPPORTING", "a.pdf", "application/pdf", PDF);
        var crowded = new Multipart();
        for (int i = 0; i < 3000; i++) {
            crowded.field("p" + i, "x");
        }
        for (var body : List.of(
                Arrays.copyOf(whole.body(), whole.body().length - 30),
                "garbage".getBytes(StandardCharsets.US_ASCII),
                crowded.body())) {
            var answer = applicant
                    .call("/attachments")
                    .header("Content-Type", whole.contentType())
                    .send("POST", BodyPublishers.ofByteArray(body));
            Problems.expect(400, answer);
        }
    }

    /** A name with a NUL reaches the agency like any other: no event is stuck in its database. */
    @Test
    void aNameThatNoDatabaseHoldsDoesNotStopTheApplication() {
        assertEquals(
                201,
                attach("SUPPORTING", "a\u0000b\u202Efdp.exe", "application/pdf", PDF)
                        .status());
        await().atMost(60, SECONDS)
                .until(() -> Staff.named("officer").caseOf(applicant.applicationNo()), item -> !item.isMissingNode());
        await().during(3, SECONDS).atMost(30, SECONDS).untilAsserted(Settled::nothingIsBlocked);
    }

    private Answer attach(String purpose, String name, String type, byte[] bytes) {
        return applicant.call("/attachments").post(form(purpose, name, type, bytes));
    }

    private static Multipart form(String purpose, String name, String type, byte[] bytes) {
        return new Multipart().field("purpose", purpose).file("file", name, type, bytes);
    }
}

package mingda.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One application from submission to service of the reply, over HTTP with real tokens, step by step. */
@Order(10)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholePathTest {

    private static final String AGENCY = "fengxian-office";

    private Applicant applicant = new Applicant(Person.next(), "", "");
    private String caseId = "";
    private String replyId = "";

    @BeforeAll
    void submit() {
        applicant = Applicant.submitTo(AGENCY);
    }

    @Test
    @Order(1)
    void theCaseAppearsAtTheAgencyWithItsDueDateAndTheDaysBehindIt() {
        var listed = await().atMost(30, SECONDS).until(() -> officer().caseOf(no()), item -> !item.isMissingNode());
        caseId = listed.get("id").asText();
        var file = theCase();
        assertEquals(no(), file.get("applicationNo").asText());
        assertEquals(applicant.person().name(), file.at("/applicant/name").asText());
        assertEquals(applicant.person().wish(), file.at("/request/title").asText());
        assertEquals("IN_PROCESS", file.get("state").asText());
        long counted = StreamSupport.stream(file.get("ledger").spliterator(), false)
                .filter(day -> day.get("counted").asBoolean())
                .count();
        assertEquals(20, counted, "Art. 33: twenty working days");
        assertEquals(
                file.get("replyDueOn").asText(),
                file.get("ledger")
                        .get(file.get("ledger").size() - 1)
                        .get("date")
                        .asText());
    }

    @Test
    @Order(2)
    void theApplicantSeesTheSameDateAndTheSameExplanation() {
        var file = theCase();
        var seen = await().atMost(30, SECONDS)
                .until(applicant::progress, p -> p.path("replyDueOn").isTextual());
        assertEquals(file.get("replyDueOn"), seen.get("replyDueOn"));
        assertEquals(file.get("receivedOn"), seen.get("receivedOn"));
        assertEquals(file.get("explanation"), seen.get("explanation"));
        assertEquals("IN_PROCESS", seen.get("state").asText());
        assertFalse(seen.get("steps").isEmpty(), "steps: " + seen);
    }

    @Test
    @Order(3)
    void everyOfficerOfTheAgencyIsToldOnceInTheInboxAndByMail() {
        await().atMost(30, SECONDS).until(() -> newCaseAlerts("officer") == 1);
        assertEquals(0, newCaseAlerts("officer2"), "another agency's officer is told nothing");
        await().atMost(60, SECONDS)
                .until(() -> Mails.about(no()).stream().anyMatch(mail -> mail.contains("officer")), there -> there);
    }

    @Test
    @Order(4)
    void anOfficerIsAssigned() {
        officer()
                .put("/api/cases/" + caseId + "/assignee", Staff.object().put("username", "officer"))
                .expect(200);
        assertEquals("officer", theCase().get("assignee").asText());
    }

    @Test
    @Order(5)
    void aDraftWithoutItsFactsIsNotSubmitted() {
        officer().put(draft(""), Staff.object().put("outcome", "GRANT")).expect(200);
        var refused = officer().post(draft("/submission"), Staff.object()).expect(422);
        assertTrue(refused.json().get("errors").toString().contains("access"), refused.toString());
    }

    @Test
    @Order(6)
    void theOfficerDraftsAndSubmits() {
        var draft = Staff.object().put("outcome", "GRANT").put("body", "随函附上您申请的批复。");
        draft.putObject("facts").put("access", "网上下载");
        officer().put(draft(""), draft).expect(200);
        ok(officer().post(draft("/submission"), Staff.object()));
    }

    @Test
    @Order(7)
    void theReviewerApprovesWithTheSecrecyCheckWhichARehearsalWithoutItDoesNotReplace() {
        var early = Staff.named("head").post("/api/cases/" + caseId + "/reply", Staff.object());
        assertEquals(409, early.status(), "nothing is issued before approval: " + early);
        var approval = Staff.object();
        approval.putArray("checks").add("SECRECY").add("LEGAL");
        ok(Staff.named("reviewer").post(draft("/approval"), approval));
    }

    @Test
    @Order(8)
    void theSignatoryIssuesANumberedLetterWhichIsServedElectronically() {
        assertEquals(
                403,
                officer()
                        .post("/api/cases/" + caseId + "/reply", Staff.object())
                        .status());
        ok(Staff.named("head").post("/api/cases/" + caseId + "/reply", Staff.object()));
        var file = theCase();
        assertEquals("REPLIED", file.get("state").asText());
        assertEquals("ON_TIME", file.get("timeliness").asText());
    }

    @Test
    @Order(9)
    void theApplicantFindsTheReplyAndDownloadsIt() throws Exception {
        var seen = await().atMost(60, SECONDS).until(applicant::progress, p -> !reply(p).isMissingNode());
        assertEquals("REPLIED", seen.get("state").asText());
        var reply = reply(seen);
        replyId = reply.get("id").asText();
        assertTrue(reply.get("number").asText().matches(".*〔\\d{4}〕\\d+号.*"), reply.toString());
        var pdf = applicant
                .call("/documents/" + replyId)
                .header("Accept", "application/pdf")
                .get()
                .expect(200);
        assertTrue(pdf.text().startsWith("%PDF-"));
        var promised = reply.get("files").get(0);
        assertEquals(promised.get("bytes").asLong(), pdf.body().length);
        assertEquals(
                promised.get("sha256").asText(),
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf.body())));
    }

    @Test
    @Order(10)
    void aPartOfTheLetterIsServedToWhoAsksForAPart() {
        var part = applicant
                .call("/documents/" + replyId)
                .header("Accept", "application/pdf")
                .header("Range", "bytes=0-7")
                .get()
                .expect(206);
        assertEquals(8, part.body().length);
        assertTrue(part.header("Content-Range").startsWith("bytes 0-7/"), part.header("Content-Range"));
    }

    @Test
    @Order(11)
    void anyoneFindsTheSealedReplyAuthenticInBothFormsAndOneChangedByteInIt() {
        var files = reply(applicant.progress()).get("files");
        assertEquals(2, files.size(), "PDF and OFD: " + files);
        for (String form : new String[] {"pdf", "ofd"}) {
            var file = applicant
                    .call("/documents/" + replyId)
                    .header("Accept", "application/" + form)
                    .get()
                    .expect(200);
            assertEquals("application/" + form, file.header("Content-Type"));
            assertEquals("AUTHENTIC", verified(file.body()).get("result").asText(), form);
            byte[] changed = file.body().clone();
            changed[changed.length / 2] ^= 1;
            assertEquals("CHANGED", verified(changed).get("result").asText(), form);
        }
        assertEquals(
                "UNKNOWN",
                verified("%PDF-1.7 of somebody else".getBytes(StandardCharsets.UTF_8))
                        .get("result")
                        .asText());
        var code = StreamSupport.stream(theCase().get("documents").spliterator(), false)
                .filter(document -> document.get("id").asText().equals(replyId))
                .findFirst()
                .orElseThrow()
                .at("/files/0/verificationCode")
                .asText();
        var byCode = Call.to(SuiteUnderTest.running().url(Part.INTAKE), "/api/documents/verification?code=" + code)
                .get()
                .expect(200)
                .json();
        assertEquals("AUTHENTIC", byCode.get("result").asText(), byCode.toString());
        assertEquals(AGENCY, byCode.get("agencyCode").asText());
    }

    private static JsonNode verified(byte[] file) {
        return Call.to(SuiteUnderTest.running().url(Part.INTAKE), "/api/documents/verification")
                .post(new Multipart().file("file", "letter", "application/octet-stream", file))
                .expect(200)
                .json();
    }

    @Test
    @Order(12)
    void theFirstDownloadServesTheReplyOnce() {
        await().atMost(30, SECONDS).until(() -> theCase().get("state").asText(), "SERVED"::equals);
        long served = acts("SERVED");
        assertEquals(1, served, "several downloads, one service");
        assertEquals(1, acts("RECEIVED"));
        assertEquals(1, acts("REPLIED"));
        await().atMost(30, SECONDS)
                .until(() -> applicant.progress().get("state").asText(), "SERVED"::equals);
    }

    @Test
    @Order(13)
    void anotherAgencySeesNothingOfIt() {
        var other = Staff.named("officer2");
        assertEquals(404, other.casework("/api/cases/" + caseId).status());
        assertTrue(other.caseOf(no()).isMissingNode());
        assertEquals(
                200, Staff.named("supervisor").casework("/api/cases/" + caseId).status());
    }

    private static void ok(Answer answer) {
        assertTrue(answer.status() == 200 || answer.status() == 201, answer.toString());
    }

    private long acts(String type) {
        return StreamSupport.stream(theCase().get("acts").spliterator(), false)
                .filter(act -> act.get("type").asText().equals(type))
                .count();
    }

    private static JsonNode reply(JsonNode progress) {
        return StreamSupport.stream(progress.get("documents").spliterator(), false)
                .filter(document -> document.get("kind").asText().equals("REPLY"))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private long newCaseAlerts(String username) {
        return StreamSupport.stream(
                        Staff.named(username)
                                .alerts("?limit=200")
                                .expect(200)
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .filter(alert -> alert.get("kind").asText().equals("NEW_CASE")
                        && alert.get("applicationNo").asText().equals(no()))
                .count();
    }

    private String draft(String below) {
        return "/api/cases/" + caseId + "/draft" + below;
    }

    private JsonNode theCase() {
        return officer().casework("/api/cases/" + caseId).expect(200).json();
    }

    private String no() {
        return applicant.applicationNo();
    }

    private static Staff officer() {
        return Staff.named("officer");
    }
}

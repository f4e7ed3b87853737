package mingda.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A third party's day: the letter, the page it leads to, the answer, and what the officer sees of it. */
@Order(33)
class ThirdPartyTest {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^<]+/consultation/([0-9a-z]{26})");
    private static final String REASONS = "公开报价会使本公司在以后的投标中处于不利地位";

    @AfterAll
    static void close() {
        Browser.close();
    }

    @ParameterizedTest(name = "JavaScript {0}, {1}")
    @CsvSource({"true,zh", "false,en"})
    void theLetterLeadsToAPageThatIsAnsweredOnce(boolean javaScript, String language) {
        var applicant = Applicant.submitTo("fengxian-office");
        var id = JourneyTest.caseOf(applicant);
        var path = consulted(id);
        var intake = SuiteUnderTest.running().url(Part.INTAKE);
        await().atMost(60, SECONDS).until(() -> Call.to(intake, path).get().status() == 200);

        Browser.visit(javaScript, page -> {
            page.navigate(intake + path + (language.equals("en") ? "?lang=en" : ""));
            JourneyTest.good(javaScript, page, "consultation-" + language);
            isNamedNowhere(applicant, page);
            page.locator("main form textarea").fill(REASONS);
            WebForm.pressed(page, "main form button[value=next]");
            assertTrue(page.locator("[role=alert]").count() > 0, "nothing was chosen");
            JourneyTest.good(javaScript, page, "consultation-wrong-" + language);
            assertEquals(REASONS, page.locator("main form textarea").inputValue(), "what was typed");
            page.locator("#stance-OBJECT").check();
            page.locator("main form input[type=file]")
                    .setInputFiles(new FilePayload(
                            "说明.pdf", "application/pdf", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII)));
            WebForm.pressed(page, "main form button[value=more]");
            JourneyTest.good(javaScript, page, "consultation-filled-" + language);
            WebForm.pressed(page, "main form button[value=next]");
            JourneyTest.good(javaScript, page, "consultation-check-" + language);
            assertTrue(page.content().contains("说明.pdf"), "the file stands among what is sent");
            WebForm.pressed(page, "main form button");
            JourneyTest.good(javaScript, page, "consultation-answered-" + language);
            assertEquals(0, page.locator("main form").count(), "answered once");
            isNamedNowhere(applicant, page);
            page.navigate(intake + "/consultation/" + "0".repeat(26));
            JourneyTest.good(javaScript, page, "consultation-unknown-" + language);
        });

        var file = await().atMost(60, SECONDS)
                .until(
                        () -> theCase(id),
                        found -> !act(found, "OPINION_RECEIVED").isMissingNode());
        var opinion = act(file, "OPINION_RECEIVED");
        assertEquals("OBJECT", opinion.get("stance").asText());
        assertEquals(REASONS, opinion.get("reasons").asText());
        assertEquals(SignOff.today(), opinion.get("on").asText());
        assertEquals(act(file, "CONSULTED").get("id"), opinion.get("consultation"));
        assertTrue(
                StreamSupport.stream(file.get("attachments").spliterator(), false)
                        .anyMatch(each -> each.get("purpose").asText().equals("OPINION")
                                && each.get("name").asText().equals("说明.pdf")),
                () -> "no file: " + file.get("attachments"));
        assertFalse(applicant.progress().toString().contains(REASONS), "the applicant sees no opinion");
    }

    private static void isNamedNowhere(Applicant applicant, Page page) {
        var html = page.content();
        assertFalse(html.contains(applicant.person().name()), "the applicant's name");
        assertFalse(html.contains(applicant.applicationNo()), "the applicant's number");
    }

    /** Consults a third party by a letter that is handed over; gives the path back that the letter carries. */
    private static String consulted(String id) {
        var notice = Staff.object().put("kind", "CONSULTATION_NOTICE");
        notice.putObject("facts")
                .put("party", "THIRD_PARTY")
                .put("name", "虚构建筑有限公司")
                .put("why", "申请公开的内容含有你方的投标报价");
        var officer = Staff.named("officer");
        var document = officer.post("/api/cases/" + id + "/documents", notice)
                .expect(201)
                .json()
                .get("id")
                .asText();
        var road = "/api/cases/" + id + "/documents/" + document;
        officer.post(road + "/submission", Staff.object()).expect(200);
        Staff.named("reviewer").post(road + "/approval", Staff.object()).expect(200);
        var issued = Staff.named("head")
                .post(road + "/issue", Staff.object())
                .expect(200)
                .json();
        var letter = StreamSupport.stream(issued.get("files").spliterator(), false)
                .filter(each -> each.get("role").asText().equals("PARTY_LETTER")
                        && each.get("format").asText().equals("ofd"))
                .findFirst()
                .orElseThrow();
        var path = address(
                        officer.casework(road + "/file?file=" + letter.get("id").asText())
                                .expect(200)
                                .body())
                .getPath();
        officer.post(road + "/dispatch", Staff.object().put("method", "IN_PERSON"))
                .expect(200);
        return path;
    }

    private static URI address(byte[] ofd) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Matcher found = ADDRESS.matcher(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                if (entry.getName().endsWith("Content.xml") && found.find()) {
                    return URI.create(found.group());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("the letter carries no address");
    }

    private static JsonNode theCase(String id) {
        return Staff.named("officer").casework("/api/cases/" + id).expect(200).json();
    }

    private static JsonNode act(JsonNode file, String type) {
        return StreamSupport.stream(file.get("acts").spliterator(), false)
                .filter(each -> each.get("type").asText().equals(type))
                .findFirst()
                .orElseGet(com.fasterxml.jackson.databind.node.MissingNode::getInstance);
    }
}

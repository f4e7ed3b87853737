package mingda.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a citizen sees from the first question to the answer, page by page, with what each page says when something is
 * wrong: accessible (WCAG 2.2 AA), and whole on the smallest screen, with JavaScript and without.
 */
@Order(32)
class JourneyTest {

    private static final int MOST_PAGES = 20;

    @AfterAll
    static void close() {
        Browser.close();
    }

    @ParameterizedTest(name = "JavaScript {0}, {1}")
    @CsvSource({"true,zh", "false,en"})
    void everyStepOfTheFormIsAccessibleEmptyWrongAndFilled(boolean javaScript, String language) {
        Browser.visit(javaScript, page -> {
            page.navigate(url("/apply", language));
            var form = new WebForm(page, Person.next());
            int step = 0;
            while (page.locator("#application-no").count() == 0) {
                assertTrue(step++ < MOST_PAGES, "never done: " + page.url());
                good(javaScript, page, "apply-" + step + "-" + language);
                var asked = page.url();
                form.submit();
                if (page.locator("[role=alert]").count() > 0) {
                    good(javaScript, page, "apply-" + step + "-wrong-" + language);
                    form.fillPage();
                    form.submit();
                }
                assertTrue(
                        page.locator("[role=alert]").count() == 0,
                        () -> asked + " refuses what is right: "
                                + page.locator("main").innerText());
            }
            good(javaScript, page, "done-" + language);
        });
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void followingCorrectingAndTheAnswerAreAccessible(boolean javaScript) {
        var applicant = Applicant.submitTo("fengxian-office");
        var id = caseOf(applicant);
        Browser.visit(javaScript, page -> {
            open(page, applicant);
            good(javaScript, page, "progress-in-process");
            page.navigate(url("/track/ledger", "zh"));
            good(javaScript, page, "ledger");
            page.navigate(url("/track/notices", "zh"));
            good(javaScript, page, "notices");
            page.locator("#noticeBy-NONE").check();
            WebForm.pressed(page, "main form button");
            assertTrue(page.url().endsWith("/track/progress"), page.url());
            assertTrue(page.locator("main").innerText().contains("通知方式：不通知"), "the choice is shown");
            page.navigate(url("/track/withdrawal", "zh"));
            good(javaScript, page, "withdrawal");
            WebForm.pressed(page, "main form button");
            assertTrue(page.locator("[role=alert]").count() > 0, "an empty withdrawal is refused");
            good(javaScript, page, "withdrawal-wrong");
        });
        askForCorrection(id);
        awaitState(applicant, "IN_CORRECTION");
        Browser.visit(javaScript, page -> {
            open(page, applicant);
            good(javaScript, page, "progress-in-correction");
            page.navigate(url("/track/correction", "zh"));
            good(javaScript, page, "correction");
            WebForm.pressed(page, "main form button");
            assertTrue(page.locator("[role=alert]").count() > 0, "an empty correction is refused");
            good(javaScript, page, "correction-wrong");
            page.locator("main textarea").first().fill("所需信息为2025年的批复");
            WebForm.pressed(page, "main form button");
            good(javaScript, page, "correction-sent");
        });
        awaitState(applicant, "IN_PROCESS");
        SignOff.approved(id);
        Staff.named("head").post("/api/cases/" + id + "/reply", Staff.object()).expect(201);
        await().atMost(60, SECONDS)
                .until(() -> applicant
                        .progress()
                        .get("documents")
                        .findValuesAsText("kind")
                        .contains("REPLY"));
        Browser.visit(javaScript, page -> {
            open(page, applicant);
            good(javaScript, page, "progress-replied");
        });
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void aWithdrawalIsAccessibleToItsEnd(boolean javaScript) {
        var applicant = Applicant.submitTo("fengxian-office");
        caseOf(applicant);
        Browser.visit(javaScript, page -> {
            open(page, applicant);
            page.navigate(url("/track/withdrawal", "zh"));
            var id = applicant.person().idNumber();
            page.locator("main input:not([type=hidden]):not([type=checkbox])")
                    .first()
                    .fill(id.substring(id.length() - 6));
            for (var box : page.locator("main input[type=checkbox]").all()) {
                box.check();
            }
            WebForm.pressed(page, "main form button");
            good(javaScript, page, "withdrawal-sent");
        });
        awaitState(applicant, "WITHDRAWN");
        Browser.visit(javaScript, page -> {
            open(page, applicant);
            good(javaScript, page, "progress-withdrawn");
        });
    }

    /**
     * No violation, one main heading, nothing cut off at 320 px; and a picture for whoever looks. The checks that run as
     * scripts in the page itself need JavaScript; without it the page is the same.
     */
    static void good(boolean javaScript, Page page, String name) {
        Pictures.take(page, name);
        assertEquals(1, page.locator("h1").count(), name + ": one main heading");
        if (!javaScript) {
            return;
        }
        Look.each(page, name);
        page.setViewportSize(320, 640);
        assertEquals(320, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(), name);
        assertEquals(List.of(), Axe.violations(page), name + " at 320 px");
        page.setViewportSize(375, 800);
    }

    private static void open(Page page, Applicant applicant) {
        page.navigate(url("/track", "zh"));
        var fields = page.locator("main form input:not([type=hidden])");
        fields.nth(0).fill(applicant.applicationNo());
        fields.nth(1).fill(applicant.queryCode());
        WebForm.pressed(page, "main form button");
        assertTrue(page.url().endsWith("/track/progress"), page.url());
    }

    static String caseOf(Applicant applicant) {
        var id = await().atMost(60, SECONDS)
                .until(() -> Staff.named("officer").caseOf(applicant.applicationNo()), item -> !item.isMissingNode())
                .get("id")
                .asText();
        awaitState(applicant, "IN_PROCESS");
        return id;
    }

    private static void awaitState(Applicant applicant, String state) {
        await().atMost(60, SECONDS)
                .until(() -> applicant.progress().get("state").asText(), state::equals);
    }

    private static void askForCorrection(String id) {
        ObjectNode notice = Staff.object().put("kind", "CORRECTION_NOTICE");
        var facts = notice.putObject("facts").put("workingDays", 10);
        facts.putArray("items").add("请写明所需信息的年份");
        var officer = Staff.named("officer");
        var document = officer.post("/api/cases/" + id + "/documents", notice)
                .expect(201)
                .json()
                .get("id")
                .asText();
        var road = "/api/cases/" + id + "/documents/" + document;
        officer.post(road + "/submission", Staff.object()).expect(200);
        Staff.named("reviewer").post(road + "/approval", Staff.object()).expect(200);
        Staff.named("head").post(road + "/issue", Staff.object()).expect(200);
        officer.post(road + "/dispatch", Staff.object().put("method", "ELECTRONIC"))
                .expect(200);
    }

    private static String url(String path, String language) {
        return SuiteUnderTest.running().url(Part.INTAKE) + path + (language.equals("en") ? "?lang=en" : "");
    }
}

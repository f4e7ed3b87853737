package mingda.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person applies in Chromium, with JavaScript and without, in Chinese and in English, and follows what becomes of it. */
@Order(31)
class BrowserTest {

    private static final Pattern NUMBER = Pattern.compile("\\d{8}-1[0-9A-HJKMNP-TV-Z]{6}[0-9A-Z]");
    private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");

    @AfterAll
    static void close() {
        Browser.close();
    }

    @ParameterizedTest(name = "JavaScript {0}, {1}")
    @CsvSource({"true,zh", "false,zh", "true,en", "false,en"})
    void aPersonAppliesAndFollows(boolean javaScript, String language) {
        Browser.visit(javaScript, page -> {
            var person = Person.next();
            page.navigate(url("/apply", language));
            new WebForm(page, person).fillUntil("#application-no");
            var number = found(NUMBER, page.locator("#application-no").innerText());
            var code = found(CODE, page.locator("#query-code").innerText());
            assertEquals(language.equals("en"), isEnglish(page));
            var listed = await().atMost(30, SECONDS)
                    .until(() -> Staff.named("officer").caseOf(number), item -> !item.isMissingNode());
            await().atMost(30, SECONDS)
                    .until(
                            () -> new Applicant(person, number, code.replace("-", "")).progress(),
                            progress -> progress.path("replyDueOn").isTextual());
            follow(page, number, code, language);
            assertTrue(
                    page.locator("main")
                            .innerText()
                            .contains(dueDate(listed.get("replyDueOn").asText(), page)),
                    () -> "no due date on the page: " + page.locator("main").innerText());
        });
    }

    @Test
    void anEmptyPageIsAnsweredByASummaryThatLeadsToTheField() {
        Browser.visit(false, page -> {
            page.navigate(url("/apply", "zh"));
            var form = new WebForm(page, Person.next());
            form.submit();
            var summary = page.locator("[role=alert]");
            assertTrue(summary.count() > 0, "no error summary");
            var link = summary.first().locator("a").first().getAttribute("href");
            assertTrue(link.startsWith("#") && page.locator(link).count() == 1, "leads nowhere: " + link);
        });
    }

    @Test
    void whileOneTypesThePageSaysWhoElseIsLikelyResponsible() {
        Browser.visit(true, page -> {
            page.navigate(url("/apply", "zh"));
            new WebForm(page, Person.next()).fillUntil("main textarea");
            var hint = page.locator("#likely");
            assertThat(hint).isEmpty();
            page.locator("#title").pressSequentially("某某河道整治工程的批复");
            assertThat(hint).containsText("水务局也可能负责");
            Look.each(page, "hint");
            Pictures.take(page, "apply-hint");
            page.locator("#title").fill("");
            assertThat(hint).isEmpty();
        });
    }

    @Test
    void aWrongCodeIsToldKindlyAndTheNumberStaysInTheField() {
        Browser.visit(false, page -> {
            follow(page, "20260101-1ABCDEF0", "0000000000", "zh");
            assertFalse(page.locator("main").innerText().isBlank());
            assertTrue(page.content().contains("20260101-1ABCDEF0"), "what was typed is lost");
        });
    }

    private static void follow(Page page, String number, String code, String language) {
        page.navigate(url("/track", language));
        var fields = page.locator("main form input:not([type=hidden])");
        fields.nth(0).fill(number);
        fields.nth(1).fill(code);
        WebForm.pressed(page, "main form button");
    }

    /** The due date as the page writes it: 2026年12月1日, 1 December 2026, or the plain one. */
    private static String dueDate(String iso, Page page) {
        var day = java.time.LocalDate.parse(iso);
        var text = page.locator("main").innerText();
        var chinese = day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        var english = day.format(java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", java.util.Locale.ENGLISH));
        return text.contains(chinese) ? chinese : text.contains(english) ? english : iso;
    }

    private static boolean isEnglish(Page page) {
        return page.locator("html").getAttribute("lang").startsWith("en");
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertTrue(matcher.find(), () -> "no " + pattern + " on the page:\n" + text);
        return matcher.group();
    }

    private static String url(String path, String language) {
        return SuiteUnderTest.running().url(Part.INTAKE) + path + (language.equals("en") ? "?lang=en" : "");
    }
}

package mingda.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A person who signs in at the portal needs no query codes, and leaves nothing behind on a device that others use. */
@Order(33)
class AccountTest {

    private static final String LIST = "/account";

    @AfterAll
    static void close() {
        Browser.close();
    }

    @Test
    void anApplicationIsKeptOpenedAndLetGo() {
        var earlier = Applicant.submitTo("fengxian-office");
        JourneyTest.caseOf(earlier);
        Browser.visit(true, page -> {
            go(page, LIST);
            JourneyTest.good(true, page, "account-sign-in");
            press(page, "登录");
            assertEquals("zh-CN", page.locator("html").getAttribute("lang"));
            signIn(page, "citizen");
            assertThat(page.locator("main")).containsText("示例市民");
            JourneyTest.good(true, page, "account-first");

            go(page, "/apply");
            new WebForm(page, Person.next()).fillUntil("#application-no");
            assertThat(page.locator("main")).containsText("这件申请已存入您的账户");
            JourneyTest.good(true, page, "done-signed-in");
            var number = page.locator("#application-no").innerText();

            go(page, "/track");
            var fields = page.locator("main form input:not([type=hidden])");
            fields.nth(0).fill(earlier.applicationNo());
            fields.nth(1).fill(earlier.queryCode());
            WebForm.pressed(page, "main form button");
            press(page, "登录并存入我的账户");
            assertThat(page.locator("main")).containsText(earlier.applicationNo());
            JourneyTest.good(true, page, "account-keep");
            WebForm.pressed(page, "main form button");
            assertThat(page.locator("main")).containsText(number);
            assertThat(page.locator("main")).containsText(earlier.applicationNo());
            assertThat(page.locator("main")).not().containsText(earlier.queryCode());
            JourneyTest.good(true, page, "account");

            of(page, earlier.applicationNo(), "查看");
            assertTrue(page.url().endsWith("/track/progress"), page.url());
            assertThat(page.locator("main")).containsText(earlier.applicationNo());
            go(page, LIST);
            of(page, earlier.applicationNo(), "移出列表");
            assertThat(page.locator("main")).not().containsText(earlier.applicationNo());

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("退出登录"))
                    .click();
            page.waitForURL("**/account");
            assertThat(page.locator("main")).not().containsText(number);
            go(page, "/track/progress");
            assertTrue(page.url().endsWith("/track"), "what was opened is closed: " + page.url());
            go(page, "/account/start/list");
            // Signed out at the issuer too: it asks for the password again.
            assertThat(page.locator("#password")).isVisible();
        });
    }

    @Test
    void anotherAccountOpensNothing() {
        var applicant = Applicant.submitTo("fengxian-office");
        Browser.visit(false, page -> {
            go(page, "/account/start/list?lang=en");
            assertEquals("en", page.locator("html").getAttribute("lang"));
            signIn(page, "section");
            assertThat(page.locator("h1")).hasText("My applications");
            assertThat(page.locator("main")).containsText("keeps no application yet");
            var proof = page.locator("input[name=proof]").first().getAttribute("value");
            var answer = page.request()
                    .post(
                            url("/account/open"),
                            RequestOptions.create()
                                    .setMaxRedirects(0)
                                    .setHeader("Origin", url(""))
                                    .setForm(FormData.create()
                                            .set("proof", String.valueOf(proof))
                                            .set("applicationNo", applicant.applicationNo())));
            assertEquals(303, answer.status());
            go(page, "/track/progress");
            assertTrue(page.url().endsWith("/track"), page.url());
        });
    }

    @Test
    void whoTurnsBackOrComesFromNowhereIsToldAndWhoIsUnknownIsAsked() {
        Browser.visit(true, page -> {
            go(page, "/account/keep");
            assertThat(page.locator("#username")).isVisible();
            go(page, "/account/refused");
            JourneyTest.good(true, page, "account-refused");
            for (var forged : new String[] {
                "?code=x&state=y", "?state=y", "?error=access_denied&state=x", "?code=" + "x".repeat(5_000)
            }) {
                var answer = page.request().get(url("/account/sign-in/list" + forged));
                assertTrue(answer.status() < 500, forged + " " + answer.status());
            }
        });
    }

    private static void signIn(Page page, String user) {
        page.fill("#username", user);
        page.fill("#password", "demo");
        page.click("#kc-login");
        page.waitForURL(url("/account") + "**");
    }

    /** Presses a link or a button that looks like one, and waits for the page after it. */
    private static void press(Page page, String text) {
        page.locator("main a", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
        page.waitForLoadState();
    }

    private static void of(Page page, String number, String button) {
        page.locator(".kept li", new Page.LocatorOptions().setHasText(number))
                .locator("button", new Locator.LocatorOptions().setHasText(button))
                .click();
        page.waitForLoadState();
    }

    private static void go(Page page, String path) {
        page.navigate(url(path));
    }

    private static String url(String path) {
        return SuiteUnderTest.running().url(Part.INTAKE) + path;
    }
}

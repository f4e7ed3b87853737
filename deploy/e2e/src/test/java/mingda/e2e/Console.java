package mingda.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One colleague at the console, from signing in through Keycloak until the browser closes. */
final class Console {

    private final Page page;
    private final List<String> refusedByPolicy = new ArrayList<>();
    private final List<Request> fetched = new ArrayList<>();

    private Console(Page page) {
        this.page = page;
        page.onRequestFinished(fetched::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refusedByPolicy.add(message.text());
            }
        });
    }

    /** Signs in, works, and makes sure that nothing on the way offended the content security policy. */
    static void as(String user, String path, Consumer<Console> work) {
        Browser.visit(true, page -> {
            page.setViewportSize(1280, 900);
            var console = new Console(page);
            page.navigate(SuiteUnderTest.running().url(Part.CASEWORK) + path);
            page.fill("#username", user);
            page.fill("#password", "demo");
            page.click("#kc-login");
            page.waitForSelector("header.top");
            work.accept(console);
            assertEquals(List.of(), console.refusedByPolicy);
        });
    }

    Page page() {
        return page;
    }

    /** The bytes that came from casework so far, as they went over the wire. */
    long bytesFetched() {
        var casework = SuiteUnderTest.running().url(Part.CASEWORK).toString();
        return List.copyOf(fetched).stream()
                .filter(request -> request.url().startsWith(casework))
                .map(Request::sizes)
                .mapToLong(sizes -> sizes.responseHeadersSize + sizes.responseBodySize)
                .sum();
    }

    void press(String name) {
        button(name).click();
    }

    Locator button(String name) {
        return button(page, name);
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void tab(String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }

    /** Fills a field by its label; where several have it, the first. */
    void fill(String label, String value) {
        page.getByLabel(label).first().fill(value);
    }

    void choose(String label, String value) {
        page.getByLabel(label).first().selectOption(value);
    }

    /** Waits until the main part of the page says it. */
    void reads(String text) {
        assertThat(page.locator("main")).containsText(text);
    }

    /** Asks axe once nothing moves any more; at full size in every look. */
    void passesAxe() {
        page.waitForTimeout(Look.MOVING_MILLIS);
        Look.each(page, "console");
    }
}

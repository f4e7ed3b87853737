package mingda.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every public page, in both languages, on a phone's screen: whole, accessible, and all from one place. */
@Order(30)
class PagesTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/apply",
            "/apply/continue",
            "/track",
            "/track/code",
            "/verify",
            "/calculator",
            "/calculator/fee",
            "/guide",
            "/agencies",
            "/accessibility",
            "/privacy");

    /** Each page in both languages; in the short slice in one of them, by turns. */
    static Stream<Arguments> pages() {
        return IntStream.range(0, PAGES.size())
                .boxed()
                .flatMap(i -> Stream.of("zh", "en")
                        .filter(language -> Pictures.wanted() || language.equals(i % 2 == 0 ? "zh" : "en"))
                        .map(language -> Arguments.of(PAGES.get(i), language)));
    }

    @AfterAll
    static void close() {
        Browser.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void aPageIsWholeAccessibleAndFromOnePlace(String path, String language) {
        var base = SuiteUnderTest.running().url(Part.INTAKE).toString();
        Browser.visit(true, page -> {
            var elsewhere = new CopyOnWriteArrayList<String>();
            var errors = new CopyOnWriteArrayList<String>();
            page.onRequest(request -> {
                if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
                    elsewhere.add(request.url());
                }
            });
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
            var answer = page.navigate(base + path + (language.equals("en") ? "?lang=en" : ""));
            assertEquals(200, answer.status());
            assertTrue(page.locator("html").getAttribute("lang").startsWith(language), "lang attribute");
            assertEquals(1, page.locator("h1").count(), "one main heading");
            var policy = answer.headers().getOrDefault("content-security-policy", "");
            assertTrue(policy.contains("default-src") && !policy.contains("unsafe-inline"), "policy: " + policy);
            Look.each(page, path);
            Pictures.take(page, "page" + path.replace('/', '-') + "-" + language);
            assertEquals(List.of(), elsewhere, "requests to other places");
            assertEquals(List.of(), errors, "errors on the console");
            var width = (Number) page.evaluate("document.documentElement.scrollWidth");
            assertTrue(width.intValue() <= 375, "scrolls sideways at 375 px: " + width);
            if (language.equals("en")) {
                var heading = page.locator("h1").innerText();
                assertTrue(
                        heading.codePoints().noneMatch(c -> c >= 0x4E00 && c < 0xA000), "Chinese heading: " + heading);
            }
        });
    }

    /** 320 px, dark, large text: nothing is cut off, and the contrast stands. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/",
                "/apply",
                "/apply/continue",
                "/consultation/00000000000000000000000000",
                "/track",
                "/track/code",
                "/verify",
                "/calculator",
                "/calculator?channel=ONLINE&receivedOn=2026-09-18",
                "/calculator?receivedOn=yesterday",
                "/calculator/fee?tariff=PER_ITEM&items=5&itemsEarlierThisMonth=8",
                "/guide",
                "/agencies",
                "/agencies?about=%E6%B2%B3%E9%81%93",
                "/agencies/nanqiao",
                "/accessibility",
                "/privacy",
                "/no-such-page"
            })
    void aPageFitsTheSmallestScreenInTheDarkAndInLargeText(String path) {
        var base = SuiteUnderTest.running().url(Part.INTAKE).toString();
        Browser.visit(true, page -> {
            page.setViewportSize(320, 640);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.navigate(base + path);
            assertEquals(List.of(), Axe.violations(page));
            assertEquals(320, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue());
            page.evaluate("document.documentElement.classList.add('large')");
            assertEquals(320, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue());
        });
    }
}

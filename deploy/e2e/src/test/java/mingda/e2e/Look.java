package mingda.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/** The ways in which a page is looked at: light and dark, on the smallest screen and on a desk. */
enum Look {
    LIGHT_SMALL(ColorScheme.LIGHT, 320),
    DARK_WIDE(ColorScheme.DARK, 1280),
    DARK_SMALL(ColorScheme.DARK, 320),
    LIGHT_WIDE(ColorScheme.LIGHT, 1280);

    /** Colours and drawers move for a moment. */
    static final int MOVING_MILLIS = 400;

    private final ColorScheme scheme;
    private final int width;

    Look(ColorScheme scheme, int width) {
        this.scheme = scheme;
        this.width = width;
    }

    /** All of them at full size; in the short slice one, another for each row of a table. */
    static List<Look> of(int row) {
        return Sizes.everyLook() ? List.of(values()) : List.of(values()[row % values().length]);
    }

    /** Asks about the page as it stands in every way at full size, in the short slice as it is; its own look comes back. */
    static void each(Page page, String what) {
        assertEquals(List.of(), Axe.violations(page), what + " " + page.url());
        if (!Sizes.everyLook()) {
            return;
        }
        // A message that was just seen fades away meanwhile.
        assertThat(page.locator(".el-message")).hasCount(0);
        var size = page.viewportSize();
        var dark = page.evaluate("document.documentElement.classList.contains('dark')");
        assertAll(Stream.of(values()).map(look -> (Executable) () -> look.passes(page, what)));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme((ColorScheme) null));
        page.evaluate("dark => document.documentElement.classList.toggle('dark', dark)", dark);
        page.setViewportSize(size.width, size.height);
    }

    /**
     * No violation on the page as it stands, seen this way, and nothing that is only found by scrolling sideways (WCAG
     * 1.4.10). Pages that keep a choice of their own are switched by it.
     */
    void passes(Page page, String what) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 800);
        page.evaluate(
                "dark => document.documentElement.classList.toggle('dark', dark)", scheme.equals(ColorScheme.DARK));
        // What is half under the head that sticks to the window is as large as elsewhere.
        page.evaluate("scrollTo(0, 0)");
        page.waitForTimeout(MOVING_MILLIS);
        assertEquals(List.of(), Axe.violations(page), what + " " + this + " " + page.url());
        var wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        assertTrue(wide <= width, what + " " + this + " scrolls sideways: " + wide + " " + page.url());
    }
}

package mingda.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** The ways in which a page is looked at: light and dark, on the smallest screen and on a desk. */
enum Look {
    LIGHT_SMALL(ColorScheme.LIGHT, 320),
    DARK_WIDE(ColorScheme.DARK, 1280),
    DARK_SMALL(ColorScheme.DARK, 320),
    LIGHT_WIDE(ColorScheme.LIGHT, 1280);

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

    /** Asks axe about the page as it stands, seen this way. Pages that keep a choice of their own are switched by it. */
    void passes(Page page, String what) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 800);
        page.evaluate(
                "dark => document.documentElement.classList.toggle('dark', dark)", scheme.equals(ColorScheme.DARK));
        // Colours and drawers move for a moment.
        page.waitForTimeout(400);
        assertEquals(List.of(), Axe.violations(page), what + " " + this + " " + page.url());
    }
}

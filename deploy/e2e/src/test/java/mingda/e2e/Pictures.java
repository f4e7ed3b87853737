package mingda.e2e;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Pictures of pages for a person's eye, on a phone and on a desk, in {@code target/pictures}: whether a page is fit to be
 * shown, no assertion says. Taken at full size and with {@code -Dmingda.pictures=true}; they cost a second each.
 */
final class Pictures {

    private static final Path FOLDER = Path.of("target", "pictures");

    private static final boolean WANTED = Sizes.everyLook() || Boolean.getBoolean("mingda.pictures");

    private Pictures() {}

    /** Whether this run takes pictures. */
    static boolean wanted() {
        return WANTED;
    }

    /** The whole page, as far as it scrolls. */
    static void take(Page page, String name) {
        take(page, name, true);
    }

    /** What the window shows, where something lies over the page. */
    static void takeWindow(Page page, String name) {
        take(page, name, false);
    }

    /** Takes both, and gives the page its size back. */
    private static void take(Page page, String name, boolean whole) {
        if (!WANTED) {
            return;
        }
        var size = page.viewportSize();
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            // What sticks to the window stands where a reader who has just come sees it.
            page.mouse().wheel(0, -1_000_000);
            page.waitForTimeout(100);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(whole)
                    .setPath(FOLDER.resolve(name + "-" + width + ".png")));
        }
        page.setViewportSize(size.width, size.height);
    }
}

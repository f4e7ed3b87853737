package mingda.e2e;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Pictures of pages for a person's eye, on a phone and on a desk, in {@code target/pictures}: whether a page is fit to be
 * shown, no assertion says.
 */
final class Pictures {

    private static final Path FOLDER = Path.of("target", "pictures");

    private Pictures() {}

    /** Takes both, and gives the page its size back. */
    static void take(Page page, String name) {
        var size = page.viewportSize();
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            // What sticks to the window stands where a reader who has just come sees it.
            page.mouse().wheel(0, -1_000_000);
            page.waitForTimeout(100);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(FOLDER.resolve(name + "-" + width + ".png")));
        }
        page.setViewportSize(size.width, size.height);
    }
}

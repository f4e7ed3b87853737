package mingda.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The machine's own Chromium under Playwright: nothing is downloaded, nothing goes out but to the suite. */
final class Browser implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    /** A fresh visitor: no cookies, a phone's width, JavaScript or none. */
    BrowserContext visitor(boolean javaScript) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setJavaScriptEnabled(javaScript)
                .setLocale("zh-CN")
                .setViewportSize(375, 800));
        context.setDefaultTimeout(15_000);
        return context;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Path executable() {
        var named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium: set CHROMIUM to its path, or install the package chromium."));
    }
}

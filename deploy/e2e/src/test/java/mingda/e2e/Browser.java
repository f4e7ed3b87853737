package mingda.e2e;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The machine's own Chromium under Playwright: nothing is downloaded, nothing goes out but to the suite.
 *
 * <p>Some of Playwright's calls wait without an end when Chromium stops answering. So every visit has its own end, and
 * one that reaches it is made once more in a fresh browser; a visit that fails by an assertion is not repeated.
 */
final class Browser {

    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** Far more than a visit takes; at full size one looks at every page in every way. */
    private static final int VISIT_SECONDS = Sizes.everyLook() ? 900 : 240;

    /** How long an assertion waits for what it says; a busy machine needs more than Playwright's five seconds. */
    private static final double ASSERTION_MILLIS = 15_000;

    private static @Nullable Browser running;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_MILLIS);
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
                                "--disable-quic",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    /** One visit by somebody new: no cookies, a phone's width, JavaScript or none. */
    static void visit(boolean javaScript, Consumer<Page> steps) {
        if (ended(() -> visitNow(javaScript, steps))) {
            return;
        }
        System.err.println("The browser stopped answering; the visit is made once more in a fresh one.");
        if (!ended(() -> visitNow(javaScript, steps))) {
            throw new AssertionError("The browser stopped answering twice; see the stacks above.");
        }
    }

    /** Ends the browser, if one runs. */
    static void close() {
        ended(() -> {
            var ending = running;
            running = null;
            if (ending != null) {
                ending.chromium.close();
                ending.playwright.close();
            }
        });
    }

    private static void visitNow(boolean javaScript, Consumer<Page> steps) {
        var browser = running;
        if (browser == null) {
            browser = new Browser();
            running = browser;
        }
        try (var context = browser.chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setJavaScriptEnabled(javaScript)
                        .setLocale("zh-CN")
                        .setViewportSize(375, 800));
                var page = context.newPage()) {
            context.setDefaultTimeout(15_000);
            steps.accept(page);
        }
    }

    /** Whether the work came to an end in time; if not, its stack is printed and its browser ended by force. */
    private static boolean ended(Runnable work) {
        var task = new FutureTask<@Nullable Void>(work, null);
        var thread = Thread.ofPlatform().name("browser").daemon().start(task);
        try {
            task.get(VISIT_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            System.err.println("A visit did not end within " + VISIT_SECONDS + " s:");
            Arrays.stream(thread.getStackTrace()).forEach(frame -> System.err.println("\tat " + frame));
            kill();
            task.cancel(true);
            return false;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Error error -> throw error;
                case RuntimeException failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Ends Playwright's driver, a child of this process, and the Chromium below it. */
    private static void kill() {
        running = null;
        ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").contains("playwright-java"))
                .toList()
                .forEach(driver -> {
                    driver.descendants().toList().forEach(ProcessHandle::destroyForcibly);
                    driver.destroyForcibly();
                });
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

package mingda.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One table of pages and the states in which people meet them (empty, filled, wrong, long text, not permitted, service
 * away): no row has a violation of WCAG 2.2 A or AA, however it is looked at.
 */
@Order(34)
class AccessibleStatesTest {

    private static final int STEP = 4;
    private static final String LONG = "很长而没有空格的一句话".repeat(60) + "averylongwordwithoutanyspace".repeat(20);

    private static final List<Row> PORTAL = List.of(
            new Row("home", "filled", "/", page -> {}),
            new Row("apply", "empty", "/apply", page -> {}),
            new Row("apply", "wrong", "/apply", AccessibleStatesTest::send),
            new Row("apply", "long text", "/apply", AccessibleStatesTest::wishAtLength),
            new Row("continue", "empty", "/apply/continue", page -> {}),
            new Row("continue", "wrong", "/apply/continue", page -> write(page, "AAAA-AAAA-AAAA")),
            new Row("track", "empty", "/track", page -> {}),
            new Row("track", "wrong", "/track", page -> write(page, "20260101-0000000")),
            new Row("track", "long text", "/track", page -> write(page, LONG)),
            new Row("ledger", "not permitted", "/track/ledger", page -> {}),
            new Row("correction", "not permitted", "/track/correction", page -> {}),
            new Row("new code", "wrong", "/track/code", AccessibleStatesTest::send),
            new Row("verify", "empty", "/verify", page -> {}),
            new Row("verify", "wrong", "/verify?code=0000000000000000", page -> {}),
            new Row("calculator", "filled", "/calculator?channel=ONLINE&receivedOn=2026-09-18", page -> {}),
            new Row("calculator", "wrong", "/calculator?receivedOn=yesterday", page -> {}),
            new Row("calculator", "long text", "/calculator?receivedOn=" + "9".repeat(500), page -> {}),
            new Row("fee", "filled", "/calculator/fee?tariff=PER_ITEM&items=5&itemsEarlierThisMonth=8", page -> {}),
            new Row("guide", "filled", "/guide", page -> {}),
            new Row("agencies", "filled", "/agencies", page -> {}),
            new Row("agencies", "empty", "/agencies?about=zzzzzzzz", page -> {}),
            new Row("agency", "filled", "/agencies/nanqiao", page -> {}),
            new Row("consultation", "unknown", "/consultation/00000000000000000000000000", page -> {}),
            new Row("nowhere", "unknown", "/no-such-page", page -> {}));

    private static final List<Row> CONSOLE = List.of(
            new Row("worklist", "filled", "/console/cases?show=all", page -> {}),
            new Row("worklist", "empty", "/console/cases?show=all&q=没有人会这样写", page -> {}),
            new Row("worklist", "wrong", "/console/cases?light=PURPLE&page=x", page -> {}),
            new Row("worklist", "long text", "/console/cases?show=all&q=" + "9".repeat(300), page -> {}),
            new Row("worklist", "service away", "/console/cases?show=all", AccessibleStatesTest::away),
            new Row("case", "unknown", "/console/cases/00000000-0000-4000-8000-000000000000", page -> {}),
            new Row(
                    "case",
                    "service away",
                    "/console/cases/00000000-0000-4000-8000-000000000000",
                    AccessibleStatesTest::away),
            new Row("counter", "empty", "/console/counter", page -> {}),
            new Row(
                    "counter",
                    "wrong",
                    "/console/counter",
                    page -> Console.button(page, "登记").click()),
            new Row(
                    "counter",
                    "long text",
                    "/console/counter",
                    page -> page.locator("main textarea").first().fill(LONG)),
            new Row(
                    "counter",
                    "a scan that is refused",
                    "/console/counter",
                    page -> page.locator("main input[type=file]")
                            .setInputFiles(new FilePayload("a.exe", "application/pdf", new byte[] {'M', 'Z'}))),
            new Row("postings", "filled", "/console/postings", page -> {}),
            new Row("postings", "service away", "/console/postings", AccessibleStatesTest::away),
            new Row("desk", "as an officer sees it", "/console/desk", page -> {}),
            new Row("desk", "service away", "/console/desk", AccessibleStatesTest::away),
            new Row("statistics", "filled", "/console/statistics", page -> {}),
            new Row("statistics", "service away", "/console/statistics", AccessibleStatesTest::away),
            new Row("delegations", "filled", "/console/delegations", page -> {}),
            new Row("delegations", "service away", "/console/delegations", AccessibleStatesTest::away),
            new Row("annual report", "filled", "/console/statistics/report", page -> {}),
            new Row("annual report", "service away", "/console/statistics/report", AccessibleStatesTest::away),
            new Row("register", "filled", "/console/statistics/register", page -> {}),
            new Row("register", "service away", "/console/statistics/register", AccessibleStatesTest::away),
            new Row("municipal platform", "filled", "/console/statistics/platform", page -> {}),
            new Row("municipal platform", "service away", "/console/statistics/platform", AccessibleStatesTest::away),
            new Row("import", "not permitted", "/console/statistics/import", page -> {}),
            new Row("administration", "not permitted", "/console/administration", page -> {}),
            new Row("nowhere", "unknown", "/console/no-such-page", page -> {}));

    private static final List<Row> ADMINISTRATION = List.of(
            new Row("calendar", "filled", "/console/administration/calendar", page -> {}),
            new Row("settings", "filled", "/console/administration/settings", page -> {}),
            new Row("import", "empty", "/console/statistics/import", page -> {}),
            new Row("templates", "filled", "/console/administration/templates", page -> {}),
            new Row("people", "filled", "/console/administration/people", page -> {}),
            new Row(
                    "people",
                    "an agency is edited",
                    "/console/administration/people",
                    page -> page.locator("main tbody button").last().click()),
            new Row(
                    "people",
                    "a colleague is edited",
                    "/console/administration/people",
                    page -> page.locator("main tbody button").first().click()),
            new Row("blocked", "empty", "/console/administration/blocked", page -> {}),
            new Row("calendar", "service away", "/console/administration/calendar", AccessibleStatesTest::away),
            new Row("templates", "service away", "/console/administration/templates", AccessibleStatesTest::away),
            new Row("people", "service away", "/console/administration/people", AccessibleStatesTest::away),
            new Row("blocked", "service away", "/console/administration/blocked", AccessibleStatesTest::away),
            new Row("settings", "service away", "/console/administration/settings", AccessibleStatesTest::away));

    private static final List<Row> SIGNING = List.of(
            new Row("delegations", "wrong", "/console/delegations", AccessibleStatesTest::delegateWithoutReason),
            new Row("delegations", "for one who signs", "/console/delegations", page -> {}),
            new Row("worklist", "of one who signs", "/console/cases", page -> {}),
            new Row("annual report", "for one who freezes", "/console/statistics/report", page -> {}));

    private record Row(String name, String state, String path, Consumer<Page> arranged) {
        String title() {
            return name + ", " + state;
        }
    }

    @AfterAll
    static void close() {
        Browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void thePortal(String language) {
        var base = SuiteUnderTest.running().url(Part.INTAKE).toString();
        Browser.visit(
                true,
                page -> each(slice(PORTAL, language.equals("en") ? STEP / 2 : 0), row -> {
                    var joint = row.path().contains("?") ? "&" : "?";
                    page.navigate(base + row.path() + (language.equals("en") ? joint + "lang=en" : ""));
                    row.arranged().accept(page);
                    seen(page, PORTAL.indexOf(row), row);
                }));
    }

    @Test
    void theConsole() {
        table("officer", CONSOLE);
    }

    @Test
    void theAdministration() {
        table("admin", ADMINISTRATION);
    }

    @Test
    void theSigning() {
        table("head", SIGNING);
    }

    private static void table(String user, List<Row> rows) {
        var base = SuiteUnderTest.running().url(Part.CASEWORK).toString();
        Console.as(
                user,
                "/console/cases",
                console -> each(slice(rows, 0), row -> {
                    var page = console.page();
                    page.unrouteAll();
                    page.navigate(base + row.path());
                    page.waitForSelector("main h1");
                    row.arranged().accept(page);
                    seen(page, rows.indexOf(row), row);
                }));
    }

    /** All rows at full size; in the short slice one in {@link #STEP}, from {@code first} on. */
    private static List<Row> slice(List<Row> rows, int first) {
        return IntStream.range(0, rows.size())
                .filter(i -> Sizes.everyLook() || i % STEP == first)
                .mapToObj(rows::get)
                .toList();
    }

    private static void each(List<Row> rows, Consumer<Row> look) {
        assertAll(rows.stream().map(row -> (Executable) () -> look.accept(row)));
    }

    private static void seen(Page page, int index, Row row) {
        page.waitForLoadState();
        assertAll(Look.of(index / STEP).stream().map(look -> (Executable) () -> look.passes(page, row.title())));
    }

    private static void send(Page page) {
        WebForm.pressed(page, "main form button");
    }

    private static void write(Page page, String text) {
        for (var field : page.locator("main form input[type=text], main form input:not([type])")
                .all()) {
            field.fill(text);
        }
        send(page);
    }

    /** A colleague and a part of the sign-off, but no reason. */
    private static void delegateWithoutReason(Page page) {
        page.locator("main select option:nth-child(2)")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.locator("main select").first().selectOption(new SelectOption().setIndex(1));
        Console.button(page, "委托").click();
        page.locator("main .is-wrong").first().waitFor();
    }

    private static void wishAtLength(Page page) {
        new WebForm(page, Person.next()).fillUntil("main textarea");
        page.locator("main textarea").first().fill(LONG);
        send(page);
    }

    /** The service no longer answers this page, which asks again for what it shows. */
    private static void away(Page page) {
        page.route("**/api/**", Route::abort);
        page.reload();
        page.waitForSelector("main h1");
    }
}

package mingda.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The supervisor's desk is open when a case is found overdue: the alert comes by itself, and what is done about it. */
@Order(33)
class SupervisorTest {

    /** An alert that is owed is in the inbox within 30 seconds; the stream and a busy machine have as many again. */
    private static final double LIVE_MILLIS = 60_000;

    @AfterAll
    static void close() {
        Browser.close();
    }

    @Test
    void anOverdueAlertComesLiveIsUrgedAnsweredAndAcknowledged() {
        var letter = new AtomicReference<>("");
        Console.as("supervisor", "/console/desk", supervisor -> {
            var page = supervisor.page();
            page.waitForSelector("table.heat");
            openAlerts(page);
            var list = page.getByRole(AriaRole.DIALOG);
            assertThat(list).containsText("实时接收中");
            page.keyboard().press("Escape");
            assertThat(list).isHidden();

            var overdue = page.locator(".figures a strong").first();
            int before = Integer.parseInt(overdue.innerText());
            letter.set(KillTest.registerOverdueLetter());
            var told = page.locator(".el-notification", new Page.LocatorOptions().setHasText(letter.get()));
            assertThat(told).containsText("已超期", soon());
            assertThat(overdue).hasText(String.valueOf(before + 1));
            // As it stands: it goes by itself after a while.
            assertEquals(List.of(), Axe.violations(page));
            Pictures.takeWindow(page, "console-alert");
            told.click();
            page.waitForURL("**/console/cases/*");
            supervisor.reads(letter.get());

            openAlerts(page);
            var alert = alert(list, letter.get(), "已超期");
            button(alert, "督办").click();
            alert.getByLabel("回复期限")
                    .fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(3).toString());
            alert.getByLabel("内容").fill("请说明超期原因，并于三日内答复申请人。");
            Pictures.takeWindow(page, "console-alerts");
            alert.getByLabel("内容").fill("");
            button(alert, "督办").last().click();
            assertThat(alert).containsText("1 处需要更正");
            supervisor.passesAxe();
            alert.getByLabel("内容").fill("请说明超期原因，并于三日内答复申请人。");
            button(alert, "督办").last().click();
            assertThat(alert.locator("form")).hasCount(0);
            button(alert, "知道了").click();
            assertThat(alert).containsText("已确认");
        });
        Console.as("officer", "/console/cases", officer -> {
            var page = officer.page();
            openAlerts(page);
            var urged = alert(page.getByRole(AriaRole.DIALOG), letter.get(), "督办");
            button(urged, "回复督办").click();
            urged.getByLabel("内容").fill("已起草答复书，今日送审。");
            button(urged, "回复督办").last().click();
            assertThat(urged.locator("form")).hasCount(0);
        });
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertEquals(1, Inbox.count(Inbox.of("supervisor"), "OVERDUE", letter.get()));
            assertEquals(1, Inbox.count(Inbox.of("officer"), "URGED", letter.get()));
            var urging = Staff.named("supervisor")
                    .to(Part.NOTIFY, "/api/urgings?applicationNo=" + letter.get())
                    .get()
                    .expect(200)
                    .json()
                    .at("/items/0");
            assertTrue(urging.path("repliedAt").isTextual(), urging.toString());
        });
    }

    private static void openAlerts(Page page) {
        page.locator("header.top .tool", new Page.LocatorOptions().setHasText("预警"))
                .click();
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(LIVE_MILLIS);
    }

    private static Locator alert(Locator list, String applicationNo, String kind) {
        return list.locator("li", new Locator.LocatorOptions().setHasText(applicationNo))
                .filter(new Locator.FilterOptions().setHasText(kind));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}

package mingda.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The officers' day at the console: registered, worked on, drafted, reviewed, issued and handed over, each by who may. */
@Order(32)
class ConsoleTest {

    @AfterAll
    static void close() {
        Browser.close();
    }

    static Stream<String> languages() {
        return Stream.of("zh", "en").filter(language -> Sizes.everyLook() || language.equals("zh"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aCaseGoesFromTheCounterToTheReply(String language) {
        BinaryOperator<String> t = (zh, en) -> language.equals("zh") ? zh : en;
        UnaryOperator<String> at = path -> path + (path.contains("?") ? "&" : "?") + "lang=" + language;
        var where = new AtomicReference<String>();
        Console.as("officer", at.apply("/console/counter"), officer -> {
            officer.fill(t.apply("姓名", "Name"), "虚构窗口");
            officer.fill(t.apply("名称", "Title"), "示例路整修工程施工合同");
            officer.choose(t.apply("获取方式", "Delivery"), "PICK_UP");
            officer.page().locator("main input[type=file]").setInputFiles(scan("申请书.pdf"));
            officer.passesAxe();
            picture(officer, language, "console-counter");
            officer.press(t.apply("登记", "Register"));
            officer.reads(t.apply("查询码", "Query code"));
            assertThat(officer.page().locator("main li.stored")).hasCount(1);
            officer.page().getByText(t.apply("打开案卷", "Open the case")).click();
            officer.page().waitForURL("**/console/cases/*");
            officer.reads(t.apply("办理经过", "What happened"));
            var copy = officer.page()
                    .waitForDownload(() -> officer.press(t.apply("下载 申请书 申请书.pdf", "Download Application 申请书.pdf")));
            assertEquals("申请书.pdf", copy.suggestedFilename());
            where.set(URI.create(officer.page().url()).getPath());
            officer.press(t.apply("联系记录", "Note of a contact"));
            officer.choose(t.apply("联系方式", "Means"), "PHONE");
            officer.fill(t.apply("内容摘要", "Summary"), "电话确认所需为2025年的合同");
            officer.press(t.apply("记录", "Record"));
            officer.reads("电话确认所需为2025年的合同");
            officer.passesAxe();
            picture(officer, language, "console-case");
            officer.tab(t.apply("文书", "Documents"));
            officer.press(t.apply("答复书", "Reply"));
            officer.choose(t.apply("答复类型", "Outcome"), "GRANT");
            // What the application says is filled in; the officer may think otherwise.
            var given = t.apply("提供方式", "How it is given");
            assertThat(officer.page().getByLabel(given).first()).not().hasValue("");
            officer.fill(given, "");
            officer.press(t.apply("保存并送审", "Save and submit"));
            officer.reads(t.apply("填写的内容有误", "Something you filled in is wrong"));
            officer.passesAxe();
            officer.fill(given, "当面领取复印件");
            picture(officer, language, "console-draft");
            officer.press(t.apply("保存并送审", "Save and submit"));
            officer.reads(t.apply("您参与了拟稿", "You drafted it"));
            officer.passesAxe();
            officer.tab(t.apply("期限台账", "Ledger"));
            officer.passesAxe();
            picture(officer, language, "console-ledger");
            officer.tab(t.apply("全部记录", "Record"));
            officer.passesAxe();
            picture(officer, language, "console-record");
        });
        Console.as("reviewer", at.apply(where.get() + "?tab=documents"), reviewer -> {
            reviewer.press(t.apply("审核通过", "Approve"));
            reviewer.reads(t.apply("尚缺必要的审查", "Checks are missing"));
            reviewer.passesAxe();
            reviewer.page().getByText(t.apply("已完成保密审查", "Done: Secrecy check")).click();
            reviewer.press(t.apply("审核通过", "Approve"));
            reviewer.reads(t.apply("等待签发", "It waits to be issued"));
        });
        Console.as("head", at.apply(where.get() + "?tab=documents"), head -> {
            head.passesAxe();
            picture(head, language, "console-signing");
            head.press(t.apply("签发", "Issue"));
            head.reads(t.apply("已签发，待发出", "Issued, to be sent"));
            head.reads("号-答");
        });
        Console.as("officer", at.apply(where.get() + "?tab=documents"), officer -> {
            officer.choose(t.apply("送达方式", "Method"), "IN_PERSON");
            officer.fill(t.apply("签收人", "Signer"), "虚构窗口");
            officer.press(t.apply("已发出", "It went out"));
            officer.reads(t.apply("已送达", "Served"));
            officer.reads(t.apply("按期答复", "On time"));
            var proof =
                    officer.page().waitForDownload(() -> officer.press(t.apply("送达回证（PDF）", "Proof of service (PDF)")));
            assertTrue(proof.suggestedFilename().endsWith(".pdf"), proof.suggestedFilename());
            officer.passesAxe();
        });
    }

    private static void picture(Console console, String language, String name) {
        Pictures.take(console.page(), name + (language.equals("zh") ? "" : "-" + language));
    }

    /** A scan that did not get through is said to be missing, and sent again to the case that is there. */
    @Test
    void aScanThatFailedIsTriedAgainWithoutRegisteringAnew() {
        Console.as("officer", "/console/counter", officer -> {
            var page = officer.page();
            var registered = new AtomicInteger();
            page.onRequest(request -> {
                if (request.method().equals("POST") && request.url().endsWith("/api/cases")) {
                    registered.incrementAndGet();
                }
            });
            page.route(
                    "**/scans",
                    route -> route.fulfill(
                            new Route.FulfillOptions().setStatus(413).setBody("{}")));
            officer.fill("姓名", "虚构扫描");
            page.locator("main input[type=file]").setInputFiles(new FilePayload[] {scan("申请书.pdf"), scan("证件.pdf")});
            page.getByLabel("证件.pdf 是什么").selectOption("IDENTITY_PROOF");
            officer.press("登记");
            officer.reads("2 份扫描件还没有存入，不必重新登记");
            officer.passesAxe();
            var asked = new AtomicReference<String>();
            page.onceDialog(dialog -> {
                asked.set(dialog.message());
                dialog.dismiss();
            });
            page.getByText("打开案卷").click();
            officer.reads("2 份扫描件还没有存入");
            assertTrue(asked.get().contains("离开后要重新选择"), asked.get());
            page.unroute("**/scans");
            officer.press("再试一次");
            assertThat(officer.button("再试一次")).hasCount(0);
            assertEquals(2, page.locator("main li.stored").count());
            assertEquals(1, registered.get());
            page.getByText("打开案卷").click();
            officer.reads("证件.pdf");
            officer.passesAxe();
        });
    }

    /** A page of PDF that differs from others by its name alone. */
    private static FilePayload scan(String name) {
        return new FilePayload(name, "application/pdf", ("%PDF-1.7\n% " + name).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anAdministratorChangesHowAnAgencyAndAColleagueAreReached() {
        Console.as("admin", "/console/administration/people", admin -> {
            var page = admin.page();
            admin.press("修改 上海市奉贤区四团镇人民政府");
            admin.fill("办公时间", "");
            admin.press("保存");
            admin.reads("有 1 处需要更正");
            admin.passesAxe();
            admin.fill("办公时间", "工作日 9:00-16:30");
            admin.press("保存");
            admin.reads("接受申请");
            admin.press("修改 上海市奉贤区四团镇人民政府");
            assertThat(page.getByLabel("办公时间").first()).hasValue("工作日 9:00-16:30");
            admin.reads("联系方式");
            admin.press("回到名录");
            page.locator("tr", new Page.LocatorOptions().setHasText("head2"))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            admin.fill("科室", "综合办");
            admin.passesAxe();
            Pictures.take(page, "console-staff");
            admin.press("保存");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("head2")))
                    .containsText("综合办");
        });
    }

    @Test
    void theWorklistKeepsItsFiltersInTheAddressAndPassesAxe() {
        Console.as("officer", "/console/cases?light=RED&show=all", officer -> {
            var page = officer.page();
            page.waitForSelector("table.list tbody tr");
            assertEquals(
                    page.locator("tbody tr").count(),
                    page.locator("tbody .light.red").count());
            assertThat(page).hasTitle(Pattern.compile("待办列表 · 明答办理台$"));
            officer.passesAxe();
            officer.fill("搜索编号、姓名或内容", "没有人会这样写");
            officer.press("搜索");
            officer.reads("没有符合条件的案件");
            assertTrue(page.url().contains("light=RED") && page.url().contains("q="), page.url());
            page.keyboard().press("Tab");
            page.locator("main").focus();
            page.keyboard().press("?");
            page.getByText("快捷键一览").waitFor();
            page.keyboard().press("Escape");
            officer.press("清除筛选");
            page.waitForSelector("table.list tbody tr");
            officer.passesAxe();
            Pictures.take(page, "console-worklist");
        });
    }

    @Test
    void theFirstLoadIsLight() {
        Console.as("officer", "/console/cases?show=all", officer -> {
            officer.page().waitForSelector("table.list tbody tr");
            var bytes = officer.bytesFetched();
            assertTrue(bytes > 50_000 && bytes < 500_000, bytes + " bytes");
        });
    }

    @Test
    void theSupervisorsFiguresLeadToTheirCases() {
        Console.as("supervisor", "/console/desk", supervisor -> {
            var page = supervisor.page();
            page.waitForSelector("table.heat");
            supervisor.passesAxe();
            Pictures.take(page, "console-desk");
            var overdue = page.locator(".figures a").first();
            var figure = Integer.parseInt(overdue.locator("strong").innerText());
            overdue.click();
            page.waitForURL(url -> url.contains("timeliness=OVERDUE"));
            supervisor.reads(figure + " 件");
        });
    }

    @Test
    void thePostingListSaysWhatWaits() {
        Console.as("officer", "/console/postings", officer -> {
            officer.page().waitForSelector("main [role=status]");
            officer.passesAxe();
            Pictures.take(officer.page(), "console-postings");
            officer.choose("哪些文书", "AGAIN");
            officer.reads("没有等待的文书");
        });
    }

    @Test
    void theStatisticsLeadFromAFigureToItsCases() {
        Console.as("supervisor", "/console/statistics", supervisor -> {
            var page = supervisor.page();
            supervisor.reads("时间用在哪里");
            supervisor.passesAxe();
            Pictures.take(page, "console-statistics");
            supervisor.tab("年度报告");
            supervisor.reads("勾稽关系全部成立");
            supervisor.passesAxe();
            Pictures.take(page, "console-tables");
            var figure = page.locator("button.figure").first();
            var count = Integer.parseInt(figure.innerText());
            figure.click();
            supervisor.reads(count + " 件");
            supervisor.tab("台账");
            page.waitForSelector("table.list tbody tr");
            supervisor.passesAxe();
            Pictures.take(page, "console-register");
            var file = page.waitForDownload(() -> supervisor.press("下载全部（XLSX）"));
            assertTrue(file.suggestedFilename().endsWith(".xlsx"), file.suggestedFilename());
        });
    }

    /** A colleague saves meanwhile: nothing typed is lost, and the head freezes what both have written. */
    @Test
    void theAnnualReportIsWrittenByTwoAndFrozen() {
        Console.as("head", "/console/statistics/report?year=2020", head -> {
            var page = head.page();
            head.reads("该年度报告不在本系统提醒范围内");
            head.passesAxe();
            head.fill("五、存在的主要问题及改进情况", "答复文书的规范性有待提高。");
            head.reads("有未保存的修改");
            var colleagues = Staff.object();
            colleagues.putArray("parts").addObject().put("no", 1).put("text", "同事写的总体情况");
            Staff.named("officer")
                    .put("/api/annual-report/2020/text", colleagues)
                    .expect(200);
            head.press("保存");
            head.reads("同事改的不是您改的地方");
            head.press("保存");
            head.reads("没有未保存的修改");
            head.passesAxe();
            head.press("定稿");
            head.press("确认定稿");
            head.reads("第 1 版");
            head.reads("定稿后数据没有变化");
            head.passesAxe();
            var file = page.waitForDownload(() -> head.press("PDF 第 1 版"));
            assertTrue(file.suggestedFilename().endsWith(".pdf"), file.suggestedFilename());
            head.tab("市平台");
            head.reads("项");
            head.passesAxe();
            Pictures.take(page, "console-platform");
            head.tab("导入");
            head.reads("从工作簿（XLSX）导入");
            head.passesAxe();
            Pictures.take(page, "console-import");
            page.getByText("委托代办").first().click();
            head.reads("外出期间委托他人");
            Pictures.take(page, "console-delegations");
        });
    }

    @Test
    void anAddressOutsideTheConsoleIsStillAProblemAndNoPage() {
        for (var path : List.of("/api/nothing", "/nowhere", "/internal/nothing")) {
            Problems.expect(
                    404,
                    Call.to(SuiteUnderTest.running().url(Part.CASEWORK), path).get());
        }
    }
}

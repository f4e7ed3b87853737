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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The officers' day at the console: registered, worked on, drafted, reviewed, issued and handed over, each by who may. */
@Order(32)
class ConsoleTest {

    @AfterAll
    static void close() {
        Browser.close();
    }

    @Test
    void aCaseGoesFromTheCounterToTheReply() {
        var where = new AtomicReference<String>();
        Console.as("officer", "/console/counter", officer -> {
            officer.fill("姓名", "虚构窗口");
            officer.fill("名称", "示例路整修工程施工合同");
            officer.choose("获取方式", "PICK_UP");
            officer.page().locator("main input[type=file]").setInputFiles(scan("申请书.pdf"));
            officer.passesAxe();
            Pictures.take(officer.page(), "console-counter");
            officer.press("登记");
            officer.reads("查询码");
            assertThat(officer.page().locator("main li.stored")).hasCount(1);
            officer.page().getByText("打开案卷").click();
            officer.page().waitForURL("**/console/cases/*");
            officer.reads("办理经过");
            var copy = officer.page().waitForDownload(() -> officer.press("下载 申请书 申请书.pdf"));
            assertEquals("申请书.pdf", copy.suggestedFilename());
            where.set(URI.create(officer.page().url()).getPath());
            officer.press("联系记录");
            officer.choose("联系方式", "PHONE");
            officer.fill("内容摘要", "电话确认所需为2025年的合同");
            officer.press("记录");
            officer.reads("电话确认所需为2025年的合同");
            officer.passesAxe();
            Pictures.take(officer.page(), "console-case");
            officer.tab("文书");
            officer.press("答复书");
            officer.choose("答复类型", "GRANT");
            // What the application says is filled in; the officer may think otherwise.
            assertThat(officer.page().getByLabel("提供方式").first()).not().hasValue("");
            officer.fill("提供方式", "");
            officer.press("保存并送审");
            officer.reads("填写的内容有误");
            officer.fill("提供方式", "当面领取复印件");
            Pictures.take(officer.page(), "console-draft");
            officer.press("保存并送审");
            officer.reads("您参与了拟稿");
            officer.passesAxe();
        });
        Console.as("reviewer", where.get() + "?tab=documents", reviewer -> {
            reviewer.press("审核通过");
            reviewer.reads("尚缺必要的审查");
            reviewer.page().getByText("已完成保密审查").click();
            reviewer.press("审核通过");
            reviewer.reads("等待签发");
        });
        Console.as("head", where.get() + "?tab=documents", head -> {
            Pictures.take(head.page(), "console-signing");
            head.press("签发");
            head.reads("已签发，待发出");
            head.reads("号-答");
        });
        Console.as("officer", where.get() + "?tab=documents", officer -> {
            officer.choose("送达方式", "IN_PERSON");
            officer.fill("签收人", "虚构窗口");
            officer.press("已发出");
            officer.reads("已送达");
            officer.reads("按期答复");
            var proof = officer.page().waitForDownload(() -> officer.press("送达回证（PDF）"));
            assertTrue(proof.suggestedFilename().endsWith(".pdf"), proof.suggestedFilename());
            officer.passesAxe();
        });
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
            officer.passesAxe();
            Pictures.take(page, "console-worklist");
            officer.fill("搜索编号、姓名或内容", "没有人会这样写");
            officer.press("搜索");
            officer.reads("没有符合条件的案件");
            assertTrue(page.url().contains("light=RED") && page.url().contains("q="), page.url());
            page.keyboard().press("Tab");
            page.locator("main").focus();
            page.keyboard().press("?");
            page.getByText("快捷键一览").waitFor();
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
            head.tab("导入");
            head.reads("从工作簿（XLSX）导入");
            head.passesAxe();
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

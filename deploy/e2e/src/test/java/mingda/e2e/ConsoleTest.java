package mingda.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
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
            officer.passesAxe();
            Pictures.take(officer.page(), "console-counter");
            officer.press("登记");
            officer.reads("查询码");
            officer.page().getByText("打开案卷").click();
            officer.page().waitForURL("**/console/cases/*");
            officer.reads("办理经过");
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

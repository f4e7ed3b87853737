package mingda.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * An administrator publishes a calendar: tried first, with the dates that would move, then published, and officer and
 * applicant find the new date; in Chinese, and in English when it is taken back. Early in the run, as each open case moves.
 */
@Order(12)
class AdministratorTest {

    private static final String PAGE = "/console/administration/calendar";

    @AfterAll
    static void close() {
        Browser.close();
    }

    @Test
    void aCalendarIsTriedPublishedAndTakenBack() {
        var applicant = Applicant.submitTo("fengxian-office");
        var id = JourneyTest.caseOf(applicant);
        var held = versions().get(0);
        var file = theCase(id);
        var before = file.get("replyDueOn").asText();
        // A working day between receipt and due date, in the middle of the ledger.
        var days = StreamSupport.stream(file.get("ledger").spliterator(), false)
                .filter(day -> day.get("counted").asBoolean())
                .toList();
        var closed = LocalDate.parse(days.get(days.size() / 2).get("date").asText());
        var year = yearOf(held, closed.getYear());

        Console.as("admin", PAGE, admin -> {
            var page = admin.page();
            admin.passesAxe();
            give(page, "坏的.json", "{");
            admin.reads("文件不是工作日历的 JSON");
            give(page, "日历.json", unsound(year).toString());
            admin.fill("发布理由", "测试放假通知");
            admin.press("试算：哪些期限会变动");
            admin.reads("须为周六或周日");
            admin.passesAxe();
            assertThat(page.getByLabel("发布理由")).hasValue("测试放假通知");

            give(page, "日历.json", closedOn(year, closed).toString());
            admin.reads("临时放假");
            admin.press("试算：哪些期限会变动");
            var moves = page.locator(".effect");
            assertThat(moves).containsText("件未办结案件的期限会变动");
            assertEquals(held.get("version").asInt(), newest(), "trying publishes nothing");
            admin.passesAxe();
            Pictures.take(page, "console-calendar");
            publish(moves);
            assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("测试放假通知")))
                    .containsText("现行");
            admin.passesAxe();
        });
        var after = await().atMost(60, SECONDS)
                .until(() -> theCase(id).get("replyDueOn").asText(), due -> !due.equals(before));
        assertTrue(LocalDate.parse(after).isAfter(LocalDate.parse(before)), before + " to " + after);
        assertTrue(
                StreamSupport.stream(theCase(id).get("ledger").spliterator(), false)
                        .anyMatch(day -> day.get("date").asText().equals(closed.toString())
                                && day.get("reason").asText().equals("HOLIDAY")),
                "the day and why it does not count stand in the ledger");
        await().atMost(60, SECONDS)
                .until(() -> applicant.progress().get("replyDueOn").asText(), after::equals);

        Console.as("admin", PAGE, admin -> {
            var page = admin.page();
            admin.press("English");
            give(page, "calendar.json", year.toString());
            admin.fill("Why it is published", "The notice was taken back");
            admin.press("Try it: which dates would move");
            var moves = page.locator(".effect");
            assertThat(moves).containsText("earlier");
            admin.passesAxe();
            publish(moves);
            assertThat(page.locator("tbody tr")
                            .filter(new Locator.FilterOptions().setHasText("The notice was taken back")))
                    .containsText("holds");
        });
        await().atMost(60, SECONDS)
                .until(() -> applicant.progress().get("replyDueOn").asText(), before::equals);
        assertEquals(before, theCase(id).get("replyDueOn").asText());
    }

    @Test
    void everyPartOfTheAdministrationIsReachedByKeyboard() {
        Console.as("admin", PAGE, admin -> {
            var page = admin.page();
            page.getByRole(AriaRole.TAB).first().focus();
            for (var part : List.of("calendar", "settings", "templates", "people", "blocked")) {
                page.waitForURL("**/console/administration/" + part);
                assertThat(page.locator("[role=tab]:focus")).hasAttribute("aria-selected", "true");
                admin.passesAxe();
                Pictures.take(page, "console-admin-" + part);
                page.keyboard().press("ArrowRight");
            }
            page.waitForURL("**" + PAGE);
        });
    }

    /** Two clicks, as an impatient hand makes them: one version. */
    private static void publish(Locator moves) {
        int version = newest();
        moves.locator("button").dblclick();
        assertThat(moves).hasCount(0);
        assertEquals(version + 1, newest());
    }

    private static void give(Page page, String name, String json) {
        page.locator("main input[type=file]")
                .setInputFiles(new FilePayload(name, "application/json", json.getBytes(StandardCharsets.UTF_8)));
    }

    private static ObjectNode closedOn(JsonNode year, LocalDate day) {
        ObjectNode changed = year.deepCopy();
        changed.remove("workday_count");
        ((ArrayNode) changed.get("days_off"))
                .addObject()
                .put("date", day.toString())
                .put("name", "临时放假");
        return changed;
    }

    /** A make-up day on the first Wednesday of March, which no notice can mean. */
    private static ObjectNode unsound(JsonNode year) {
        ObjectNode changed = year.deepCopy();
        changed.remove("workday_count");
        var day = LocalDate.of(year.get("year").asInt(), 3, 1);
        changed.withArray("makeup_workdays")
                .addObject()
                .put(
                        "date",
                        day.plusDays((10 - day.getDayOfWeek().getValue()) % 7).toString())
                .put("name", "误录");
        return changed;
    }

    private static JsonNode yearOf(JsonNode version, int year) {
        return StreamSupport.stream(version.get("years").spliterator(), false)
                .filter(each -> each.get("year").asInt() == year)
                .findFirst()
                .orElseThrow();
    }

    private static int newest() {
        return versions().get(0).get("version").asInt();
    }

    private static List<JsonNode> versions() {
        var items = Staff.named("admin")
                .casework("/api/calendar/versions")
                .expect(200)
                .json()
                .get("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static JsonNode theCase(String id) {
        return Staff.named("officer").casework("/api/cases/" + id).expect(200).json();
    }
}

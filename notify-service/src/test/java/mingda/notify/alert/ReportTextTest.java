package mingda.notify.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mingda.notify.tier.AlertKind;
import org.junit.jupiter.api.Test;

/** What is said of an annual report before its day, on the last working day, and after it. */
class ReportTextTest {

    @Test
    void the_sentence_names_agency_year_and_day_and_how_many_working_days() {
        assertEquals(
                "年度报告：南桥镇2026年度政府信息公开工作年度报告最迟 2027-01-31 向主管部门提交并公布，还有 5 个工作日，尚未定稿。",
                ReportText.zh(alert(AlertKind.ANNUAL_REPORT_DUE, "2027-01-31", 5), "南桥镇"));
        assertEquals(
                "年度报告：南桥镇2026年度政府信息公开工作年度报告最迟 2027-01-31 向主管部门提交并公布，今天是最后一个工作日，尚未定稿。",
                ReportText.zh(alert(AlertKind.ANNUAL_REPORT_DUE, "2027-01-31", 0), "南桥镇"));
        assertEquals(
                "Annual report overdue: the annual report 2026 of Nanqiao should have been handed in and published by"
                        + " 2027-01-31, 1 working day ago, and is not frozen yet.",
                ReportText.en(alert(AlertKind.ANNUAL_REPORT_DUE, "2027-01-31", -1), "Nanqiao"));
    }

    @Test
    void the_districts_sum_is_named_as_such() {
        assertEquals(
                "年度报告逾期：全区（区政府办汇总）2026年度政府信息公开工作年度报告应于 2027-03-31 前公布，已超 3 个工作日，仍未定稿。",
                ReportText.zh(alert(AlertKind.DISTRICT_REPORT_DUE, "2027-03-31", -3), "区政府办"));
        assertEquals(
                "Annual report: the annual report 2026 of the whole district, summed by the office has to be published by"
                        + " 2027-03-31, and today is the last working day; it is not frozen yet.",
                ReportText.en(alert(AlertKind.DISTRICT_REPORT_DUE, "2027-03-31", 0), "the office"));
    }

    private static Alert alert(AlertKind kind, String dueOn, int tier) {
        LocalDate due = LocalDate.parse(dueOn);
        AlertDraft draft = new AlertDraft(
                "annual-report/x/2026",
                null,
                "x",
                due.toEpochDay(),
                AlertDraft.REPLY,
                kind,
                tier,
                "head",
                due,
                null,
                null,
                false);
        return new Alert(new UUID(0, 1), draft, 1L, Instant.parse("2027-01-04T01:00:00Z"));
    }
}

package mingda.notify.alert;

import java.time.LocalDate;
import mingda.notify.tier.AlertKind;

/** What an alert on an annual report says. Pure. */
final class ReportText {

    private ReportText() {}

    static String zh(Alert alert, String agency) {
        boolean whole = alert.kind == AlertKind.DISTRICT_REPORT_DUE;
        String report = (whole ? "全区（" + agency + "汇总）" : agency) + year(alert) + "年度政府信息公开工作年度报告";
        String duty = whole ? "公布" : "向主管部门提交并公布";
        return isLate(alert)
                ? "年度报告逾期：" + report + "应于 " + alert.dueOn + " 前" + duty + AlertText.daysZh(alert) + "，仍未定稿。"
                : "年度报告：" + report + "最迟 " + alert.dueOn + " " + duty
                        + left(alert, "，今天是最后一个工作日", AlertText.daysZh(alert)) + "，尚未定稿。";
    }

    static String en(Alert alert, String agency) {
        boolean whole = alert.kind == AlertKind.DISTRICT_REPORT_DUE;
        String report =
                "annual report " + year(alert) + (whole ? " of the whole district, summed by " : " of ") + agency;
        String duty = whole ? "published" : "handed in and published";
        return isLate(alert)
                ? "Annual report overdue: the " + report + " should have been " + duty + " by " + alert.dueOn
                        + AlertText.daysEn(alert) + ", and is not frozen yet."
                : "Annual report: the " + report + " has to be " + duty + " by " + alert.dueOn
                        + left(alert, ", and today is the last working day", AlertText.daysEn(alert))
                        + "; it is not frozen yet.";
    }

    private static String left(Alert alert, String last, String days) {
        return alert.tier != null && alert.tier == 0 ? last : days;
    }

    private static boolean isLate(Alert alert) {
        return alert.tier != null && alert.tier < 0;
    }

    /** The year that it reports on: it is due in the next. */
    private static int year(Alert alert) {
        LocalDate due = alert.dueOn;
        return due == null ? 0 : due.getYear() - 1;
    }
}

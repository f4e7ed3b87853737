package mingda.notify.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import mingda.eventing.problem.Language;
import mingda.notify.directory.AgencyName;

/** Says in one sentence what an alert says. Holds the number, the agency and the date, and nothing of the applicant. */
@ApplicationScoped
public class AlertText {

    /**
     * The sentence.
     *
     * @param names the agencies' names by code; the code stands for one that is missing
     */
    String message(Alert alert, Map<String, AgencyName> names, Language language) {
        AgencyName agency = names.getOrDefault(
                alert.agencyCode, new AgencyName(alert.agencyCode, alert.agencyCode, alert.agencyCode));
        String text = language.pick(zh(alert, agency.zh()), en(alert, agency.en()));
        if (alert.issued && alert.kind.warnsOfTier()) {
            text += language.pick(" 答复已签发，尚未送出。", " The reply is signed but has not gone out.");
        }
        return text;
    }

    /** The alert as its reader gets it. */
    public AlertView view(Alert alert, Map<String, AgencyName> names, Language language) {
        return new AlertView(
                alert.id,
                alert.kind,
                alert.tier,
                alert.kind.ofNoApplication() ? null : alert.applicationNo,
                alert.caseId,
                alert.agencyCode,
                alert.dueOn,
                message(alert, names, language),
                alert.recordedAt,
                alert.acknowledgedAt,
                alert.withdrawnAt,
                alert.withdrawnReason,
                alert.snoozedUntil,
                alert.handedTo,
                alert.place(),
                alert.summary);
    }

    private static String zh(Alert alert, String agency) {
        String subject = agency + "案件 " + alert.applicationNo;
        String due = alert.dueOn == null ? "" : "，答复期限 " + alert.dueOn;
        return switch (alert.kind) {
            case NEW_CASE -> "新登记：" + subject + due + "。";
            case UNASSIGNED -> "无人经办：" + subject + due + daysZh(alert) + "，请指定经办人。";
            case DUE_SOON -> "即将到期：" + subject + due + daysZh(alert) + "。";
            case DUE_TODAY -> "今日到期：" + subject + due + "。";
            case OVERDUE -> "已超期：" + subject + due + daysZh(alert) + "。";
            case DATE_MOVED ->
                "期限变动：" + subject + "，期限由 " + alert.movedFrom + " 改为 " + alert.dueOn
                        + (alert.causeZh == null ? "" : "（" + alert.causeZh + "）") + "。";
            case NOT_REGISTERED -> "申请已提交，尚未登记：" + subject + "。";
            case SIGNED_NOT_SENT -> "已签发未送出：" + subject + due + daysZh(alert) + "。";
            case NOT_COLLECTED -> "逾期未领取：" + subject + due + daysZh(alert) + "，请改为邮寄。";
            case RETURNED_MAIL -> "邮件退回：" + subject + "。";
            case CORRECTION_NOTICE_DUE ->
                "补正告知期限将至：" + subject + "，如需补正，最迟 " + alert.dueOn + " 告知" + daysZh(alert) + "。";
            case OPINION_DUE -> "征求意见期限将至：" + subject + "，意见最迟 " + alert.dueOn + " 回复" + daysZh(alert) + "。";
            case CORRECTION_DUE -> "补正期限将至：" + subject + "，申请人最迟 " + alert.dueOn + " 补正" + daysZh(alert) + "。";
            case PAYMENT_DUE -> "缴费期限将至：" + subject + "，申请人最迟 " + alert.dueOn + " 缴费" + daysZh(alert) + "。";
            case CALENDAR_ENDING -> calendarZh(alert);
            case ANNUAL_REPORT_DUE, DISTRICT_REPORT_DUE -> ReportText.zh(alert, agency);
            case URGED -> "督办：" + subject + due + "，请于 " + alert.movedFrom + " 前回复。";
            case URGING_ANSWERED -> "督办已回复：" + subject + due + "。";
            case URGING_UNANSWERED -> "督办逾期未回复：" + subject + due + "，应于 " + alert.movedFrom + " 前回复。";
            case DAILY_DIGEST -> "每日摘要 " + alert.dueOn + "：" + counts(alert, Language.ZH, "，") + "。";
            case ADDRESS_UNREACHABLE -> "邮箱不可达：发给 " + whose(alert) + " 的邮件多次被退回，已停止向该地址发送，请核对其邮箱。";
        };
    }

    private static String calendarZh(Alert alert) {
        boolean ended = alert.tier != null && alert.tier < 0;
        return "工作日历" + (ended ? "已于 " : "只到 ") + alert.dueOn + (ended ? " 用尽" : "") + "，其后的期限只能暂定，请导入新的放假通知。";
    }

    private static String calendarEn(Alert alert) {
        boolean ended = alert.tier != null && alert.tier < 0;
        return "The work calendar " + (ended ? "ended on " : "ends on ") + alert.dueOn
                + "; later dates are only provisional. Import the next notice of holidays.";
    }

    /** The username of whoever is not reached, which begins the occasion. */
    private static String whose(Alert alert) {
        int end = alert.occasion.indexOf(':');
        return end < 0 ? alert.occasion : alert.occasion.substring(0, end);
    }

    private static String counts(Alert alert, Language language, String between) {
        return alert.summary == null
                ? ""
                : alert.summary.sections().stream()
                        .map(section -> section.topic().count(section.total(), language))
                        .collect(Collectors.joining(between));
    }

    static String daysZh(Alert alert) {
        if (alert.tier == null || alert.tier == 0) {
            return "";
        }
        return alert.tier > 0 ? "，还有 " + alert.tier + " 个工作日" : "，已超 " + -alert.tier + " 个工作日";
    }

    private static String en(Alert alert, String agency) {
        String subject = "case " + alert.applicationNo + " of " + agency;
        String due = alert.dueOn == null ? "" : ", due " + alert.dueOn;
        return switch (alert.kind) {
            case NEW_CASE -> "New: " + subject + due + ".";
            case UNASSIGNED -> "Nobody is assigned: " + subject + due + daysEn(alert) + ". Assign somebody.";
            case DUE_SOON -> "Due soon: " + subject + due + daysEn(alert) + ".";
            case DUE_TODAY -> "Due today: " + subject + due + ".";
            case OVERDUE -> "Overdue: " + subject + due + daysEn(alert) + ".";
            case DATE_MOVED ->
                "Date moved: " + subject + ", from " + alert.movedFrom + " to " + alert.dueOn
                        + (alert.causeEn == null ? "" : " (" + alert.causeEn + ")") + ".";
            case NOT_REGISTERED -> "Submitted, not yet registered: " + subject + ".";
            case SIGNED_NOT_SENT -> "Signed, not sent: " + subject + due + daysEn(alert) + ".";
            case NOT_COLLECTED -> "Not collected: " + subject + due + daysEn(alert) + ". Post it instead.";
            case RETURNED_MAIL -> "Mail returned: " + subject + ".";
            case CORRECTION_NOTICE_DUE ->
                "Ask for a correction, if one is needed, by " + alert.dueOn + daysEn(alert) + ": " + subject + ".";
            case OPINION_DUE -> "An opinion is due " + alert.dueOn + daysEn(alert) + ": " + subject + ".";
            case CORRECTION_DUE ->
                "The applicant has to correct by " + alert.dueOn + daysEn(alert) + ": " + subject + ".";
            case PAYMENT_DUE -> "The applicant has to pay by " + alert.dueOn + daysEn(alert) + ": " + subject + ".";
            case CALENDAR_ENDING -> calendarEn(alert);
            case ANNUAL_REPORT_DUE, DISTRICT_REPORT_DUE -> ReportText.en(alert, agency);
            case URGED -> "Urged: " + subject + due + ". Answer by " + alert.movedFrom + ".";
            case URGING_ANSWERED -> "An urging was answered: " + subject + due + ".";
            case URGING_UNANSWERED -> "An urging was not answered by " + alert.movedFrom + ": " + subject + due + ".";
            case DAILY_DIGEST -> "Digest of " + alert.dueOn + ": " + counts(alert, Language.EN, ", ") + ".";
            case ADDRESS_UNREACHABLE ->
                "Unreachable: mails to " + whose(alert)
                        + " came back again and again; nothing more is sent to that address. Check it.";
        };
    }

    static String daysEn(Alert alert) {
        if (alert.tier == null || alert.tier == 0) {
            return "";
        }
        int days = Math.abs(alert.tier);
        String span = days + (days == 1 ? " working day " : " working days ");
        return alert.tier > 0 ? ", " + span + "left" : ", " + span + "ago";
    }
}

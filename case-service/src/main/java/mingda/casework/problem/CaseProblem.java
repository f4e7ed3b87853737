package mingda.casework.problem;

import mingda.eventing.problem.ProblemText;
import mingda.eventing.problem.ProblemType;

/** The refusals of the casework. */
public enum CaseProblem implements ProblemType {
    CASE_NOT_FOUND(
            "case-not-found",
            404,
            "没有找到该案卷",
            "There is no such case",
            "请检查编号；只能查看本机关的案卷。",
            "Check the number; you can only see the cases of your agency."),
    AGENCY_NOT_FOUND(
            "agency-not-found",
            404,
            "没有找到该机关",
            "There is no such agency",
            "请从机关名录中选取机关代码。",
            "Take the code from the list of agencies."),
    NOT_YOUR_AGENCY(
            "not-your-agency",
            403,
            "不能为其他机关办理",
            "You can't work for another agency",
            "只有本机关、受理代办机关或区级窗口可以登记和办理。",
            "Only the agency itself, the one that handles its applications or a district window can do this."),
    NOT_YOUR_ROLE(
            "not-your-role",
            403,
            "您的角色不能办理此事项",
            "Your role does not allow this",
            "请由 roles 中列出的人员办理。",
            "Ask somebody who holds one of the roles listed in roles."),
    SAME_PERSON(
            "same-person",
            403,
            "须由另一人办理",
            "Another person has to do this",
            "申请延期的人不能批准延期，记录的人不能作废自己的记录。请由另一人办理。",
            "Whoever asks for an extension never grants it, whoever recorded an act never voids it. Ask a colleague."),
    ACT_NOT_ALLOWED(
            "act-not-allowed",
            409,
            "现阶段不能办理此事项",
            "This can't be done at this stage",
            "allowedActs 列出现在可以办理的事项，article 为依据。",
            "allowedActs lists what can be done now, article is the ground."),
    STILL_REFERRED_TO(
            "still-referred-to",
            409,
            "其他记录仍引用该行为",
            "Other entries still refer to this act",
            "请先作废 acts 中列出的行为。",
            "Void the acts listed in acts first."),
    CASE_CHANGED(
            "case-changed",
            412,
            "案卷已被他人更改",
            "Somebody else has changed the case",
            "请刷新案卷后重试；您填写的内容不会丢失。",
            "Load the case again and retry; what you typed is not lost."),
    CALENDAR_NOT_FOUND(
            "calendar-not-found",
            404,
            "没有该版工作日历",
            "There is no such calendar version",
            "请从 /api/calendar/versions 选取版本。",
            "Take the version from /api/calendar/versions."),
    CALENDAR_CHANGED(
            "calendar-changed",
            409,
            "其间已发布另一版工作日历",
            "Another calendar version was published meanwhile",
            "请重新查看对在办案件的影响，再发布。",
            "Look at the effect on open cases again, then publish."),
    SETTINGS_CHANGED(
            "settings-changed",
            412,
            "设置已被他人更改",
            "Somebody else has changed the settings",
            "请刷新设置后重试；您填写的内容不会丢失。",
            "Load the settings again and retry; what you typed is not lost."),
    EXTERNAL_NUMBER_TAKEN(
            "external-number-taken",
            409,
            "该平台编号已登记",
            "This platform number is registered already",
            "请按该编号查找已有案卷。",
            "Look for the case that bears this number."),
    KEY_REUSED(
            "idempotency-key-reused",
            422,
            "同一 Idempotency-Key 用于不同内容",
            "The Idempotency-Key was used for another content",
            "请为新的内容使用新的 Idempotency-Key。",
            "Use a new Idempotency-Key for a new content."),
    KEY_RUNNING(
            "idempotency-key-running",
            409,
            "同一请求正在处理",
            "The same request is still running",
            "请稍后以同一 Idempotency-Key 重试。",
            "Repeat it in a while with the same Idempotency-Key.");

    private final ProblemText text;

    CaseProblem(String slug, int status, String titleZh, String titleEn, String adviceZh, String adviceEn) {
        text = new ProblemText(slug, status, titleZh, titleEn, adviceZh, adviceEn);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}

package mingda.intake.problem;

import java.util.Locale;
import mingda.eventing.problem.ProblemText;
import mingda.eventing.problem.ProblemType;

/** Every refusal of the front door beside the common ones. */
public enum IntakeProblem implements ProblemType {
    INVALID_APPLICATION(
            422,
            "申请内容有误",
            "请按各项提示修改后重新提交。",
            "The application has mistakes",
            "Change the items named and submit again."),
    INVALID_FACTS(
            422, "提交内容有误", "请按各项提示修改后重新提交。", "The request has mistakes", "Change the items named and send it again."),
    KEY_REQUIRED(
            400,
            "缺少 Idempotency-Key",
            "请在请求头 Idempotency-Key 中给出一个不重复的值（1至200个可见字符），重试时用同一个值。",
            "The header Idempotency-Key is missing",
            "Send a unique value of 1 to 200 visible characters in Idempotency-Key, and the same one when you try again."),
    KEY_REUSED(
            422,
            "同一 Idempotency-Key 已用于其他内容",
            "内容不同的申请请换用新的 Idempotency-Key。",
            "This Idempotency-Key was used with other content",
            "Use a new Idempotency-Key for another application."),
    KEY_IN_USE(
            409,
            "同一请求正在处理",
            "请稍候，再用同一 Idempotency-Key 重试。",
            "The same request is still running",
            "Wait a moment, then try again with the same Idempotency-Key."),
    CODE_REQUIRED(
            401,
            "需要查询码",
            "请在请求头 X-Query-Code 中给出提交申请时得到的查询码。",
            "A query code is needed",
            "Send the query code that you were given on submission in the header X-Query-Code."),
    NO_APPLICATION(
            404,
            "没有找到对应的申请",
            "请核对申请编号和查询码。查询码遗失的，可在“找回查询码”页面申请新的查询码。",
            "No application fits",
            "Check the application number and the query code. A lost query code can be replaced on the page for lost codes."),
    TOO_MANY_FAILURES(
            429,
            "尝试次数过多",
            "请在 Retry-After 所示秒数之后再试。",
            "Too many failed attempts",
            "Try again after the number of seconds in Retry-After."),
    FILE_MISSING(422, "没有收到文件", "请在表单项 file 中上传一个文件。", "No file came", "Upload one file in the form part named file."),
    FILE_TOO_LARGE(
            413,
            "文件过大",
            "单个文件不能超过20MB，请压缩或者拆分后再上传。",
            "The file is too large",
            "A file may have at most 20 MB; compress or split it."),
    TOO_MANY_FILES(413, "文件过多", "每件申请最多上传10个文件。", "Too many files", "An application may have at most 10 files."),
    FILE_TYPE(
            422,
            "文件类型不符",
            "请上传 PDF、OFD、JPEG、PNG 或者 DOCX 文件；以文件内容为准，不以文件名为准。",
            "This type of file is not accepted",
            "Upload a PDF, OFD, JPEG, PNG or DOCX file; its content decides, not its name."),
    MARKED_SECRET(
            422,
            "文件带有密级标志，未予接收",
            "本平台不接收、不存储标有绝密、机密或者秘密的文件，这个文件没有保存。请按保密规定另行处理。",
            "The file is marked as a state secret and was not taken",
            "Files marked 绝密, 机密 or 秘密 are not accepted here, and nothing of this one was kept. Follow the secrecy"
                    + " rules."),
    NOT_IN_CORRECTION(
            409,
            "目前不需要补正",
            "只有在行政机关要求补正、且尚未提交补正材料时，才可以提交补正。",
            "No correction is awaited",
            "A correction can be handed in only while the agency waits for one."),
    NOT_TO_BE_WITHDRAWN(
            409,
            "目前不能撤回",
            "申请已经答复、已经结束，或者撤回申请正在处理，不能再撤回。",
            "It can't be withdrawn now",
            "The application was answered, is closed, or a withdrawal is already on its way."),
    CLOSED(
            409,
            "申请已经结束",
            "如仍需要获取信息，请提交新的申请。",
            "The application is closed",
            "Submit a new application if you still need the information."),
    NO_SUCH_FORMAT(
            406,
            "没有这种格式",
            "请使用 Accept: application/pdf。",
            "There is no file in this form",
            "Use Accept: application/pdf."),
    RANGE(416, "请求的范围超出文件", "请核对 Range 请求头。", "The range lies outside the file", "Check the header Range.");

    private final ProblemText text;

    IntakeProblem(int status, String titleZh, String adviceZh, String titleEn, String adviceEn) {
        text = new ProblemText(
                name().toLowerCase(Locale.ROOT).replace('_', '-'), status, titleZh, titleEn, adviceZh, adviceEn);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}

package mingda.casework.incoming;

import jakarta.inject.Singleton;
import java.util.List;
import mingda.eventing.problem.ProblemText;
import mingda.eventing.problem.ProblemType;
import mingda.eventing.problem.ProblemTypes;

/** The refusals of what concerns files that came to a case. */
enum IncomingProblem implements ProblemType {
    FILE_NOT_FOUND(
            "incoming-file-not-found",
            404,
            "没有找到该材料",
            "There is no such file",
            "请在案卷的材料列表中选取。",
            "Take it from the list of what came to the case."),
    FILE_NOT_HERE(
            "incoming-file-not-here",
            409,
            "该材料的文件尚未取到",
            "The file is not here yet",
            "state 为目前状态：ON_ITS_WAY、DELAYED 和 REFUSED 时系统会自动重试，请稍后再下载；LOST 请联系管理员或者请申请人重新提供。",
            "state says how it stands: with ON_ITS_WAY, DELAYED and REFUSED it is tried again, so come back later; with"
                    + " LOST ask the administrator, or the applicant for another copy."),
    SCAN_MISSING("scan-missing", 422, "没有收到扫描件", "No scan was sent", "请选择要上传的文件。", "Choose the file to upload."),
    SCAN_TYPE(
            "scan-type",
            422,
            "不接受此类文件",
            "Files of this type are not taken",
            "扫描件应为 PDF、JPEG、PNG 或者 TIFF，以文件内容为准。",
            "A scan is a PDF, JPEG, PNG or TIFF, by its content."),
    SCAN_MARKED_SECRET(
            "scan-marked-secret",
            422,
            "文件带有密级标志，不得上传",
            "The file bears a secrecy mark and can't be taken",
            "本系统不存储、不处理国家秘密，请按保密规定线下办理。",
            "No state secret is stored or processed here; deal with it offline under the secrecy rules."),
    SCAN_TOO_LARGE(
            "scan-too-large",
            413,
            "文件过大",
            "The file is too large",
            "单个文件不超过 20 MB，请降低分辨率或者分成几份扫描。",
            "A file has at most 20 MB: scan it at a lower resolution, or in parts."),
    TOO_MANY_SCANS(
            "too-many-scans",
            413,
            "扫描件过多",
            "There are too many scans",
            "一个案卷最多 30 份扫描件，请合并后上传。",
            "A case has at most 30 scans: put several sheets into one file.");

    private final ProblemText text;

    IncomingProblem(String slug, int status, String titleZh, String titleEn, String adviceZh, String adviceEn) {
        text = new ProblemText(slug, status, titleZh, titleEn, adviceZh, adviceEn);
    }

    @Override
    public ProblemText text() {
        return text;
    }

    /** Lists them under {@code /problems}. */
    @Singleton
    static class Catalogue implements ProblemTypes {

        @Override
        public List<ProblemType> types() {
            return List.of(IncomingProblem.values());
        }
    }
}

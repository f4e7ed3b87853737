package mingda.casework.imported;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns that a take-over reads, by their heads in Chinese or English; others are left alone. */
enum Head {
    SOURCE_NO("原编号", "sourceNo"),
    AGENCY("答复机关代码", "agencyCode"),
    CHANNEL("接收渠道", "channel"),
    SUBMITTED_ON("提交日期", "submittedOn"),
    RECEIVED_ON("收到日期", "receivedOn"),
    APPLICANT_CLASS("申请人类型", "applicantClass"),
    NAME("申请人", "applicantName"),
    TITLE("申请内容", "title"),
    CORRECTION_REQUESTED_ON("补正告知日期", "correctionRequestedOn"),
    CORRECTED_ON("收到补正日期", "correctedOn"),
    CORRECTION_LAPSED_ON("逾期不补正日期", "correctionLapsedOn"),
    EXTENDED_ON("延期告知日期", "extendedOn"),
    EXTENDED_BY("延长工作日", "extendedBy"),
    REPLIED_ON("答复日期", "repliedOn"),
    OUTCOME("答复类型", "outcome"),
    SERVED_ON("送达日期", "servedOn"),
    WITHDRAWN_ON("撤回日期", "withdrawnOn"),
    RECONSIDERATION_FILED_ON("复议申请日期", "reconsiderationFiledOn"),
    RECONSIDERATION_DECIDED_ON("复议决定日期", "reconsiderationDecidedOn"),
    RECONSIDERATION_RESULT("复议结果", "reconsiderationResult"),
    LITIGATION_FILED_ON("起诉日期", "litigationFiledOn"),
    LITIGATION_DECIDED_ON("裁判日期", "litigationDecidedOn"),
    LITIGATION_RESULT("裁判结果", "litigationResult");

    private final String zh;
    private final String key;

    Head(String zh, String key) {
        this.zh = zh;
        this.key = key;
    }

    /** The column of that head. */
    static Optional<Head> of(String text) {
        String wanted = text.strip().replace("*", "");
        return Arrays.stream(values())
                .filter(head -> head.zh.equals(wanted)
                        || head.key.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Its name in the API and in messages. */
    String key() {
        return key;
    }

    /** Its head in Chinese. */
    String zh() {
        return zh;
    }
}

package mingda.casework.outcome;

import static mingda.casework.outcome.Outcome.Kind.*;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import mingda.casework.calendar.Words;

/** What an agency can decide on one item of an application: one key per outcome (rulebook 11 and 15). */
public enum Outcome {
    GRANT_PUBLIC(GRANTING, 3, "条例第三十六条第（一）项", "已主动公开", "Already public"),
    GRANT(GRANTING, 3, "条例第三十六条第（二）项", "予以公开", "Granted"),
    PARTIAL(MIXED, 4, "条例第三十七条", "部分公开", "Granted in part"),
    REFUSE_SECRET(REFUSING, 5, "条例第十四条", "不予公开：国家秘密", "Refused: state secret"),
    REFUSE_LAW(REFUSING, 6, "条例第十四条", "不予公开：法律、行政法规禁止", "Refused: forbidden by law"),
    REFUSE_SAFETY(REFUSING, 7, "条例第十四条", "不予公开：危及“三安全一稳定”", "Refused: security and stability"),
    REFUSE_THIRD(REFUSING, 8, "条例第十五条", "不予公开：保护第三方合法权益", "Refused: rights of a third party"),
    REFUSE_INTERNAL(REFUSING, 9, "条例第十六条第一款", "不予公开：内部事务信息", "Refused: internal affairs"),
    REFUSE_PROCESS(REFUSING, 10, "条例第十六条第二款", "不予公开：过程性信息", "Refused: deliberative information"),
    REFUSE_ENFORCEMENT(REFUSING, 11, "条例第十六条第二款", "不予公开：行政执法案卷", "Refused: enforcement files"),
    QUERY_SPECIAL(UNSUABLE, 12, "条例第三十六条第（七）项", "依特别规定查询", "To be asked for under a special law"),
    NONE_EXISTS(OPEN, 13, "条例第三十六条第（四）项", "信息不存在", "Not held"),
    NOT_OURS(OPEN, 13, "条例第三十六条第（五）项", "不属于本机关负责公开", "Another agency's to disclose"),
    NEEDS_MAKING(UNSUABLE, 14, "条例第三十八条", "需加工、分析，无现成信息", "Would have to be made"),
    STILL_UNCLEAR(OPEN, 15, "条例第三十条", "补正后申请内容仍不明确", "Still unclear after correction"),
    PETITION(UNSUABLE, 16, "条例第三十九条第一款", "信访、投诉、举报等", "A petition or complaint"),
    REPEAT(UNSUABLE, 17, "条例第三十六条第（六）项", "重复申请，不予重复处理", "Answered before"),
    PUBLICATION(UNSUABLE, 18, "条例第三十九条第二款", "要求提供公开出版物", "A public publication"),
    EXCESSIVE(OPEN, 19, "条例第三十五条", "无正当理由大量反复申请", "Excessive without good reason"),
    CONFIRM_AGAIN(OPEN, 20, "条例第三十六条", "要求确认或重新出具已获取信息", "Asks to confirm what was given"),
    UNCORRECTED(OPEN, 21, "条例第三十条", "逾期不补正，不再处理", "Not corrected in time"),
    UNPAID(OPEN, 22, "《政府信息公开信息处理费管理办法》第六条", "逾期未缴费，不再处理", "Fee not paid in time"),
    NOT_GOVERNMENT_INFO(OPEN, 23, "条例第二条", "不属于政府信息", "Not government information"),
    INQUIRY(OPEN, 23, "条例第二条", "咨询事项", "An inquiry"),
    ARCHIVED(UNSUABLE, 13, "档案法第十五条、条例第三十六条第（七）项", "已移交国家档案馆", "Handed to the archives"),
    OTHER(CLOSING, 23, "条例第三十六条", "其他处理", "Other"),
    WITHDRAWN(CLOSING, 23, "条例第五条", "申请人撤回", "Withdrawn");

    private final Kind kind;
    private final int row;
    private final String article;
    private final Words label;

    Outcome(Kind kind, int row, String article, String zh, String en) {
        this.kind = kind;
        this.row = row;
        this.article = article;
        this.label = new Words(zh, en);
    }

    /** The outcome of that key, if there is one. */
    public static Optional<Outcome> of(String key) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.name().equals(key))
                .findFirst();
    }

    /** The article that the letter names. */
    public String article() {
        return article;
    }

    /** What it is called. */
    public Words label() {
        return label;
    }

    /** The row of table three, 3 to 23, under the agency's settings. */
    public int row(RowSettings settings) {
        return switch (this) {
            case NOT_GOVERNMENT_INFO -> settings.notGovernmentInfo();
            case INQUIRY -> settings.inquiry();
            case ARCHIVED -> settings.archived();
            default -> row;
        };
    }

    /** The remedies that the letter names for this item; none for a withdrawal. */
    public Set<Remedy> remedies(UnsuableRemedy unsuable) {
        return switch (kind) {
            case REFUSING -> Set.of(Remedy.RECONSIDERATION_FIRST);
            case MIXED -> Set.of(Remedy.RECONSIDERATION_FIRST, Remedy.FREE_CHOICE);
            case GRANTING, OPEN -> Set.of(Remedy.FREE_CHOICE);
            case CLOSING -> Set.of();
            case UNSUABLE ->
                switch (unsuable) {
                    case R2 -> Set.of(Remedy.FREE_CHOICE);
                    case RECONSIDERATION_ONLY -> Set.of(Remedy.RECONSIDERATION_ONLY);
                    case NONE -> Set.of();
                };
        };
    }

    /** Whether something is given, so that a secrecy check (条例第十七条) must precede the sign-off. */
    public boolean needsSecrecyCheck() {
        return this == GRANT || this == PARTIAL;
    }

    /** Whether a legal check must precede the sign-off: every R1 outcome and EXCESSIVE. */
    public boolean needsLegalCheck() {
        return kind == REFUSING || kind == MIXED || this == EXCESSIVE;
    }

    /** Whether the applicant gets, or is led to, information. */
    public boolean gives() {
        return kind == GRANTING || kind == MIXED;
    }

    /** Whether information is withheld under Arts. 14 to 16. */
    public boolean withholds() {
        return kind == REFUSING || kind == MIXED;
    }

    /** The title of its letter (文书名). */
    public Words documentTitle() {
        return switch (this) {
            case REPEAT, QUERY_SPECIAL, PETITION, PUBLICATION, EXCESSIVE, CONFIRM_AGAIN, UNCORRECTED, UNPAID ->
                new Words("政府信息公开告知书", "Notice on an application for government information");
            case NOT_GOVERNMENT_INFO -> new Words("非政府信息告知书", "Notice: not government information");
            case INQUIRY -> new Words("咨询类事项告知书", "Notice: an inquiry");
            case ARCHIVED -> new Words("档案利用告知书", "Notice: use of archives");
            case WITHDRAWN -> new Words("撤回申请确认书", "Confirmation of withdrawal");
            default -> new Words("政府信息公开申请答复书", "Reply to an application for government information");
        };
    }

    /** How outcomes differ in remedy and checks. */
    enum Kind {
        GRANTING,
        MIXED,
        REFUSING,
        UNSUABLE,
        OPEN,
        CLOSING
    }
}

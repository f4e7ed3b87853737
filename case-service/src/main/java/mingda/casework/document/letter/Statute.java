package mingda.casework.document.letter;

import java.util.Map;

/** What the law says in the notices whatever their template: consequences, periods, agreements. Keyed by template. */
final class Statute {

    private static final String ABANDONED = "视为放弃申请，本机关不再处理该政府信息公开申请。";

    private Statute() {}

    /** The values that the rules give to the template of that key. */
    static Map<String, String> of(String key, String you) {
        return switch (key) {
            // 条例第三十条
            case "CORRECTION_NOTICE" -> Map.of(Placeholder.CONSEQUENCE, you + "无正当理由逾期不补正的，" + ABANDONED);
            // 条例第三十五条
            case "REASONS_NOTICE" ->
                Map.of(
                        Placeholder.CONSEQUENCE,
                        you + "逾期不说明理由或者本机关认为理由不合理的，本机关将告知" + you
                                + "不予处理；理由合理，但是无法在该条例第三十三条规定的期限内答复的，本机关可以确定延迟答复的合理期限并告知" + you + "。");
            // 条例第三十三条第二款
            case "EXTENSION_NOTICE" -> Map.of(Placeholder.AGREEMENT, "经本机关政府信息公开工作机构负责人同意");
            // 条例第三十三条第三款
            case "CONSULTATION_TOLD" ->
                Map.of(Placeholder.NOT_COUNTED, "自征求意见书发出之日的次日起，至收到意见之日（逾期未提出意见的，至征求意见期限届满之日）止，所需时间不计算在答复期限内");
            // 《政府信息公开信息处理费管理办法》第六条
            case "FEE_NOTICE" ->
                Map.of(Placeholder.PERIOD, "自收到本通知次日起20个工作日内", Placeholder.CONSEQUENCE, "逾期未缴纳的，" + ABANDONED);
            default -> Map.of();
        };
    }
}

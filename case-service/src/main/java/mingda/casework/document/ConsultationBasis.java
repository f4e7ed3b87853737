package mingda.casework.document;

/** What the letter to a consulted party says of its ground, by party (条例 Arts. 11, 32, 34). */
final class ConsultationBasis {

    /** The title of that letter. */
    static final String TITLE = "政府信息公开征求意见书";

    private static final String PERIOD = "请你方自收到本征求意见书之日起15个工作日内提出书面意见";

    private ConsultationBasis() {}

    static String of(String party) {
        return switch (party) {
            case "CO_MAKER" -> "根据《中华人民共和国政府信息公开条例》第三十四条的规定，现征求你方意见。" + PERIOD + "；逾期未提出意见的，视为同意公开。";
            case "OTHER_BODY" -> "根据《中华人民共和国政府信息公开条例》第十一条、第三十三条的规定，现征求你方意见。" + PERIOD + "。";
            default ->
                "根据《中华人民共和国政府信息公开条例》第三十二条的规定，现书面征求你方意见。" + PERIOD
                        + "，注明是否同意公开；不同意公开的，请说明理由。逾期未提出意见的，由本机关依照该条例的规定决定是否公开。";
        };
    }
}

package mingda.casework.document.letter;

import mingda.casework.clock.Party;

/** What the letter to a consulted party is called and says of its ground, by party (条例 Arts. 11, 32, 33, 34). Pure. */
public final class ConsultationBasis {

    private static final String LAW = "根据《中华人民共和国政府信息公开条例》";

    private ConsultationBasis() {}

    /** The title: 征求意见书 to a third party, 函 between bodies. */
    public static String title(String party) {
        return switch (party) {
            case "CO_MAKER" -> "政府信息公开征求意见函";
            case "OTHER_BODY" -> "政府信息公开协助征询函";
            default -> "政府信息公开征求意见书";
        };
    }

    /** The ground, the period and what silence means. */
    public static String of(String party) {
        String period = "自收到本" + (party.equals(Party.THIRD_PARTY.name()) ? "征求意见书" : "函") + "之日起15个工作日内";
        return switch (party) {
            case "CO_MAKER" -> LAW + "第三十四条的规定，现征求你方意见。请你方" + period + "提出书面意见；逾期未提出意见的，视为同意公开。";
            case "OTHER_BODY" -> LAW + "第十一条、第三十三条第三款的规定，现征求你方意见。请你方" + period + "提出书面意见。";
            default ->
                LAW + "第三十二条的规定，现书面征求你方意见。请你方" + period + "提出书面意见，注明是否同意公开；不同意公开的，请说明理由。逾期未提出意见的，由本机关依照该条例的规定决定是否公开。";
        };
    }
}

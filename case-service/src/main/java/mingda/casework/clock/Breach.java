package mingda.casework.clock;

import mingda.casework.calendar.Words;

/** What went against a rule: the fold answers everything that can happen in life, with its breaches. */
public enum Breach {
    CORRECTION_LATE("补正材料逾期收到", "the corrected application came after its period"),
    CORRECTION_NOTICE_LATE("补正告知超过7个工作日", "the correction notice went out after the 7th working day"),
    SECOND_CORRECTION_NOTICE("再次补正告知不产生效力", "a second correction notice has no effect"),
    PAYMENT_LATE("逾期缴费，期限不重新计算", "the payment came after its period and restarts nothing"),
    FEE_NOTICE_LATE("收费通知在答复期限届满后发出", "the fee notice went out after the due date"),
    SECOND_FEE_NOTICE("缴费期间再次发出收费通知不产生效力", "a second fee notice while one is open has no effect"),
    EXTENSION_LATE("延期告知在期限届满后发出，不产生效力", "the extension was notified after the due date and has no effect"),
    EXTENSION_TOO_LONG("延期合计超过20个工作日，超出部分无效", "extensions beyond 20 working days in all do not count"),
    SECOND_EXTENSION("再次延期不产生效力", "a further extension has no effect"),
    DELAY_LATE("延迟答复的告知在期限届满后发出，不产生效力", "the delay was notified after the due date and has no effect"),
    OPINION_LATE("意见逾期收到，不影响期限", "an opinion came after its period and moves nothing"),
    REPLY_LATE("逾期答复", "the reply went out after the due date"),
    COURIER_NOT_SERVICE("快递企业投递不是法定送达", "a private courier is not service"),
    LAPSE_TOO_EARLY("期限未满即按逾期处理，不产生效力", "the lapse was recorded before the period was over and has no effect"),
    LAPSE_UNPROVEN("没有送达证明即按逾期处理，不产生效力", "the lapse was recorded without proof of service and has no effect"),
    ACT_AFTER_CLOSE("办结后的行为不影响期限", "an act after the close changes nothing");

    private final Words words;

    Breach(String zh, String en) {
        words = new Words(zh, en);
    }

    /** What it says to a reader. */
    public Words words() {
        return words;
    }
}

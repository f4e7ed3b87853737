package mingda.casework.clock;

import mingda.casework.calendar.Words;

/** The articles that days rest on. 条例 is 《中华人民共和国政府信息公开条例》. */
final class Basis {
    static final Words RECEIPT = new Words("民法典第二百零一条", "Civil Code Art. 201");
    static final Words REPLY = new Words("条例第三十三条第二款", "Regulation Art. 33(2)");
    static final Words CONSULTATION = new Words("条例第三十三条第三款", "Regulation Art. 33(3)");
    static final Words CORRECTION = new Words("条例第三十条", "Regulation Art. 30");
    static final Words OPINION = new Words("条例第三十二条、第三十四条", "Regulation Arts. 32, 34");
    static final Words REFERRAL = new Words("条例第十七条", "Regulation Art. 17");
    static final Words EXCESS = new Words("条例第三十五条", "Regulation Art. 35");
    static final Words FEE = new Words("《政府信息公开信息处理费管理办法》第六条", "Fee Measures Art. 6");
    static final Words FORCE_MAJEURE = new Words("不可抗力（本机关设置）", "Force majeure (a setting of the agency)");
    static final Words REOPENED = new Words("复议决定或生效裁判、自行纠正", "Reconsideration, judgment or self-correction");
    static final Words REST = new Words("民法典第二百零三条", "Civil Code Art. 203");
    static final Words RECONSIDERATION = new Words("行政复议法第二十条", "Administrative Reconsideration Law Art. 20");
    static final Words SUIT = new Words("行政诉讼法第四十六条", "Administrative Litigation Law Art. 46");
    static final Words SUIT_AFTER = new Words("行政诉讼法第四十五条", "Administrative Litigation Law Art. 45");
    static final Words WEEKEND = new Words("条例第三十三条（工作日）", "Regulation Art. 33 (working days)");
    static final Words HOLIDAYS = new Words("《全国年节及纪念日放假办法》", "Measures on Public Holidays");

    static final Words LOCAL = new Words("本机关工作日更正", "A correction of the agency's own days");

    private Basis() {}
}

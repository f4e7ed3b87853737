package mingda.casework.document.letter;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import mingda.casework.calendar.Words;

/** The place-holders of the templates by name, with what each stands for. */
public final class Placeholder {

    static final String YOU = "you";
    static final String REQUEST = "request";
    static final String APPLICATION_NO = "applicationNo";
    static final String RECEIVED_ON = "receivedOn";
    static final String REPLY_DUE_ON = "replyDueOn";
    static final String CONTACT = "contact";
    static final String BASIS = "basis";
    static final String REMEDY = "remedy";
    static final String ITEMS = "items";
    static final String CONSEQUENCE = "consequence";
    static final String LAST_DAY = "lastDay";
    static final String AGREEMENT = "agreement";
    static final String NEW_DUE_ON = "newDueOn";
    static final String ASKED = "asked";
    static final String NOT_COUNTED = "notCounted";
    static final String CONSULTED_ON = "consultedOn";
    static final String OPINION = "opinion";
    static final String TARIFF = "tariff";
    static final String QUANTITY = "quantity";
    static final String AMOUNT = "amount";
    static final String PERIOD = "period";
    static final String WITHDRAWN_ON = "withdrawnOn";
    static final String DECISION = "decision";
    static final String ABOUT = "about";
    static final String LAPSE = "lapse";

    private static final Map<String, Words> MEANINGS = Map.ofEntries(
            entry(YOU, new Words("对收件人的称谓", "how the reader is addressed")),
            entry(REQUEST, new Words("申请的编号和内容", "number and content of the application")),
            entry(APPLICATION_NO, new Words("申请编号", "number of the application")),
            entry(RECEIVED_ON, new Words("收到申请的日期", "day of receipt")),
            entry(REPLY_DUE_ON, new Words("答复期限的最后一日", "last day to answer")),
            entry(CONTACT, new Words("本机关联系方式", "how to reach the agency")),
            entry(BASIS, new Words("法律依据", "legal basis")),
            entry(REMEDY, new Words("救济途径", "remedy")),
            entry(ITEMS, new Words("逐项内容", "the items")),
            entry(CONSEQUENCE, new Words("逾期的后果", "consequence of missing the period")),
            entry(LAST_DAY, new Words("期限的最后一日", "last day of the period")),
            entry(AGREEMENT, new Words("机构负责人同意", "agreement of the head of the office")),
            entry(NEW_DUE_ON, new Words("延长后的最后一日", "last day after the extension")),
            entry(ASKED, new Words("征求意见的内容", "what is asked for")),
            entry(NOT_COUNTED, new Words("不计入期限的时间", "the time that is not counted")),
            entry(CONSULTED_ON, new Words("征求意见的日期", "day of the consultation")),
            entry(OPINION, new Words("第三方的意见", "opinion of the third party")),
            entry(TARIFF, new Words("计费方式", "tariff")),
            entry(QUANTITY, new Words("计费数量", "quantity")),
            entry(AMOUNT, new Words("应缴金额", "amount")),
            entry(PERIOD, new Words("缴费期限", "period to pay")),
            entry(WITHDRAWN_ON, new Words("撤回日期", "day of the withdrawal")),
            entry(DECISION, new Words("更正决定", "decision on the correction")),
            entry(ABOUT, new Words("所申请的信息", "the information asked for")),
            entry(LAPSE, new Words("告知的送达日期和期限届满日", "service and last day of the notice")),
            entry("access", new Words("提供方式", "how it is given")),
            entry("where", new Words("获取的方式、途径", "where it can be found")),
            entry("given", new Words("予以公开的内容", "what is given")),
            entry("withheld", new Words("不予公开的内容", "what is withheld")),
            entry("grounds", new Words("不予公开的依据", "grounds of the refusal")),
            entry("reasons", new Words("理由", "reasons")),
            entry("reason", new Words("理由", "reason")),
            entry("consultation", new Words("征求意见的情况", "outcome of the consultation")),
            entry("search.places", new Words("检索范围", "places searched")),
            entry("search.words", new Words("检索词", "words searched for")),
            entry("search.result", new Words("检索结果", "result of the search")),
            entry("competentAgency.name", new Words("负责公开的机关", "competent agency")),
            entry("competentAgency.contact", new Words("该机关的联系方式", "how to reach the competent agency")),
            entry("whatWouldBeMade", new Words("需另行制作的内容", "what would have to be made")),
            entry("unclear", new Words("仍不明确之处", "what is still unclear")),
            entry("earlierNumber", new Words("此前答复的文号", "number of the earlier reply")),
            entry("earlierOn", new Words("此前答复的日期", "day of the earlier reply")),
            entry("law", new Words("特别规定", "special law")),
            entry("office", new Words("办理单位", "office")),
            entry("way", new Words("办理方式", "way")),
            entry("channel", new Words("可用的渠道", "channel")),
            entry("counts", new Words("数量、频次", "number and frequency")),
            entry("notice", new Words("告知书的文号", "number of the notice")),
            entry("archive", new Words("馆藏单位", "archive")),
            entry("workingDays", new Words("工作日数", "number of working days")),
            entry("why", new Words("征求意见的缘由", "why the party is asked")),
            entry("content", new Words("决定公开的内容", "what is disclosed")),
            entry("releaseOn", new Words("提供的日期", "day of the release")),
            entry("payment", new Words("缴费方式", "way of payment")),
            entry("record", new Words("要求更正的记录", "record to be corrected")));

    private Placeholder() {}

    /** The place-holder of a fact of the draft. */
    static String fact(String path) {
        return "facts." + path;
    }

    /** What a name stands for, if it is the name of a place-holder; {@code facts.} before it may be left out. */
    public static Optional<Words> known(String name) {
        return Optional.ofNullable(MEANINGS.get(name));
    }

    /** What a place-holder stands for. */
    public static Words meaning(String name) {
        Words words = MEANINGS.get(name.startsWith("facts.") ? name.substring("facts.".length()) : name);
        if (words == null) {
            throw new IllegalArgumentException("no place-holder " + name);
        }
        return words;
    }
}

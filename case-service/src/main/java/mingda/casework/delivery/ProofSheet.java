package mingda.casework.delivery;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.Entry;
import mingda.casework.clock.Method;
import mingda.casework.document.Attempt;
import mingda.casework.document.Delivery;
import mingda.casework.document.Document;
import mingda.casework.sheet.SheetFile;
import mingda.casework.sheet.SheetPages;
import mingda.eventing.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * The proof of service (送达回证) of one document: to whom, how, when, with which number, who signed. What is not known yet
 * is left blank, to be written by hand at the door. Pure.
 *
 * @param agency who serves it
 * @param applicationNo of the case
 * @param document what is served
 * @param recipient to whom
 * @param delivery what was done
 * @param record the entries of the case's chain that say so
 * @param chainHead hash of the case's last entry
 * @param english in which language it speaks
 */
record ProofSheet(
        String agency,
        String applicationNo,
        Document document,
        Recipient recipient,
        Delivery delivery,
        List<Entry> record,
        String chainHead,
        boolean english) {

    private static final float[] FACTS = {0.24f, 0.76f};
    private static final float[] ATTEMPTS = {0.07f, 0.15f, 0.15f, 0.19f, 0.15f, 0.13f, 0.16f};
    private static final float[] RECORD = {0.08f, 0.16f, 0.2f, 0.32f, 0.24f};
    private static final int HASH_SHOWN = 16;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(Zones.SHANGHAI);

    private static final Map<Method, Words> METHODS = Map.of(
            Method.ELECTRONIC, new Words("电子送达", "electronic"),
            Method.POST, new Words("邮寄送达", "post"),
            Method.IN_PERSON, new Words("直接送达", "in person"),
            Method.ENTRUSTED, new Words("委托送达", "entrusted"),
            Method.COURIER, new Words("快递（不属送达）", "courier (no service)"));

    private static final Map<String, Words> REASONS = Map.of(
            "REFUSED", new Words("拒收", "refused"),
            "UNKNOWN", new Words("查无此人", "unknown"),
            "MOVED", new Words("迁移新址不明", "moved"),
            "UNCLAIMED", new Words("逾期未领", "unclaimed"),
            "WRONG_ADDRESS", new Words("地址有误", "wrong address"));

    private static final Map<String, Words> TYPES = Map.ofEntries(
            Map.entry("ISSUED", new Words("签发", "issued")),
            Map.entry("DOCUMENT_ISSUED", new Words("签发", "issued")),
            Map.entry("DOCUMENT_SENT", new Words("发出", "sent")),
            Map.entry("REPLIED", new Words("答复", "replied")),
            Map.entry("CORRECTION_REQUESTED", new Words("补正告知", "correction asked for")),
            Map.entry("REASONS_REQUESTED", new Words("要求说明理由", "reasons asked for")),
            Map.entry("DISCLOSURE_NOTIFIED", new Words("告知第三方", "third party told")),
            Map.entry("CONSULTED", new Words("征求意见", "consulted")),
            Map.entry("EXTENDED", new Words("延期告知", "extension notified")),
            Map.entry("FEE_NOTIFIED", new Words("收费通知", "fee notified")),
            Map.entry("SERVED", new Words("送达", "served")),
            Map.entry("DOCUMENT_SERVED", new Words("送达", "served")),
            Map.entry("RETURNED", new Words("退回", "returned")),
            Map.entry("DOCUMENT_CAME_BACK", new Words("退回", "returned")),
            Map.entry("DOCUMENT_DOWNLOADED", new Words("申请人下载", "downloaded")));

    /** Whether an entry of that type tells of an issue, a sending or what became of it. */
    static boolean isAbout(String type) {
        return TYPES.containsKey(type);
    }

    /** What stands above it. */
    String title() {
        return say("送达回证", "Proof of service");
    }

    byte[] pdf() {
        return SheetFile.pdf(
                title(),
                english ? "en" : "zh-CN",
                say("案卷链首校验值 ", "Chain head of the case file ") + chainHead,
                this::write);
    }

    private void write(SheetPages pages) throws IOException {
        pages.title(title());
        fact(pages, "送达机关", "Served by", agency);
        fact(pages, "受送达人", "Addressee", recipient.name());
        fact(pages, "送达地址", "Address", recipient.place());
        fact(pages, "联系电话", "Telephone", recipient.phone());
        fact(pages, "申请编号", "Application", applicationNo);
        fact(pages, "送达文书", "Document", document.title().in(english));
        fact(pages, "文号", "Number", document.number());
        fact(pages, "签发日期", "Issued on", text(document.issuedOn()));
        pages.endTable();
        attempts(pages);
        signature(pages);
        pages.paragraph(say(
                "说明：邮寄送达的，交邮之日为答复之日；直接送达、委托送达的，签收之日为答复之日。申请行政复议、提起行政诉讼的期限自受送达人签收之日起计算。",
                "Note: posted, it counts as answered on the day of posting; handed over or entrusted, on the day of the"
                        + " signature. The periods for reconsideration and suit run from the addressee's signature."));
        record(pages);
    }

    private void attempts(SheetPages pages) throws IOException {
        pages.heading(say("送达经过", "Attempts"));
        pages.head(
                ATTEMPTS,
                List.of(
                        say("次", "No."),
                        say("送达方式", "Way"),
                        say("发出日期", "Sent on"),
                        say("邮件号", "Mail number"),
                        say("送达日期", "Served on"),
                        say("签收人", "Signed by"),
                        say("退回", "Returned")));
        int number = 0;
        for (Attempt attempt : delivery.attempts()) {
            number++;
            pages.row(
                    ATTEMPTS,
                    List.of(
                            Integer.toString(number),
                            word(METHODS.get(attempt.method()), attempt.method().name()),
                            text(attempt.on()),
                            orEmpty(attempt.trackingNumber()),
                            text(attempt.servedOn()),
                            orEmpty(attempt.signer()),
                            back(attempt.cameBack())),
                    false);
        }
        if (number == 0) {
            pages.row(ATTEMPTS, List.of("", "", "", "", "", "", ""), false);
        }
        pages.endTable();
    }

    private void signature(SheetPages pages) throws IOException {
        Attempt last = delivery.last().orElse(null);
        LocalDate servedOn = last == null ? null : last.servedOn();
        String signer = last == null || servedOn == null ? null : last.signer();
        pages.heading(say("签收", "Signature"));
        fillIn(pages, "受送达人签名或者盖章", "Signature or seal", signer);
        fillIn(pages, "签收日期", "Signed on", servedOn == null ? say("        年    月    日", "") : text(servedOn));
        fillIn(pages, "代收人及与受送达人关系", "Received for the addressee by", null);
        fillIn(pages, "送达人", "Served by (name)", null);
        fillIn(pages, "备注", "Remarks", null);
        pages.endTable();
    }

    private void record(SheetPages pages) throws IOException {
        pages.heading(say("案卷记录", "Entries of the case file"));
        pages.head(
                RECORD,
                List.of(
                        say("序号", "No."),
                        say("日期", "Date"),
                        say("事项", "Entry"),
                        say("记录时间、记录人", "Recorded"),
                        say("哈希（前16位）", "Hash (first 16)")));
        for (Entry entry : record) {
            pages.row(
                    RECORD,
                    List.of(
                            Integer.toString(entry.seq()),
                            text(entry.on()),
                            word(TYPES.get(entry.type()), entry.type()),
                            TIME.format(entry.recordedAt()) + " " + entry.recordedBy(),
                            entry.hash().substring(0, HASH_SHOWN)),
                    false);
        }
        pages.endTable();
    }

    private String back(Attempt.@Nullable CameBack back) {
        return back == null ? "" : back.on() + " " + word(REASONS.get(back.reason()), back.reason());
    }

    private void fact(SheetPages pages, String zh, String en, @Nullable String value) throws IOException {
        pages.row(FACTS, List.of(say(zh, en), orEmpty(value)), false);
    }

    private void fillIn(SheetPages pages, String zh, String en, @Nullable String value) throws IOException {
        pages.rowToFillIn(FACTS, List.of(say(zh, en), orEmpty(value)), 3);
    }

    private String word(@Nullable Words words, String otherwise) {
        return words == null ? otherwise : words.in(english);
    }

    private String say(String zh, String en) {
        return english ? en : zh;
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

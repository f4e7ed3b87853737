package mingda.casework.casefile;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingda.casework.calendar.Words;
import mingda.eventing.time.Zones;
import org.jspecify.annotations.Nullable;

/** What the applicant is told of the course of a case. Pure. */
final class Steps {

    /** What is not listed is internal: it moves nothing that the applicant can rely on. */
    private static final Map<String, Words> TEXTS = Map.ofEntries(
            entry("ARRIVED", new Words("申请材料已到达本机关。", "Your application has arrived.")),
            entry("RECEIVED", new Words("本机关收到申请。", "The agency received your application.")),
            entry("CORRECTION_REQUESTED", new Words("已发出补正告知书，请按期补正。", "You were asked to complete your application.")),
            entry("CORRECTED", new Words("收到补正材料，答复期限重新计算。", "Your correction was received; the period starts anew.")),
            entry("CORRECTION_LAPSED", new Words("逾期未补正，不再处理。", "Nothing was corrected in time; the case is closed.")),
            entry("CONSULTED", new Words("正在书面征求有关方面意见。", "Others are being consulted in writing.")),
            entry("OPINION_RECEIVED", new Words("收到征求意见的回复。", "An opinion has come.")),
            entry("CONSULTATION_CLOSED", new Words("征求意见已结束。", "A consultation has ended.")),
            entry("EXTENDED", new Words("已告知延长答复期限。", "The period to answer was extended.")),
            entry("FEE_NOTIFIED", new Words("已发出收费通知，请按期缴费。", "You were asked to pay a processing fee.")),
            entry("FEE_PAID", new Words("收到缴费，答复期限重新计算。", "Your payment was received; the period starts anew.")),
            entry("FEE_CANCELLED", new Words("收费通知已撤销。", "The fee notice was cancelled.")),
            entry("FEE_LAPSED", new Words("逾期未缴费，不再处理。", "The fee was not paid in time; the case is closed.")),
            entry("REASONS_REQUESTED", new Words("请说明申请理由。", "You were asked for reasons.")),
            entry("DELAY_FIXED", new Words("已告知延迟答复的期限。", "A later date to answer was fixed.")),
            entry("REPLIED", new Words("已作出答复。", "The agency has answered.")),
            entry("SERVED", new Words("文书已送达。", "The document was served.")),
            entry("RETURNED", new Words("寄出的文书被退回。", "The letter came back.")),
            entry("WITHDRAWN", new Words("申请已撤回。", "The application was withdrawn.")),
            entry(
                    "WITHDRAWAL_REFUSED",
                    new Words(
                            "收到撤回申请时案件已经办结，不能再撤回。",
                            "The case was closed when your withdrawal came, so it stays closed as it is.")),
            entry(
                    "WITHDRAWAL_NEEDS_SIGNATURE",
                    new Words(
                            "撤回申请须由本人签名，请提交签名的书面撤回申请。",
                            "A withdrawal must be signed: please send it on paper with your signature.")),
            entry("SUPPLEMENT_RECEIVED", new Words("收到补充材料，已存卷。", "What you sent was put on file.")),
            entry(
                    "CORRECTION_AFTER_CLOSE",
                    new Words("案件已办结，补正材料已存卷。", "The case was closed; what you sent is kept on file.")),
            entry("SPLIT", new Words("申请已按一事一申请拆分办理。", "The application was split, one matter each.")),
            entry("REPLY_REVOKED", new Words("本机关撤销了原答复。", "The agency revoked its answer.")),
            entry("REOPENED", new Words("案件重新办理。", "The case was opened again.")));

    /** What becomes of a reply that crossed with a withdrawal. */
    private static final Map<String, Words> OVERTAKEN = Map.of(
            "REPLIED",
            new Words(
                    "答复发出前已收到您的撤回申请：本件按撤回办结，这份答复不再作为对本申请的答复。",
                    "Your withdrawal came before the answer went out: the application counts as withdrawn, and this answer no"
                            + " longer answers it."));

    private static final Words SENT_AGAIN = new Words("答复书再次发出。", "The answer was sent to you again.");

    private Steps() {}

    /** A step: on which day, of what kind, in which words; how a reply was given (ELECTRONIC, POST …), where it is known. */
    record Step(
            LocalDate on, String kind, Words text, @Nullable String method) {}

    static List<Step> of(List<Entry> entries) {
        Set<String> voided = voided(entries);
        Set<String> overtaken = Overtaken.in(entries);
        List<Step> steps = new ArrayList<>();
        for (Entry entry : entries) {
            boolean late = overtaken.contains(entry.id().toString());
            Words text = late ? OVERTAKEN.get(entry.type()) : text(entry);
            if (text == null || voided.contains(entry.id().toString())) {
                continue;
            }
            LocalDate on = entry.on() != null
                    ? entry.on()
                    : entry.recordedAt().atZone(Zones.SHANGHAI).toLocalDate();
            String method = entry.type().equals("REPLIED")
                    ? entry.detail().path("method").textValue()
                    : null;
            steps.add(new Step(on, entry.type(), text, method));
        }
        return steps;
    }

    private static @Nullable Words text(Entry entry) {
        return entry.detail().path("again").asBoolean() ? SENT_AGAIN : TEXTS.get(entry.type());
    }

    /** Ids of the acts that are voided; a VOIDED may itself be voided by a later one. */
    static Set<String> voided(List<Entry> entries) {
        Set<String> voided = new HashSet<>();
        for (Entry entry : entries.reversed()) {
            if (entry.type().equals("VOIDED") && !voided.contains(entry.id().toString())) {
                voided.add(entry.detail().path("act").asText());
            }
        }
        return voided;
    }
}

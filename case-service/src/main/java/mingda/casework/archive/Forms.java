package mingda.casework.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import mingda.eventing.time.Zones;

/** The sheets that people read: 申请表, 审批单, 期限说明. Pure. */
final class Forms {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(Zones.SHANGHAI);
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("applicant", "申请人"),
            Map.entry("coApplicants", "共同申请人"),
            Map.entry("agent", "代理人"),
            Map.entry("request", "所需信息"),
            Map.entry("kind", "类别"),
            Map.entry("name", "姓名或者名称"),
            Map.entry("idType", "证件类型"),
            Map.entry("idNumber", "证件号码"),
            Map.entry("legalRepresentative", "法定代表人"),
            Map.entry("contactName", "联系人"),
            Map.entry("phone", "联系电话"),
            Map.entry("email", "电子邮箱"),
            Map.entry("address", "通信地址"),
            Map.entry("postcode", "邮政编码"),
            Map.entry("title", "名称"),
            Map.entry("documentNumber", "文号"),
            Map.entry("description", "特征描述"));
    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("SECTION_OPINION_ASKED", "征询承办科室"),
            Map.entry("SECTION_OPINION_GIVEN", "承办科室意见"),
            Map.entry("SECTION_OPINION_WITHDRAWN", "撤回征询"),
            Map.entry("DRAFT_SUBMITTED", "送审"),
            Map.entry("DRAFT_CHECKED", "审查"),
            Map.entry("DRAFT_APPROVED", "审核同意"),
            Map.entry("DRAFT_RETURNED", "退回"),
            Map.entry("SIGNED_ON_BEHALF", "代签"),
            Map.entry("DOCUMENT_ISSUED", "签发"),
            Map.entry("ISSUED", "签发"),
            Map.entry("RECALLED", "作废"),
            Map.entry("DOCUMENT_RECALLED", "作废"),
            Map.entry("DOCUMENT_SENT", "发出"),
            Map.entry("DOCUMENT_SERVED", "送达"),
            Map.entry("DOCUMENT_CAME_BACK", "退回"),
            Map.entry("CORRECTION_REQUESTED", "补正告知"),
            Map.entry("CONSULTED", "征求意见"),
            Map.entry("EXTENDED", "延期告知"),
            Map.entry("FEE_NOTIFIED", "收费通知"),
            Map.entry("REPLIED", "答复"),
            Map.entry("SERVED", "送达"),
            Map.entry("DOCUMENT_DOWNLOADED", "申请人下载"));

    private static final Map<String, String> STANCES =
            Map.of("AGREE", "同意", "AGREE_WITH_REMARKS", "同意，另有意见", "OBJECT", "不同意");

    private Forms() {}

    /** 申请表: what the applicant stated. */
    static String application(JsonNode page, JsonNode application) {
        StringBuilder out = new StringBuilder("政府信息公开申请表\n\n");
        line(out, 0, "申请编号", page.path("applicationNo").asText());
        line(out, 0, "申请渠道", page.path("channel").asText());
        line(out, 0, "提交日期", page.path("submittedOn").asText());
        line(out, 0, "收到日期", page.path("receivedOn").asText());
        line(out, 0, "载体形式", page.path("carrier").asText());
        line(out, 0, "获取方式", page.path("delivery").asText());
        line(out, 0, "同意电子送达", page.path("electronicService").asBoolean() ? "是" : "否");
        members(out, 0, application);
        return out.toString();
    }

    private static void members(StringBuilder out, int depth, JsonNode node) {
        node.properties().forEach(member -> {
            String label = LABELS.getOrDefault(member.getKey(), member.getKey());
            JsonNode value = member.getValue();
            if (value.isValueNode()) {
                line(out, depth, label, value.asText());
            } else {
                line(out, depth, label, "");
                if (value.isArray()) {
                    value.forEach(each -> members(out, depth + 1, each));
                } else {
                    members(out, depth + 1, value);
                }
            }
        });
    }

    /** 审批单 of one document: who did what to it, and when. */
    static String approval(JsonNode page, JsonNode document) {
        StringBuilder out = new StringBuilder("文书审批单\n\n");
        line(out, 0, "申请编号", page.path("applicationNo").asText());
        line(out, 0, "文书", document.at("/title/zh").asText());
        line(out, 0, "文号", document.path("number").asText("未编号"));
        if (document.path("status").asText().equals("RECALLED")) {
            line(out, 0, "作废", document.path("recalledBy").asText());
            line(out, 0, "作废原因", document.path("recallReason").asText());
        }
        line(out, 0, "拟稿", joined(document.path("drafters")));
        line(out, 0, "送审", document.path("submittedBy").asText());
        document.path("checks")
                .properties()
                .forEach(check -> line(
                        out,
                        0,
                        check.getKey().equals("SECRECY") ? "保密审查" : "法制审核",
                        check.getValue().asText()));
        line(out, 0, "审核", document.path("approvedBy").asText());
        line(out, 0, "签发", document.path("issuedBy").asText());
        out.append("\n经过\n");
        for (String list : new String[] {"acts", "journal"}) {
            page.path(list).forEach(entry -> {
                // What a section said of the case as a whole belongs to every document of it.
                boolean isOfCase = entry.path("type").asText().startsWith("SECTION_OPINION_") && !entry.has("document");
                if (isOfCase
                        || entry.path("document")
                                .asText()
                                .equals(document.path("id").asText())) {
                    step(out, entry);
                }
            });
        }
        return out.toString();
    }

    private static void step(StringBuilder out, JsonNode entry) {
        out.append("  ")
                .append(TIME.format(Instant.parse(entry.path("recordedAt").asText())))
                .append("  ")
                .append(STEPS.getOrDefault(
                        entry.path("type").asText(), entry.path("type").asText()))
                .append("  ")
                .append(entry.path("recordedBy").asText());
        if (entry.hasNonNull("onBehalfOf")) {
            out.append("（代").append(entry.path("onBehalfOf").asText()).append("）");
        }
        if (entry.hasNonNull("stance")) {
            String stance = entry.path("stance").asText();
            out.append("  ").append(STANCES.getOrDefault(stance, stance));
        }
        for (String words : new String[] {"text", "reasons"}) {
            if (entry.hasNonNull(words)) {
                out.append("  ").append(entry.path(words).asText());
            }
        }
        out.append('\n');
    }

    /** 期限说明: the explanation and every day of the reply clock. */
    static String ledger(JsonNode page) {
        StringBuilder out = new StringBuilder("答复期限说明\n\n");
        out.append(page.path("explanation").asText()).append("\n\n");
        page.path("ledger")
                .forEach(day -> out.append(day.path("date").asText())
                        .append("  ")
                        .append(
                                day.path("counted").asBoolean()
                                        ? "第" + day.path("day").asText() + "个工作日"
                                        : "不计入")
                        .append("  ")
                        .append(day.path("reason").asText())
                        .append("  ")
                        .append(day.path("basis").asText())
                        .append('\n'));
        return out.toString();
    }

    private static String joined(JsonNode names) {
        StringBuilder out = new StringBuilder();
        names.forEach(name -> out.append(out.isEmpty() ? "" : "、").append(name.asText()));
        return out.toString();
    }

    private static void line(StringBuilder out, int depth, String label, String value) {
        out.append("  ".repeat(depth)).append(label).append('：').append(value).append('\n');
    }
}

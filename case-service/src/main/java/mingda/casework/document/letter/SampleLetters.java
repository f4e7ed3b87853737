package mingda.casework.document.letter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mingda.casework.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/** A letter of each template about a made-up case, to look at before a template takes effect. Pure. */
public final class SampleLetters {

    private static final JsonNode FACTS = facts();
    private static final Reader READER = new Reader("张三（虚构）", false);
    private static final String CONSULTED = "CONSULTATION_NOTICE";
    private static final Attachment CONTRACT = new Attachment("示例路道路整修工程施工合同", "pdf", 44, 2_104_000);
    private static final Map<String, List<Attachment>> ATTACHED = Map.of(
            "REPLY.GRANT",
            List.of(CONTRACT, new Attachment("示例路道路整修工程工程量清单及综合单价分析表（2025年第2版）", "xlsx", null, 86_400)),
            "REPLY.PARTIAL",
            List.of(new Attachment("示例路道路整修工程施工合同（第1页至第18页）", "pdf", 18, 912_000)),
            "REPLY",
            List.of(CONTRACT));
    private static final Map<String, Map<String, Object>> VALUES = Map.of(
            "CORRECTION_NOTICE",
            Map.of("lastDay", "2026年12月14日"),
            "REASONS_NOTICE",
            Map.of("lastDay", "2026年12月14日"),
            "EXTENSION_NOTICE",
            Map.of("newDueOn", "2026年12月29日"),
            "WITHDRAWAL_CONFIRMATION",
            Map.of("withdrawnOn", "2026年11月20日"),
            "FEE_NOTICE",
            Map.of("tariff", "按量计收", "quantity", "44页", "amount", "140"),
            CONSULTED,
            Map.of(
                    "you", "你方",
                    "asked", "示例路道路整修工程施工合同",
                    "basis", ConsultationBasis.of("THIRD_PARTY")),
            "DISCLOSURE_NOTICE",
            Map.of("you", "你方", "consultedOn", "2026年11月5日", "opinion", "你方表示不同意公开。"));

    private SampleLetters() {}

    /**
     * Who issues the sample.
     *
     * @param head name of the agency
     * @param contact how to reach it
     * @param terms its reconsideration organ and court
     */
    public record Issuer(String head, String contact, ReplyTerms terms) {}

    /**
     * The letter of that template: a notice, a reply with one item, or, for the frame, a reply with three.
     *
     * @param on the day it bears
     */
    public static Letter of(TemplateSpec spec, TemplateTexts texts, Issuer issuer, LocalDate on) {
        boolean party = spec.key().equals(CONSULTED) || spec.key().equals("DISCLOSURE_NOTICE");
        Subject subject = new Subject(
                READER,
                "20261103-1ABCDEFG",
                "示例路道路整修工程施工合同",
                issuer.contact(),
                LocalDate.of(2026, 11, 3),
                LocalDate.of(2026, 12, 1));
        List<Item> items = items(spec);
        String number = "样字〔" + on.getYear() + "〕1号";
        String title =
                items.isEmpty() ? spec.title().zh() : ReplyText.title(items).zh();
        List<Paragraph> body = items.isEmpty()
                ? notice(spec, texts, subject, issuer.terms(), party)
                : ReplyText.body(texts, subject, items, lapse(items), null, issuer.terms(), !party);
        List<Paragraph> annex =
                spec.key().equals(CONSULTED) ? ReplySlip.of(issuer.head(), issuer.contact(), title, number) : List.of();
        return new Letter(
                issuer.head(),
                number,
                title,
                party ? FACTS.path(CONSULTED).path("name").asText() : READER.name(),
                body,
                ATTACHED.getOrDefault(spec.key(), List.of()).stream()
                        .map(Attachment::inWords)
                        .toList(),
                on,
                annex,
                "样张，不具有效力",
                null);
    }

    private static List<Paragraph> notice(
            TemplateSpec spec, TemplateTexts texts, Subject subject, ReplyTerms terms, boolean party) {
        Map<String, Object> more = new HashMap<>(VALUES.getOrDefault(spec.key(), Map.of()));
        if (spec.key().equals("RECTIFICATION_REPLY")) {
            more.put(Placeholder.DECISION, Rectification.inWords(FACTS.path(spec.key())));
        }
        return NoticeText.body(texts, spec.key(), subject, FACTS.path(spec.key()), more, null, terms, !party);
    }

    private static List<Item> items(TemplateSpec spec) {
        if (spec.key().equals("REPLY")) {
            return Stream.of(Outcome.GRANT, Outcome.REFUSE_PROCESS, Outcome.NONE_EXISTS)
                    .map(outcome -> item(outcome, "申请事项（" + outcome.label().zh() + "）"))
                    .toList();
        }
        return spec.key().startsWith(TemplateSpec.OUTCOME)
                ? List.of(item(Outcome.valueOf(spec.key().substring(TemplateSpec.OUTCOME.length())), ""))
                : List.of();
    }

    private static Item item(Outcome outcome, String label) {
        JsonNode facts = Objects.requireNonNull(FACTS.get(TemplateSpec.OUTCOME + outcome), outcome::name);
        ObjectNode item = ((ObjectNode) FACTS).objectNode();
        item.put("label", label).put("outcome", outcome.name()).set("facts", facts.deepCopy());
        return Item.of(item);
    }

    private static @Nullable String lapse(List<Item> items) {
        String rest = "于2026年11月5日送达，期限的最后一日为2026年11月19日。";
        return switch (items.getFirst().outcome()) {
            case UNCORRECTED -> "该告知书" + rest;
            case UNPAID -> "该通知书" + rest;
            default -> null;
        };
    }

    private static JsonNode facts() {
        try (InputStream in = SampleLetters.class.getResourceAsStream("/letters/samples.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in, "samples.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package mingda.casework.document.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingda.casework.outcome.UnsuableRemedy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A letter can be looked at however little its draft states. */
class HolesTest {

    private static final ReplyTerms TERMS = new ReplyTerms("上海市奉贤区人民政府", "上海铁路运输法院", "", UnsuableRemedy.R2);
    private static final Subject SUBJECT = new Subject(
            new Reader("张三（虚构）", false),
            "20261103-1ABCDEFG",
            "示例路合同",
            "示例路1号",
            LocalDate.of(2026, 11, 3),
            LocalDate.of(2026, 12, 1));

    @ParameterizedTest
    @MethodSource("templates")
    void everyLetterOfAnEmptyDraftIsSetWithItsHolesMarked(TemplateSpec spec) {
        ObjectNode empty = JsonNodeFactory.instance.objectNode();

        String text = text(spec, empty);

        List<String> facts = spec.placeholders().stream()
                .filter(name -> name.startsWith("facts.") && !spec.maybe().contains(name))
                .toList();
        for (String name : facts) {
            assertTrue(text.contains("〔待填写：" + Placeholder.meaning(name).zh() + "〕"), name + ": " + text);
        }
    }

    @Test
    void whatIsStatedStaysAndOnlyTheRestIsMarked() {
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("outcome", "NONE_EXISTS");
        item.putObject("facts").putObject("search").putArray("places").add("档案室");

        ObjectNode search = (ObjectNode) Holes.item(item).path("facts").path("search");

        assertEquals("档案室", search.path("places").path(0).asText());
        assertEquals("〔待填写：检索词〕", search.path("words").asText());
        assertFalse(item.path("facts").path("search").has("words"), "the draft itself stays as it is");
    }

    @Test
    void groundsBesideTheFactsAreNoHole() {
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("outcome", "PARTIAL");
        item.putObject("facts");
        item.putArray("grounds").add("REFUSE_PROCESS");

        ObjectNode marked = Holes.item(item);

        assertFalse(marked.path("facts").has("grounds"), marked.toString());
        assertEquals("REFUSE_PROCESS", marked.path("grounds").path(0).asText());
    }

    private static String text(TemplateSpec spec, ObjectNode empty) {
        TemplateTexts texts = TemplateTexts.shipped();
        List<Paragraph> body;
        if (spec.key().startsWith(TemplateSpec.OUTCOME)) {
            ObjectNode item = empty.put("outcome", spec.key().substring(TemplateSpec.OUTCOME.length()));
            body = ReplyText.body(texts, SUBJECT, List.of(Item.of(Holes.item(item))), null, null, TERMS, false);
        } else if (spec.key().equals("REPLY")) {
            body = ReplyText.body(texts, SUBJECT, List.of(), null, null, TERMS, true);
        } else {
            Map<String, Object> values = new HashMap<>(Holes.values(spec.key()));
            if (spec.key().equals("CONSULTATION_NOTICE")) {
                values.putAll(Map.of("asked", "合同", "basis", ConsultationBasis.of("")));
            }
            body = NoticeText.body(
                    texts, spec.key(), SUBJECT, Holes.facts(spec.key(), empty), values, null, TERMS, false);
        }
        return body.stream().map(Paragraph::text).collect(Collectors.joining("\n"));
    }

    static List<TemplateSpec> templates() {
        return TemplateSpec.all();
    }
}

package mingda.casework.annualreport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import mingda.casework.json.Facts;
import org.jspecify.annotations.Nullable;

/** Table two (主动公开政府信息情况), which people enter by hand: the lines of 条例第二十条 (1), (5), (6) and (8). */
final class TableTwo {

    /** 规章 and 行政规范性文件: 本年制发件数, 本年废止件数, 现行有效件数. */
    static final List<String> RULES = List.of("regulations", "normativeDocuments");
    /** 行政许可, 行政处罚, 行政强制: 本年处理决定数量. */
    static final List<String> DECISIONS = List.of("permits", "penalties", "compulsoryMeasures");
    /** 行政事业性收费: 本年收费金额, 万元. */
    static final String FEES = "fees";

    private static final List<String> OF_RULES = List.of("made", "abolished", "inForce");

    private TableTwo() {}

    /** Reads it strictly; what is not given stays out. */
    static @Nullable ObjectNode read(Facts facts) {
        for (String name : RULES) {
            Facts rule = facts.object(name, false);
            if (rule != null) {
                OF_RULES.forEach(each -> notNegative(each, rule));
            }
        }
        DECISIONS.forEach(name -> notNegative(name, facts));
        BigDecimal fees = facts.amount(FEES, false);
        if (fees != null && fees.signum() < 0) {
            facts.refuse(FEES, "range", "不能为负数。", "It can't be negative.");
        }
        ObjectNode copy = facts.copy();
        if (copy != null) {
            copy.retain(
                    List.of("regulations", "normativeDocuments", "permits", "penalties", "compulsoryMeasures", FEES));
        }
        return copy;
    }

    /** Whether 现行有效 = 上年现行有效 + 制发 − 废止 holds in both lines, as far as both years were entered. */
    static boolean isBalanced(JsonNode now, JsonNode before) {
        for (String name : RULES) {
            JsonNode rule = now.path(name);
            JsonNode last = before.path(name).path("inForce");
            boolean known = last.isInt()
                    && OF_RULES.stream().allMatch(each -> rule.path(each).isInt());
            if (known
                    && rule.path("inForce").asInt()
                            != last.asInt()
                                    + rule.path("made").asInt()
                                    - rule.path("abolished").asInt()) {
                return false;
            }
        }
        return true;
    }

    /** What was in force at the end of the year before, where it was entered. */
    static ObjectNode inForce(JsonNode before) {
        ObjectNode known = JsonNodeFactory.instance.objectNode();
        for (String name : RULES) {
            JsonNode last = before.path(name).path("inForce");
            if (last.isInt()) {
                known.put(name, last.asInt());
            }
        }
        return known;
    }

    private static void notNegative(String name, Facts facts) {
        Integer number = facts.number(name, false);
        if (number != null && number < 0) {
            facts.refuse(name, "range", "不能为负数。", "It can't be negative.");
        }
    }
}

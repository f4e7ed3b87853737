package mingda.casework.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences say what the tables say: the published figures, added up by hand. */
class ProseTest {

    private final Tables tables = Published.tables();

    /** 不予公开 2+31+5+6+8+12+9+105, 无法提供 769+11+1, 不予处理 62+25+0+0+1, 其他处理 71+6+110. */
    @Test
    void requests_are_told_by_applicant_and_by_result() {
        assertEquals(
                "2024年，新收政府信息公开申请3119件，其中自然人申请3001件，法人或其他组织申请118件；"
                        + "上年结转34件，共3153件。"
                        + "本年度办结3050件：予以公开1362件，部分公开454件，不予公开178件，无法提供781件，不予处理88件，其他处理187件。"
                        + "结转下年度继续办理103件。",
                Prose.requests(tables));
    }

    @Test
    void reconsiderations_and_suits_are_told_by_result_and_by_way() {
        assertEquals(
                "2024年，因政府信息公开被申请行政复议351件（结果维持72件，结果纠正64件，其他结果178件，尚未审结37件）；"
                        + "被提起行政诉讼46件，"
                        + "其中未经复议直接起诉26件（结果维持13件，结果纠正4件，其他结果8件，尚未审结1件），"
                        + "复议后起诉20件（结果维持12件，结果纠正1件，其他结果1件，尚未审结6件）。",
                Prose.remedies(tables));
    }

    /** 收取信息处理费情况在此处报告: 淮安 collected 3940 元 in 2024; a year without fees is said to be one. */
    @ParameterizedTest
    @CsvSource({
        "3940,2024年共收取信息处理费3940元。",
        "3940.00,2024年共收取信息处理费3940元。",
        "100.50,2024年共收取信息处理费100.5元。",
        "0.00,2024年未收取信息处理费。"
    })
    void fees_are_reported_in_yuan(BigDecimal yuan, String sentence) {
        assertEquals(sentence, Prose.fees(2024, yuan));
    }
}

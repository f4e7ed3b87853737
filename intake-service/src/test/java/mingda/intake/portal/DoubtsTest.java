package mingda.intake.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import mingda.intake.directory.Agency;
import org.junit.jupiter.api.Test;

class DoubtsTest {

    private static final List<Agency> AGENCIES = List.of(
            agency("fengxian-office", "区政府办"),
            agency("fengxian-water", "区水务局"),
            agency("fengxian-planning", "区规划资源局"),
            agency("nanqiao", "南桥镇"));

    @Test
    void a_check_digit_that_does_not_fit_is_noticed() {
        assertTrue(Doubts.adds("11010519491231002X"));
        assertTrue(Doubts.adds("11010519491231002x"));
        assertFalse(Doubts.adds("110105194912310021"));
        assertTrue(Doubts.adds("110105491231002"));
    }

    @Test
    void the_words_of_a_subject_point_to_who_is_likely_responsible() {
        assertEquals(List.of("fengxian-water"), likely("某某河道的整治批复"));
        assertEquals(List.of("nanqiao", "fengxian-planning"), likely("南桥镇某村的征地批复"));
        assertEquals(List.of("fengxian-planning"), likely("Land use PLANNING"));
        assertEquals(List.of(), likely(""));
        assertEquals(List.of(), likely("天气"));
    }

    private static List<String> likely(String about) {
        return Responsible.likely(about, AGENCIES).stream().map(Agency::code).toList();
    }

    private static Agency agency(String code, String shortName) {
        return new Agency(
                code,
                "上海市奉贤区" + shortName,
                shortName,
                null,
                "DEPARTMENT",
                true,
                JsonNodeFactory.instance.objectNode(),
                "",
                "",
                "AUTO_ACK",
                "ACTUAL");
    }
}

package mingda.casework.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 条例第四十四条: what many ask for. */
class TopicsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static List<Topics.Line> of(LineOf... lines) {
        Topics topics = new Topics();
        Stream.of(lines).map(LineOf::line).forEach(topics::add);
        return topics.lines(3);
    }

    private static LineOf asks(String applicant, String title) {
        return new LineOf().applicant(applicant).title(title);
    }

    @Test
    void the_same_words_in_another_writing_are_one_topic() {
        assertEquals(
                List.of(new Topics.Line("示例路 整修合同（2026）", 4, 3, 2, true)),
                of(
                        asks("甲", " 示例路 整修合同（2026）").answered("ON_TIME", DAY, 5, "GRANT"),
                        asks("乙", "《示例路整修合同》(２０２６)").answered("ON_TIME", DAY, 5, "PARTIAL", "NOT_OURS"),
                        asks("丙", "示例路整修合同2026。").answered("ON_TIME", DAY, 5, "REFUSE_THIRD"),
                        asks("丙", "示例路整修合同2026")));
    }

    @Test
    void what_few_ask_for_is_not_shown_however_often_they_ask() {
        assertEquals(List.of(), of(asks("甲", "合同"), asks("甲", "合同"), asks("甲", "合同"), asks("乙", "合同")));
        assertEquals(List.of(), of(asks("甲", "？"), asks("乙", "？"), asks("丙", "？")));
    }

    @Test
    void what_was_refused_to_all_is_no_candidate() {
        assertEquals(
                List.of(new Topics.Line("预算", 3, 3, 0, false)),
                of(asks("甲", "预算").answered("ON_TIME", DAY, 5, "REFUSE_SECRET"), asks("乙", "预算"), asks("丙", "预算")));
    }
}

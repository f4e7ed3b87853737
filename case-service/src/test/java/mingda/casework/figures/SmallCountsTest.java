package mingda.casework.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 条例第十五条: no figure points at a person. */
class SmallCountsTest {

    @Test
    void groups_below_the_least_count_are_hidden() {
        assertEquals(Set.of("a", "b"), SmallCounts.hidden(Map.of("a", 1L, "b", 2L, "c", 3L, "d", 90L), 3));
        assertEquals(Set.of(), SmallCounts.hidden(Map.of("a", 3L, "b", 4L), 3));
        assertEquals(Set.of(), SmallCounts.hidden(Map.of("a", 1L), 1));
    }

    @Test
    void one_hidden_group_alone_would_follow_from_the_total() {
        assertEquals(Set.of("a", "c"), SmallCounts.hidden(Map.of("a", 1L, "c", 5L, "d", 90L), 3));
        assertEquals(Set.of("a"), SmallCounts.hidden(Map.of("a", 2L), 3));
    }

    @Test
    void a_group_without_cases_hides_nobody() {
        assertEquals(Set.of(), SmallCounts.hidden(Map.of("a", 0L, "b", 5L), 3));
    }
}

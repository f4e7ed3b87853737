package mingda.casework.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is counted, over few cases whose figures can be counted by hand. */
class CountingTest {

    private static final LocalDate IN_PERIOD = LocalDate.of(2026, 11, 27);
    private static final LocalDate AFTER_IT = LocalDate.of(2026, 12, 10);

    private static WorkFigures of(LineOf... lines) {
        Counting counting = new Counting();
        Stream.of(lines).map(LineOf::line).forEach(counting::add);
        return counting.figures();
    }

    @Test
    void an_extension_makes_an_answer_timely_only_in_the_figure_with_extensions() {
        WorkFigures figures = of(
                new LineOf().answered("ON_TIME", IN_PERIOD, 19, "GRANT"),
                new LineOf().answered("ON_TIME", AFTER_IT, 28, "GRANT").extendedBy(20),
                new LineOf().answered("ON_TIME", IN_PERIOD, 12, "PARTIAL").extendedBy(20),
                new LineOf().answered("LATE", AFTER_IT, 29, "NONE_EXISTS"),
                new LineOf().overdue(),
                new LineOf());
        assertEquals(6, figures.received());
        assertEquals(2, figures.open());
        WorkFigures.InTime inTime = figures.inTime();
        assertEquals(4, inTime.answered());
        assertEquals(3, inTime.onTime());
        assertEquals(1, inTime.late());
        assertEquals(new BigDecimal("75.0"), inTime.rate());
        assertEquals(2, inTime.extended());
        assertEquals(2, inTime.onTimeUnextended());
        assertEquals(new BigDecimal("50.0"), inTime.rateUnextended());
        assertEquals(1, inTime.overdue());
        assertEquals(Map.of("GRANT", 2L, "PARTIAL", 1L, "NONE_EXISTS", 1L), figures.outcomes());
        assertEquals(new WorkFigures.Whose(88, 12, 6), figures.whose());
    }

    @Test
    void the_spans_end_with_the_statutory_periods() {
        WorkFigures.Days days = of(Stream.of(0, 5, 6, 20, 21, 40, 41)
                        .map(each -> new LineOf().answered("ON_TIME", IN_PERIOD, each))
                        .toArray(LineOf[]::new))
                .days();
        assertEquals(
                List.of(2L, 1L, 0L, 1L, 2L, 1L),
                days.spans().stream().map(WorkFigures.Span::cases).toList());
        assertNull(days.spans().getLast().to());
        assertEquals(20, days.median());
        assertEquals(41, days.nineInTen());
        assertEquals(41, days.longest());
    }

    @Test
    void without_answers_there_is_no_rate() {
        WorkFigures figures = of(new LineOf());
        assertNull(figures.inTime().rate());
        assertNull(figures.inTime().rateUnextended());
        assertNull(figures.days().median());
        assertNull(figures.days().longest());
    }

    @Test
    void corrections_and_what_became_of_them() {
        WorkFigures figures = of(
                new LineOf().acts("CORRECTION_REQUESTED", "CORRECTED"),
                new LineOf()
                        .acts("CORRECTION_REQUESTED", "CORRECTION_LAPSED")
                        .challenged("RECONSIDERATION", "CORRECTED"),
                new LineOf().acts("CORRECTION_REQUESTED").challenged("DIRECT_SUIT", "UPHELD"),
                new LineOf().challenged("SUIT_AFTER_RECONSIDERATION", "CORRECTED"),
                new LineOf().challenged("RECONSIDERATION", null));
        assertEquals(new WorkFigures.Corrections(3, 1, 1, 1), figures.corrections());
        assertEquals(new WorkFigures.Challenges(2, 1, 1), figures.reconsiderations());
        assertEquals(new WorkFigures.Challenges(2, 2, 1), figures.suits());
    }
}

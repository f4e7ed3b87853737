package mingda.casework.clock;

import static mingda.casework.clock.Case.day;
import static mingda.casework.clock.Case.states;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mingda.casework.calendar.ShippedCalendar;
import mingda.casework.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;

/**
 * The sentences of the interface on receipts, clocks and lights that no other test is named for. Received on 2026-03-02; K7 ends on 2026-03-11,
 * K20 on 2026-03-30.
 */
class ClockSentencesTest {
    private static Case received() {
        return Case.received("2026-03-02");
    }

    private static Case reopened(Case file, String on) {
        return file.act(ActType.REOPENED, on, a -> a.cause(Cause.JUDGMENT).startsOn(day(on)));
    }

    @Test
    void receivedOnIsTheFirstReceiptForEverClockStartOnTheStartOfTheClockThatRuns() {
        var timeline = reopened(
                        received()
                                .act(ActType.CORRECTION_REQUESTED, "2026-03-04", a -> a.servedOn(day("2026-03-04")))
                                .act(ActType.CORRECTED, "2026-03-10")
                                .act(ActType.REPLIED, "2026-03-20"),
                        "2026-05-06")
                .now();
        assertEquals(day("2026-03-02"), timeline.receivedOn());
        assertEquals(day("2026-05-06"), timeline.clockStartOn());
        assertEquals(
                List.of(ClockState.REPLACED, ClockState.MET, ClockState.RUNNING), states(timeline, ClockKind.REPLY));
    }

    @Test
    void everyClockThatRanKeepsItsDueOn() {
        var timeline = received()
                .act(ActType.CORRECTION_REQUESTED, "2026-03-04", a -> a.servedOn(day("2026-03-04")))
                .act(ActType.CORRECTED, "2026-03-10")
                .now();
        var replies = timeline.clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.REPLY)
                .toList();
        assertEquals(
                List.of(day("2026-03-30"), day("2026-04-08")),
                replies.stream().map(ClockView::dueOn).toList());
        assertEquals(day("2026-03-30"), replies.getFirst().ledger().getLast().date());
    }

    @Test
    void theYearOfTheReceiptCountsForProvisionalToo() {
        var file = Case.received("2006-12-25");
        assertEquals(
                2007, file.now().clocks().getFirst().ledger().getLast().date().getYear());
        assertTrue(file.now().provisional());
        assertFalse(Case.received("2007-01-04").now().provisional());
        var years = ShippedCalendar.YEARS.stream().filter(y -> y.year() != 2025).toList();
        var gap = reopened(Case.received("2024-11-01").with(WorkCalendar.of("gap", years)), "2026-03-02");
        assertTrue(gap.now().provisional(), "a year between them has no notice");
    }

    @Test
    void theLedgerNamesTheArticleOfEachDay() {
        var plain = received().now().ledger();
        assertEquals("Civil Code Art. 201", plain.getFirst().basis().en());
        assertEquals("Regulation Art. 33(2)", plain.get(1).basis().en());
        assertEquals("Regulation Art. 33 (working days)", plain.get(5).basis().en());
        var delayed = received().act(ActType.DELAY_FIXED, "2026-03-05", a -> a.until(day("2026-06-30")));
        assertEquals("Regulation Art. 35", delayed.now().ledger().get(1).basis().en());
        var again = reopened(received().act(ActType.REPLIED, "2026-03-05"), "2026-03-09");
        assertEquals(
                "Reconsideration, judgment or self-correction",
                again.now().ledger().get(1).basis().en());
        var corrected = received()
                .act(ActType.CORRECTION_REQUESTED, "2026-03-04", a -> a.servedOn(day("2026-03-04")))
                .act(ActType.CORRECTED, "2026-03-10");
        assertEquals(
                "Regulation Art. 30",
                corrected.now().ledger().getFirst().basis().en());
        var paid = received()
                .act(ActType.FEE_NOTIFIED, "2026-03-04", a -> a.servedOn(day("2026-03-04")))
                .act(ActType.FEE_PAID, "2026-03-10");
        assertEquals(
                "Fee Measures Art. 6", paid.now().ledger().getFirst().basis().en());
        var festival = Case.received("2026-09-28").now().ledger();
        assertEquals("国办发明电〔2025〕7号（国庆节）", festival.get(3).basis().zh());
        assertEquals(DayReason.HOLIDAY, festival.get(3).reason());
        assertEquals(DayReason.MAKEUP_WORKDAY, festival.get(12).reason());
        assertEquals("国办发明电〔2025〕7号 (国庆节)", festival.get(12).basis().en());
        var without = Case.received("2012-09-27").now().ledger();
        assertTrue(without.stream().anyMatch(e -> e.basis().en().startsWith("Measures on Public Holidays (")));
    }

    @Test
    void theLightGoesByTheEarlierOfBothDates() {
        var file = Case.empty()
                .by(Channel.POST_OTHER_UNIT)
                .act(ActType.ARRIVED, "2026-02-26")
                .act(ActType.RECEIVED, "2026-03-02");
        assertEquals(day("2026-03-25"), file.now().alertDueOn());
        assertEquals(Light.GREEN, file.asOf("2026-03-17").light());
        assertEquals(Light.YELLOW, file.asOf("2026-03-18").light());
        assertEquals(Light.RED, file.asOf("2026-03-25").light());
        assertEquals(Timeliness.NOT_DUE, file.asOf("2026-03-26").timeliness(), "judged by replyDueOn");
        assertEquals(
                Light.GREEN,
                received().with(Setting.YELLOW_FROM, 0).asOf("2026-03-29").light());
    }

    @Test
    void severalArrivalsCountFromTheFirst() {
        var file = Case.empty()
                .by(Channel.POST_OTHER_UNIT)
                .act(ActType.ARRIVED, "2026-02-27")
                .act(ActType.ARRIVED, "2026-02-26")
                .act(ActType.RECEIVED, "2026-03-02");
        assertEquals(day("2026-03-25"), file.now().riskDueOn());
    }

    @Test
    void theEarliestDateOnTheStricterReadingIsTheRisk() {
        // From the arrival without its letter's journey: two working days earlier than without the arrival.
        var file = Case.empty()
                .by(Channel.POST_OTHER_UNIT)
                .act(ActType.ARRIVED, "2026-02-26")
                .act(ActType.RECEIVED, "2026-03-02")
                .act(ActType.CONSULTED, "2026-03-03", a -> a.servedOn(day("2026-03-26")));
        assertEquals(day("2026-05-18"), file.now().replyDueOn());
        assertEquals(day("2026-05-11"), file.now().riskDueOn());
    }

    @Test
    void anActThatIsDatedBeforeTheReceiptBelongsToTheCase() {
        var file =
                received().act(ActType.CONSULTED, "2026-02-27", a -> a.id("c").servedOn(day("2026-02-27")));
        file.act(ActType.OPINION_RECEIVED, "2026-03-04", a -> a.consultation("c"));
        assertEquals(day("2026-04-01"), file.now().replyDueOn());
        assertEquals(0, file.asOf("2026-03-04").workingDaysUsed(), "03-03 and 03-04 are suspended");
        assertEquals(1, file.asOf("2026-03-05").workingDaysUsed());
    }

    @Test
    void whatIsNotYetSettledIsNotRefused() {
        var file = received()
                .act(ActType.FEE_PAID, "2026-03-04")
                .act(ActType.FEE_CANCELLED, "2026-03-04")
                .act(ActType.FEE_LAPSED, "2026-03-04")
                .act(ActType.CORRECTION_LAPSED, "2026-03-04")
                .act(ActType.REFERRAL_ENDED, "2026-03-04")
                .act(ActType.REASONS_LAPSED, "2026-03-04");
        assertEquals(received().asOf("2026-03-04"), file.now());
    }

    @Test
    void everyActThatMovesSomethingHasItsOneRule() {
        Set<ActType> ruled = EnumSet.noneOf(ActType.class);
        Rules.ALL.forEach(rule -> rule.acts().forEach(type -> assertTrue(ruled.add(type), type.name())));
        assertEquals(
                EnumSet.of(
                        ActType.DISCLOSURE_NOTIFIED,
                        ActType.SEARCHED,
                        ActType.EXTENSION_REQUESTED,
                        ActType.EXTENSION_APPROVED,
                        ActType.EXTENSION_REFUSED,
                        ActType.VOIDED),
                EnumSet.complementOf(EnumSet.copyOf(ruled)));
        assertTrue(Rules.ALL.stream().noneMatch(rule -> rule.acts().isEmpty()));
    }

    @Test
    void aVoidingMayStandBeforeWhatItVoids() {
        var file = Case.empty()
                .act(ActType.VOIDED, "2026-03-12", a -> a.id("x").act("v"))
                .act(ActType.VOIDED, "2026-03-11", a -> a.id("v").act("e"))
                .act(ActType.RECEIVED, "2026-03-02")
                .act(ActType.EXTENDED, "2026-03-10", a -> a.id("e").workingDays(5));
        assertEquals(day("2026-04-07"), file.now().replyDueOn());
        var voided = Case.empty()
                .act(ActType.VOIDED, "2026-03-11", a -> a.id("v").act("e"))
                .act(ActType.RECEIVED, "2026-03-02")
                .act(ActType.EXTENDED, "2026-03-10", a -> a.id("e").workingDays(5));
        assertEquals(day("2026-03-30"), voided.now().replyDueOn());
    }

    @Test
    void theLongestCaseStillVoids() {
        var file = received()
                .act(ActType.EXTENDED, "2026-03-10", a -> a.id("e").workingDays(5))
                .act(ActType.VOIDED, "2026-03-11", a -> a.act("e"));
        for (int i = 3; i < Clock.MOST_ACTS; i++) {
            file.act(ActType.SEARCHED, "2026-03-12");
        }
        assertEquals(day("2026-03-30"), file.now().replyDueOn());
    }

    @Test
    void theLightIsRedFromTheDueDateOnEvenIfThatIsASunday() {
        var file = received().act(ActType.DELAY_FIXED, "2026-03-05", a -> a.until(day("2026-06-28")));
        assertEquals(Light.YELLOW, file.asOf("2026-06-27").light());
        assertEquals(Light.RED, file.asOf("2026-06-28").light());
    }
}

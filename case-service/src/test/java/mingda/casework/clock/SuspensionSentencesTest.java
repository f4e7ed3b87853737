package mingda.casework.clock;

import static mingda.casework.clock.Case.day;
import static mingda.casework.clock.Case.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The sentences of the interface on consultations, other suspensions and extensions that no other test is named for. Received on 2026-03-02; K7 ends on 2026-03-11,
 * K20 on 2026-03-30.
 */
class SuspensionSentencesTest {
    private static Case received() {
        return Case.received("2026-03-02");
    }

    @Test
    void theReplyClockOfAWaitingCaseKeepsTheSuspensionsThatItHad() {
        var waiting = received()
                .act(ActType.CONSULTED, "2026-03-03", a -> a.id("c").servedOn(day("2026-03-03")))
                .act(ActType.FEE_NOTIFIED, "2026-03-05", a -> a.servedOn(day("2026-03-05")))
                .act(ActType.OPINION_RECEIVED, "2026-03-06", a -> a.consultation("c"))
                .now();
        var reply = only(waiting, ClockKind.REPLY);
        assertEquals(day("2026-04-21"), reply.dueOn());
        assertEquals(day("2026-04-21"), reply.ledger().getLast().date());
        assertEquals(20, reply.ledger().stream().filter(LedgerEntry::counted).count());
    }

    @Test
    void aConsultationMovesTheRiskDateToo() {
        var file = Case.empty()
                .by(Channel.POST_OTHER_UNIT)
                .act(ActType.ARRIVED, "2026-02-26")
                .act(ActType.RECEIVED, "2026-03-02")
                .act(ActType.CONSULTED, "2026-03-09", a -> a.id("c").servedOn(day("2026-03-09")))
                .act(ActType.OPINION_RECEIVED, "2026-03-11", a -> a.consultation("c"));
        assertEquals(day("2026-04-01"), file.now().replyDueOn());
        assertEquals(day("2026-03-27"), file.now().riskDueOn());
    }

    @Test
    void anOpinionOnALetterThatMustHaveTakenTooLongGivesARiskToo() {
        var file = received()
                .act(ActType.CONSULTED, "2026-03-03", a -> a.id("c"))
                .act(ActType.OPINION_RECEIVED, "2026-03-26", a -> a.consultation("c"));
        // Suspended from 03-04 to 03-26; on the stricter reading to 03-24, the 15th working day.
        assertEquals(day("2026-04-23"), file.now().replyDueOn());
        assertEquals(day("2026-04-21"), file.now().riskDueOn());
        assertFalse(file.now().provisional());
    }

    @Test
    void closingAConsultationAfterItsWindowSuspendsNoMoreThanTheWindow() {
        var file = received()
                .act(ActType.CONSULTED, "2026-03-09", a -> a.id("c").servedOn(day("2026-03-10")))
                .act(ActType.CONSULTATION_CLOSED, "2026-04-03", a -> a.consultation("c"));
        assertEquals(day("2026-04-22"), file.now().replyDueOn());
        assertEquals(List.of(), file.now().breaches());
        assertEquals(ClockState.MISSED, only(file.now(), ClockKind.OPINION).state());
    }

    @Test
    void anExtensionThatIsLateOrOneTooManyIsNotMeasured() {
        var late = received()
                .act(ActType.EXTENDED, "2026-03-31", a -> a.workingDays(21))
                .now();
        assertEquals(List.of(Breach.EXTENSION_LATE), late.breaches());
        var both = received()
                .act(ActType.EXTENDED, "2026-03-30", a -> a.workingDays(1))
                .act(ActType.EXTENDED, "2026-04-01", a -> a.workingDays(21))
                .now();
        assertEquals(List.of(Breach.EXTENSION_LATE, Breach.SECOND_EXTENSION), both.breaches());
        assertEquals(day("2026-03-31"), both.replyDueOn());
    }

    @Test
    void aDelayToldInTimeOfBothDatesMovesBoth() {
        var file = Case.empty()
                .by(Channel.POST_OTHER_UNIT)
                .act(ActType.ARRIVED, "2026-02-26")
                .act(ActType.RECEIVED, "2026-03-02");
        file.act(ActType.DELAY_FIXED, "2026-03-25", a -> a.until(day("2026-06-30")));
        assertEquals(day("2026-06-30"), file.now().replyDueOn());
        assertEquals(day("2026-06-30"), file.now().riskDueOn());
        var between = Case.empty()
                .by(Channel.POST_OTHER_UNIT)
                .act(ActType.ARRIVED, "2026-02-26")
                .act(ActType.RECEIVED, "2026-03-02")
                .act(ActType.DELAY_FIXED, "2026-03-26", a -> a.until(day("2026-06-30")));
        assertEquals(day("2026-03-25"), between.now().riskDueOn());
        var before = received().act(ActType.DELAY_FIXED, "2026-02-20", a -> a.until(day("2026-02-25")));
        assertEquals(day("2026-03-02"), before.now().replyDueOn(), "never before the clock's start");
        var waiting = received()
                .act(ActType.FEE_NOTIFIED, "2026-03-04")
                .act(ActType.DELAY_FIXED, "2026-03-05", a -> a.until(day("2026-06-30")));
        assertNull(waiting.now().replyDueOn());
        assertEquals(List.of(), waiting.now().breaches());
    }

    @Test
    void suspensionsOfCalendarDaysLeaveThemOutToo() {
        // 10 days from 04-17 with 04-20 to 04-22 suspended end on 04-30.
        var file = received()
                .with(Setting.FORCE_MAJEURE, true)
                .act(ActType.REPLIED, "2026-03-20")
                .act(
                        ActType.REOPENED,
                        "2026-04-17",
                        a -> a.startsOn(day("2026-04-17")).period(new Period(10, Period.Unit.DAY)))
                .act(ActType.CLOCK_SUSPENDED, "2026-04-19", a -> a.until(day("2026-04-22")));
        assertEquals(day("2026-04-30"), file.now().replyDueOn());
        assertEquals(
                10, file.now().ledger().stream().filter(LedgerEntry::counted).count());
        assertEquals(
                3,
                file.now().ledger().stream()
                        .filter(e -> e.reason() == DayReason.FORCE_MAJEURE)
                        .count());
        var touching = received()
                .with(Setting.FORCE_MAJEURE, true)
                .act(ActType.REPLIED, "2026-03-20")
                .act(
                        ActType.REOPENED,
                        "2026-04-17",
                        a -> a.startsOn(day("2026-04-17")).period(new Period(10, Period.Unit.DAY)))
                .act(ActType.CLOCK_SUSPENDED, "2026-04-27", a -> a.until(day("2026-04-29")));
        assertEquals(day("2026-04-27"), touching.now().replyDueOn(), "over on the day before the suspension");
    }

    @Test
    void aSuspensionThatBeginsTheDayAfterTheLastMovesNothing() {
        var file = received().act(ActType.CONSULTED, "2026-03-30", a -> a.servedOn(day("2026-03-30")));
        assertEquals(day("2026-03-30"), file.now().replyDueOn());
        assertEquals(Set.of(Flag.CONSULTING), file.now().flags());
        var overlapping = received()
                .act(ActType.CONSULTED, "2026-03-05", a -> a.id("a").servedOn(day("2026-03-05")))
                .act(ActType.CONSULTED, "2026-03-06", a -> a.id("b").servedOn(day("2026-03-06")))
                .act(ActType.OPINION_RECEIVED, "2026-03-09", a -> a.consultation("b"))
                .act(ActType.OPINION_RECEIVED, "2026-03-12", a -> a.consultation("a"));
        assertEquals(day("2026-04-07"), overlapping.now().replyDueOn(), "one lies within the other");
        assertEquals(3, overlapping.asOf("2026-03-12").workingDaysUsed());
        assertEquals(3, overlapping.asOf("2026-03-10").workingDaysUsed());
        assertEquals(4, overlapping.asOf("2026-03-13").workingDaysUsed());
    }

    @Test
    void underOpenOpenAnAnswerOnTheNextDaySuspendsNothing() {
        for (String answered : List.of("2026-03-09", "2026-03-10")) {
            var file = received()
                    .with(Setting.CONSULT_INTERVAL, "OPEN_OPEN")
                    .act(ActType.CONSULTED, "2026-03-09", a -> a.id("c").servedOn(day("2026-03-09")))
                    .act(ActType.OPINION_RECEIVED, answered, a -> a.consultation("c"));
            assertEquals(day("2026-03-30"), file.now().replyDueOn());
        }
    }

    @Test
    void theRiskOfALetterServedLateFollowsTheIntervalSetting() {
        var closed = received()
                .with(Setting.CONSULT_INTERVAL, "CLOSED_CLOSED")
                .act(ActType.CONSULTED, "2026-03-03", a -> a.servedOn(day("2026-03-26")));
        assertEquals(day("2026-05-19"), closed.now().replyDueOn());
        assertEquals(day("2026-05-15"), closed.now().riskDueOn());
    }

    @Test
    void aReasonsPeriodNotStatedTakesTheSettingAndEndsWithItsLapse() {
        var asked = received()
                .with(Setting.REASONS_SUSPEND, true)
                .with(Setting.CORRECTION_DAYS, 5)
                .act(ActType.REASONS_REQUESTED, "2026-03-05");
        assertEquals(day("2026-04-07"), asked.now().replyDueOn());
        assertEquals(DayReason.CORRECTION, asked.now().ledger().get(4).reason());
        assertFalse(asked.now().provisional(), "asked and served on one day");
        asked.act(ActType.REASONS_LAPSED, "2026-03-09");
        assertEquals(day("2026-04-01"), asked.now().replyDueOn());
        assertEquals(Set.of(), asked.now().flags());
    }

    @Test
    void aReferralThatSuspendsHasTheWindowOfOtherBodies() {
        var file = received()
                .with(Setting.REFERRAL_SUSPENDS, true)
                .with(Setting.OTHER_BODY_DAYS, 3)
                .act(ActType.REFERRED, "2026-03-09");
        assertEquals(day("2026-04-02"), file.now().replyDueOn());
        assertFalse(file.now().provisional());
        assertEquals("Regulation Art. 17", file.now().ledger().get(8).basis().en());
    }

    @Test
    void theEndOfAReferralEndsNoConsultation() {
        var file = received()
                .with(Setting.REFERRAL_SUSPENDS, true)
                .act(ActType.CONSULTED, "2026-03-05", a -> a.id("c").servedOn(day("2026-03-05")))
                .act(ActType.REFERRED, "2026-03-05")
                .act(ActType.REFERRAL_ENDED, "2026-03-06");
        assertEquals(Set.of(Flag.CONSULTING), file.now().flags());
    }

    @Test
    void reasonsThatAreGivenEndNoConsultation() {
        var file = received()
                .act(ActType.CONSULTED, "2026-03-05", a -> a.id("c").servedOn(day("2026-03-05")))
                .act(ActType.REASONS_REQUESTED, "2026-03-05")
                .act(ActType.REASONS_GIVEN, "2026-03-06");
        assertEquals(Set.of(Flag.CONSULTING), file.now().flags());
    }
}

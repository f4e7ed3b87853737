package mingda.casework.clock;

import static mingda.casework.clock.Case.day;
import static mingda.casework.clock.Case.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 条例第三十二条、第三十三条第三款、第三十四条: E7 to E10. Received on 2026-03-02; K20 alone ends on 2026-03-30. */
class ConsultationTest {
    private static Case consulted(String on, String servedOn) {
        return Case.received("2026-03-02")
                .act(
                        ActType.CONSULTED,
                        on,
                        a -> a.id("c").party(Party.THIRD_PARTY).servedOn(day(servedOn)));
    }

    private static Case opinion(Case file, String on) {
        return file.act(ActType.OPINION_RECEIVED, on, a -> a.consultation("c"));
    }

    @Test
    void theDaysFromTheDayAfterSendingToTheAnswerDoNotCount() {
        var timeline =
                opinion(consulted("2026-03-09", "2026-03-10"), "2026-03-16").now();

        assertEquals(day("2026-04-07"), timeline.replyDueOn());
        assertEquals(
                Case.days("2026-03-10", "2026-03-11", "2026-03-12", "2026-03-13", "2026-03-16"), suspended(timeline));
        assertEquals(Set.of(), timeline.flags());
        assertEquals(ClockState.MET, only(timeline, ClockKind.OPINION).state());
        assertEquals("c", only(timeline, ClockKind.OPINION).of());
        assertEquals(day("2026-03-31"), only(timeline, ClockKind.OPINION).dueOn());
        assertEquals(
                15,
                only(timeline, ClockKind.OPINION).ledger().stream()
                        .filter(LedgerEntry::counted)
                        .count());
        assertEquals(20, timeline.ledger().stream().filter(LedgerEntry::counted).count());
    }

    private static List<LocalDate> suspended(Timeline timeline) {
        return timeline.ledger().stream()
                .filter(entry -> entry.reason() == DayReason.CONSULTATION)
                .map(LedgerEntry::date)
                .toList();
    }

    @Test
    void theIntervalIsASetting() {
        var closed = consulted("2026-03-09", "2026-03-10").with(Setting.CONSULT_INTERVAL, "CLOSED_CLOSED");
        assertEquals(day("2026-04-08"), opinion(closed, "2026-03-16").now().replyDueOn());
        var open = consulted("2026-03-09", "2026-03-10").with(Setting.CONSULT_INTERVAL, "OPEN_OPEN");
        assertEquals(day("2026-04-03"), opinion(open, "2026-03-16").now().replyDueOn());
    }

    @Test
    void anOpenConsultationIsProjectedToTheLastDayOfItsWindow() {
        var timeline = consulted("2026-03-09", "2026-03-10").now();

        assertEquals(Set.of(Flag.CONSULTING), timeline.flags());
        assertEquals(day("2026-03-31"), only(timeline, ClockKind.OPINION).dueOn());
        assertEquals(day("2026-04-22"), timeline.replyDueOn());
        assertFalse(timeline.provisional(), "served: the last day of the window is certain");
    }

    @Test
    void anUnservedConsultationIsProjectedAsIfServedOnTheDayOfSendingAndMakesTheDateProvisional() {
        var timeline = Case.received("2026-03-02")
                .act(ActType.CONSULTED, "2026-03-09", a -> a.id("c"))
                .now();
        assertEquals(day("2026-04-21"), timeline.replyDueOn());
        assertTrue(timeline.provisional());
        assertNull(only(timeline, ClockKind.OPINION).dueOn());
        assertEquals(ClockState.WAITING, only(timeline, ClockKind.OPINION).state());
    }

    @Test
    void anUnservedConsultationAfterTheDueDateMovesNothing() {
        var timeline = Case.received("2026-03-02")
                .act(ActType.CONSULTED, "2026-03-30", a -> a.id("c"))
                .now();
        assertEquals(day("2026-03-30"), timeline.replyDueOn());
        assertFalse(timeline.provisional());
    }

    @Test
    void aLateOpinionMovesNothing() {
        var silent = consulted("2026-03-09", "2026-03-10").now();
        var onTheLastDay = opinion(consulted("2026-03-09", "2026-03-10"), "2026-03-31");
        var late = opinion(consulted("2026-03-09", "2026-03-10"), "2026-04-01");
        assertEquals(List.of(), onTheLastDay.now().breaches());
        assertEquals(List.of(Breach.OPINION_LATE), late.now().breaches());
        assertEquals(silent.replyDueOn(), late.now().replyDueOn());
        assertEquals(silent.replyDueOn(), onTheLastDay.now().replyDueOn());
        assertEquals(ClockState.MISSED, only(late.now(), ClockKind.OPINION).state());
    }

    @Test
    void theFirstOpinionEndsTheSuspensionFurtherOnesAreKept() {
        var timeline = opinion(opinion(consulted("2026-03-09", "2026-03-10"), "2026-03-16"), "2026-03-20");
        assertEquals(day("2026-04-07"), timeline.now().replyDueOn());
        assertEquals(List.of(), timeline.now().breaches());
        assertEquals(
                List.of(Breach.OPINION_LATE),
                opinion(timeline, "2026-04-01").now().breaches());
    }

    @Test
    void closingAConsultationEndsTheSuspensionThatDay() {
        var timeline = consulted("2026-03-09", "2026-03-10")
                .act(ActType.CONSULTATION_CLOSED, "2026-03-16", a -> a.consultation("c"));
        assertEquals(day("2026-04-07"), timeline.now().replyDueOn());
        assertEquals(ClockState.ENDED, only(timeline.now(), ClockKind.OPINION).state());
        assertEquals(Set.of(), timeline.now().flags());
    }

    @Test
    void severalConsultationsAreTheirUnion() {
        var both = opinion(consulted("2026-03-09", "2026-03-10"), "2026-03-16")
                .act(ActType.CONSULTED, "2026-03-12", a -> a.id("d").servedOn(day("2026-03-12")))
                .act(ActType.OPINION_RECEIVED, "2026-03-18", a -> a.consultation("d"));
        assertEquals(day("2026-04-09"), both.now().replyDueOn());
    }

    @Test
    void anotherBodyHasTheDaysOfTheSetting() {
        var timeline = Case.received("2026-03-02")
                .with(Setting.OTHER_BODY_DAYS, 5)
                .act(
                        ActType.CONSULTED,
                        "2026-03-09",
                        a -> a.party(Party.OTHER_BODY).servedOn(day("2026-03-09")))
                .now();
        assertEquals(day("2026-03-16"), only(timeline, ClockKind.OPINION).dueOn());
        assertEquals(day("2026-04-07"), timeline.replyDueOn());
    }

    @Test
    void aLetterServedMoreThan15WorkingDaysAfterSendingGivesARisk() {
        // The 15th working day after 2026-03-03 is 03-24; served on 03-26, so the window ends on 04-17.
        var onThe15th = consulted("2026-03-03", "2026-03-24").now();
        assertNull(onThe15th.riskDueOn());
        var late = consulted("2026-03-03", "2026-03-26").now();
        assertEquals(day("2026-04-17"), only(late, ClockKind.OPINION).dueOn());
        assertEquals(day("2026-05-18"), late.replyDueOn());
        assertEquals(day("2026-05-14"), late.riskDueOn(), "two working days on the way count");
    }

    @Test
    void anOpinionOnALetterThatNobodyKnowsToBeServedEndsTheSuspension() {
        var timeline = opinion(
                        Case.received("2026-03-02").act(ActType.CONSULTED, "2026-03-09", a -> a.id("c")), "2026-03-16")
                .now();
        assertEquals(day("2026-04-07"), timeline.replyDueOn());
        assertFalse(timeline.provisional());
        assertNull(timeline.riskDueOn());
    }

    @Test
    void aReplyWithAConsultationOpenIsJudgedByTheProjection() {
        var replied = consulted("2026-03-09", "2026-03-10").act(ActType.REPLIED, "2026-04-20");
        assertEquals(Timeliness.ON_TIME, replied.now().timeliness());
        assertEquals(day("2026-04-22"), replied.now().replyDueOn());
        var later = opinion(replied, "2026-04-21").now();
        assertEquals(List.of(Breach.ACT_AFTER_CLOSE), later.breaches());
        assertEquals(day("2026-04-22"), later.replyDueOn());
    }

    @Test
    void aReferralSuspendsOnlyUnderItsSetting() {
        var referred = Case.received("2026-03-02").act(ActType.REFERRED, "2026-03-09");
        assertEquals(day("2026-03-30"), referred.now().replyDueOn());
        assertEquals(Set.of(Flag.REFERRED), referred.now().flags());
        referred.with(Setting.REFERRAL_SUSPENDS, true).act(ActType.REFERRAL_ENDED, "2026-03-11");
        assertEquals(day("2026-04-01"), referred.now().replyDueOn());
        assertEquals(Set.of(), referred.now().flags());
        assertEquals(List.of(), Case.states(referred.now(), ClockKind.OPINION));
    }

    @Test
    void theApplicantMustBeToldOrTheSuspensionMayNotHold() {
        var untold = consulted("2026-03-09", "2026-03-10");
        assertTrue(untold.now().explanation().en().contains("not told of the consultation"));
        untold.act(ActType.APPLICANT_NOTIFIED, "2026-03-09", a -> a.of("c"));
        assertFalse(untold.now().explanation().en().contains("not told of the consultation"));
    }
}

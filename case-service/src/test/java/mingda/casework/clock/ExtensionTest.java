package mingda.casework.clock;

import static mingda.casework.clock.Case.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 条例第三十三条第二款: E11. Received on 2026-03-02; K20 alone ends on 2026-03-30. */
class ExtensionTest {
    private static Case extended(Case file, String on, int days) {
        return file.act(ActType.EXTENDED, on, a -> a.workingDays(days));
    }

    private static Case extended(String on, int days) {
        return extended(Case.received("2026-03-02"), on, days);
    }

    @Test
    void theNoticeOnTheLastDayCounts() {
        var timeline = extended("2026-03-30", 20).now();
        assertEquals(day("2026-04-28"), timeline.replyDueOn());
        assertEquals(Set.of(Flag.EXTENDED), timeline.flags());
        assertEquals(List.of(), timeline.breaches());
        assertEquals(40, timeline.ledger().stream().filter(LedgerEntry::counted).count());
        assertEquals(List.of(ClockState.RUNNING), Case.states(timeline, ClockKind.REPLY));
    }

    @Test
    void afterTheLastDayItHasNoEffect() {
        var timeline = extended("2026-03-31", 20).now();
        assertEquals(day("2026-03-30"), timeline.replyDueOn());
        assertEquals(List.of(Breach.EXTENSION_LATE), timeline.breaches());
        assertEquals(Set.of(), timeline.flags());
        assertEquals(Timeliness.OVERDUE, timeline.timeliness());
    }

    @Test
    void itsLengthIsCappedAt20() {
        var timeline = extended("2026-03-30", 21).now();
        assertEquals(day("2026-04-28"), timeline.replyDueOn());
        assertEquals(List.of(Breach.EXTENSION_TOO_LONG), timeline.breaches());
    }

    @Test
    void aSecondOneHasNoEffect() {
        var timeline = extended(extended("2026-03-30", 5), "2026-03-31", 5).now();
        assertEquals(day("2026-04-07"), timeline.replyDueOn());
        assertEquals(List.of(Breach.SECOND_EXTENSION), timeline.breaches());
    }

    @Test
    void severalWhereTheSettingAllowsThemCountAtMost20Together() {
        var two = extended(extended("2026-03-30", 5), "2026-03-31", 10).with(Setting.EXTENSION_COUNT, 2);
        assertEquals(day("2026-04-21"), two.now().replyDueOn());
        assertEquals(List.of(), two.now().breaches());
        var tooLong = extended(extended("2026-03-30", 15), "2026-03-31", 6).with(Setting.EXTENSION_COUNT, 2);
        assertEquals(day("2026-04-28"), tooLong.now().replyDueOn());
        assertEquals(List.of(Breach.EXTENSION_TOO_LONG), tooLong.now().breaches());
    }

    @Test
    void agreementAloneHasNoEffect() {
        var timeline = Case.received("2026-03-02")
                .act(ActType.EXTENSION_REQUESTED, "2026-03-25", a -> a.workingDays(20))
                .act(ActType.EXTENSION_APPROVED, "2026-03-26")
                .now();
        assertEquals(day("2026-03-30"), timeline.replyDueOn());
        assertEquals(Set.of(), timeline.flags());
    }

    @Test
    void aNewClockMayBeExtendedAgain() {
        var corrected = Case.received("2026-03-02");
        extended(corrected, "2026-03-03", 5)
                .act(ActType.CORRECTION_REQUESTED, "2026-03-04", a -> a.servedOn(day("2026-03-04")))
                .act(ActType.CORRECTED, "2026-03-09");
        assertEquals(day("2026-04-07"), corrected.now().replyDueOn(), "the old extension is forgotten");
        assertEquals(Set.of(), corrected.now().flags());
        extended(corrected, "2026-04-07", 1);
        assertEquals(day("2026-04-08"), corrected.now().replyDueOn());
    }

    @Test
    void whileWaitingThereIsNothingToExtend() {
        var waiting = Case.received("2026-03-02")
                .act(ActType.CORRECTION_REQUESTED, "2026-03-04", a -> a.servedOn(day("2026-03-04")));
        extended(waiting, "2026-03-05", 20);
        assertNull(waiting.now().replyDueOn());
        assertEquals(List.of(), waiting.now().breaches());
    }

    @Test
    void consultationDaysOfTheExtensionDoNotCountEither() {
        var timeline = extended("2026-03-30", 5)
                .act(ActType.CONSULTED, "2026-04-01", a -> a.id("c").servedOn(day("2026-04-01")))
                .act(ActType.OPINION_RECEIVED, "2026-04-03", a -> a.consultation("c"))
                .now();
        assertEquals(day("2026-04-09"), timeline.replyDueOn());
    }

    @Test
    void theRiskDateIsExtendedOnlyByANoticeBeforeIt() {
        var inTime = arrived();
        extended(inTime, "2026-03-25", 5);
        assertEquals(day("2026-04-07"), inTime.now().replyDueOn());
        assertEquals(day("2026-04-01"), inTime.now().riskDueOn());
        var late = arrived();
        extended(late, "2026-03-26", 5);
        assertEquals(day("2026-04-07"), late.now().replyDueOn());
        assertEquals(day("2026-03-25"), late.now().riskDueOn());
    }

    private static Case arrived() {
        return Case.empty()
                .by(Channel.EMAIL)
                .with(Setting.ONLINE_RECEIPT, "AGENCY_CONFIRM")
                .act(ActType.ARRIVED, "2026-02-26")
                .act(ActType.RECEIVED, "2026-03-02");
    }
}

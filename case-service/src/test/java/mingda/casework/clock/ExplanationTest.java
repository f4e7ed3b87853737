package mingda.casework.clock;

import static mingda.casework.clock.Case.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mingda.casework.calendar.LocalCorrection;
import mingda.casework.calendar.ShippedCalendar;
import mingda.casework.calendar.Words;
import mingda.casework.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;

/** What a citizen reads. */
class ExplanationTest {
    @Test
    void ofAnOrdinaryCase() {
        var words = Case.received("2026-11-23").now().explanation();
        assertEquals(
                "本机关于2026年11月23日（星期一）收到申请（条例第三十一条）。"
                        + "答复期限为20个工作日，自次日起计算（条例第三十三条、民法典第二百零一条）。"
                        + "因此，本机关最迟应于2026年12月21日（星期一）（当日24时前）答复。",
                words.zh());
        assertEquals(
                "The agency received the application on 2026-11-23 (Regulation Art. 31)."
                        + " The period is 20 working days, counted from the next day (Regulation Art. 33; Civil Code Art. 201)."
                        + " Therefore the agency must answer by 2026-12-21, the end of that day.",
                words.en());
    }

    /** Whoever reads the ledger sees that no notice of the State Council, but the agency itself, took the day off. */
    @Test
    void aDayThatTheAgencyCorrectedSaysSo() {
        var closed = new LocalCorrection(day("2026-11-24"), false, "台风停工", "全市停工");
        var file = Case.received("2026-11-23")
                .with(WorkCalendar.of("local", ShippedCalendar.YEARS, List.of(closed)))
                .now();
        var entry = file.ledger().stream()
                .filter(each -> each.date().equals(day("2026-11-24")))
                .findFirst()
                .orElseThrow();
        assertFalse(entry.counted());
        assertEquals(new Words("本机关工作日更正（台风停工）", "A correction of the agency's own days (台风停工)"), entry.basis());
        assertEquals(day("2026-12-22"), file.replyDueOn());
    }

    @Test
    void ofAConsultationAnExtensionAndABreach() {
        var words = Case.received("2026-03-02")
                .act(ActType.EXTENDED, "2026-03-05", a -> a.workingDays(5))
                .act(ActType.EXTENDED, "2026-03-06", a -> a.workingDays(5))
                .act(ActType.CONSULTED, "2026-03-09", a -> a.id("c").servedOn(day("2026-03-09")))
                .act(ActType.APPLICANT_NOTIFIED, "2026-03-09", a -> a.of("c"))
                .act(ActType.OPINION_RECEIVED, "2026-03-11", a -> a.consultation("c"))
                .now()
                .explanation();
        assertEquals(
                "The agency received the application on 2026-03-02 (Regulation Art. 31)."
                        + " The period is 20 working days, extended by 5 working days, counted from the next day"
                        + " (Regulation Art. 33; Civil Code Art. 201)."
                        + " 2 working days of asking for opinions do not count (Regulation Art. 33(3))."
                        + " Therefore the agency must answer by 2026-04-09, the end of that day."
                        + " Note: a further extension has no effect.",
                words.en());
    }

    @Test
    void whileWaitingForACorrection() {
        var waiting = Case.received("2026-03-02")
                .act(
                        ActType.CORRECTION_REQUESTED,
                        "2026-03-09",
                        a -> a.servedOn(day("2026-03-10")).workingDays(10));
        assertEquals(
                "The agency received the application on 2026-03-02 (Regulation Art. 31)."
                        + " Waiting for the applicant to correct the application, until 2026-03-24;"
                        + " the period to answer does not run.",
                waiting.now().explanation().en());
        waiting.act(ActType.CORRECTED, "2026-03-16");
        assertEquals(
                "本机关于2026年3月2日（星期一）收到申请（条例第三十一条）。"
                        + "补正后的申请于2026年3月16日（星期一）收到，答复期限自该日起重新计算（条例第三十条）。"
                        + "答复期限为20个工作日，自次日起计算（条例第三十三条、民法典第二百零一条）。"
                        + "因此，本机关最迟应于2026年4月14日（星期二）（当日24时前）答复。",
                waiting.now().explanation().zh());
    }

    @Test
    void ofAReopenedCaseAndItsReply() {
        var words = Case.received("2026-03-02")
                .act(ActType.REPLIED, "2026-03-20")
                .act(
                        ActType.REOPENED,
                        "2026-04-20",
                        a -> a.startsOn(day("2026-04-17")).period(new Period(15, Period.Unit.DAY)))
                .act(ActType.REPLIED, "2026-04-30")
                .now()
                .explanation();
        assertEquals(
                "The agency received the application on 2026-03-02 (Regulation Art. 31)."
                        + " The case was reopened; its period counts from 2026-04-17."
                        + " The agency answered on 2026-04-30."
                        + " The period is 15 days, counted from the next day (Civil Code Art. 201)."
                        + " The reply is judged by 2026-05-06.",
                words.en());
    }

    @Test
    void ofAFeeThatIsPending() {
        var words = Case.received("2026-03-02")
                .act(ActType.FEE_NOTIFIED, "2026-03-09")
                .now()
                .explanation();
        assertEquals(
                "The agency received the application on 2026-03-02 (Regulation Art. 31)."
                        + " Waiting for the applicant to pay the fee; the period starts when the notice is served;"
                        + " the period to answer does not run.",
                words.en());
    }

    @Test
    void ofEveryWayToClose() {
        var asked = Case.received("2026-03-02")
                .act(
                        ActType.CORRECTION_REQUESTED,
                        "2026-03-09",
                        a -> a.servedOn(day("2026-03-10")).workingDays(5))
                .act(ActType.CORRECTION_LAPSED, "2026-03-18");
        assertEquals(true, asked.now().explanation().en().contains("counts as abandoned"));
        var unpaid = Case.received("2026-03-02")
                .act(ActType.FEE_NOTIFIED, "2026-03-09", a -> a.servedOn(day("2026-03-10")))
                .act(ActType.FEE_LAPSED, "2026-04-18");
        assertEquals(true, unpaid.now().explanation().en().contains("not paid in time"));
        var withdrawn = Case.received("2026-03-02").act(ActType.WITHDRAWN, "2026-03-09");
        assertEquals(true, withdrawn.now().explanation().en().contains("withdrew"));
        var split = Case.received("2026-03-02").act(ActType.SPLIT, "2026-03-09");
        assertEquals(true, split.now().explanation().en().contains("split into several"));
    }

    @Test
    void ofAFeeThatWasPaidAndOfOneThatWasCancelled() {
        var fee =
                Case.received("2026-03-02").act(ActType.FEE_NOTIFIED, "2026-03-05", a -> a.servedOn(day("2026-03-05")));
        assertContains(fee.now(), "Waiting for the applicant to pay the fee, until 2026-04-02;");
        assertContains(
                fee.act(ActType.FEE_PAID, "2026-03-10").now(),
                "The fee was paid on 2026-03-10, and the period runs anew from the day after (Fee Measures Art. 6).");
        var cancelled = Case.received("2026-03-02")
                .act(ActType.FEE_NOTIFIED, "2026-03-05")
                .act(ActType.FEE_CANCELLED, "2026-03-09");
        assertContains(cancelled.now(), "2 working days of waiting for a fee do not count.");
    }

    @Test
    void ofForceMajeureAndOfReasons() {
        var storm = Case.received("2026-03-02")
                .with(Setting.FORCE_MAJEURE, true)
                .act(ActType.CLOCK_SUSPENDED, "2026-03-05", a -> a.until(day("2026-03-10")));
        assertContains(storm.now(), "3 working days of force majeure do not count.");
        var reasons = Case.received("2026-03-02")
                .with(Setting.REASONS_SUSPEND, true)
                .act(ActType.REASONS_REQUESTED, "2026-03-05")
                .act(ActType.REASONS_GIVEN, "2026-03-09");
        assertContains(reasons.now(), "2 working days of waiting for reasons do not count (Regulation Art. 35).");
    }

    @Test
    void ofTheStricterReadingAndOfADateThatIsProvisional() {
        var risk = Case.empty()
                .by(Channel.POST_OTHER_UNIT)
                .act(ActType.ARRIVED, "2026-02-26")
                .act(ActType.RECEIVED, "2026-03-02");
        assertContains(
                risk.now(),
                "On the stricter reading of the law the date is 2026-03-25; reminders go by the earlier one.");
        var unserved = Case.received("2026-03-02").act(ActType.CONSULTED, "2026-03-09");
        assertContains(unserved.now(), "This date is provisional: it rests on a letter not known to be served.");
        assertContains(
                Case.received("2026-12-20").now(),
                "This date is provisional: the holidays of 2027 are not announced yet.");
    }

    @Test
    void aConsultationIsToldOfUnlessTheSettingSaysOtherwise() {
        String warning = "The applicant was not told of the consultation: the suspension may not hold.";
        var consulted = Case.received("2026-03-02").act(ActType.CONSULTED, "2026-03-09", a -> a.id("c"));
        assertContains(consulted.now(), warning);
        assertFalse(consulted
                .with(Setting.NOTIFY_CONSULT, false)
                .now()
                .explanation()
                .en()
                .contains(warning));
        var reasons = Case.received("2026-03-02")
                .with(Setting.REASONS_SUSPEND, true)
                .act(ActType.REASONS_REQUESTED, "2026-03-05");
        assertFalse(reasons.now().explanation().en().contains(warning), "a demand for reasons is no consultation");
    }

    private static void assertContains(Timeline timeline, String sentence) {
        assertTrue(
                timeline.explanation().en().contains(sentence),
                timeline.explanation().en());
        assertFalse(timeline.explanation().zh().isBlank());
    }
}

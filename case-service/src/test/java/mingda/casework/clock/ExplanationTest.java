package mingda.casework.clock;

import static mingda.casework.clock.Case.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
}

package mingda.casework.clock;

import static mingda.casework.clock.Case.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 条例第三十一条: the day of receipt by channel, and what rests on it. */
class ReceiptTest {
    @Test
    void twentyWorkingDaysFromTheDayAfterReceipt() {
        var timeline = Case.received("2026-11-23").asOf("2026-11-23");

        assertEquals(day("2026-11-23"), timeline.receivedOn());
        assertEquals(day("2026-11-23"), timeline.clockStartOn());
        assertEquals(day("2026-12-21"), timeline.replyDueOn());
        assertNull(timeline.riskDueOn());
        assertEquals(CaseState.IN_PROCESS, timeline.state());
        assertEquals(Set.of(), timeline.flags());
        assertEquals(Timeliness.NOT_DUE, timeline.timeliness());
        assertEquals(Light.GREEN, timeline.light());
        assertEquals(0, timeline.workingDaysUsed());
        assertEquals(20, timeline.workingDaysLeft());
        assertFalse(timeline.provisional());
        assertEquals(List.of(), timeline.breaches());
        assertEquals(20, timeline.ledger().stream().filter(LedgerEntry::counted).count());
        assertTrue(
                timeline.explanation().en().contains("2026-12-21"),
                timeline.explanation().en());
        assertTrue(
                timeline.explanation().zh().contains("2026年12月21日"),
                timeline.explanation().zh());
    }

    @Test
    void aReceiptOnADayOfRestCountsFromThatDayUnlessTheSettingRollsIt() {
        assertEquals(day("2026-11-21"), Case.received("2026-11-21").now().receivedOn());
        var rolled = Case.received("2026-11-21").with(Setting.NONWORKING_RECEIPT, "NEXT_WORKDAY");
        assertEquals(day("2026-11-23"), rolled.now().receivedOn());
        assertEquals(day("2026-11-21"), rolled.by(Channel.COUNTER).now().receivedOn());
    }
}

package mingda.casework.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import mingda.casework.calendar.DayByDay;
import org.junit.jupiter.api.Test;

/** The whole fold against a plain walk, day by day, that shares no type with the rules. */
class DayByDayTest {
    private static final LocalDate FIRST = LocalDate.of(2019, 5, 15);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Test
    void everyReceiptDateItsNoticeAndItsExtension() {
        for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
            String on = date.toString();
            var timeline = Case.received(on).asOf(on);
            assertEquals(DayByDay.after(date, 20), timeline.replyDueOn(), on);
            assertEquals(
                    DayByDay.after(date, 7),
                    Case.only(timeline, ClockKind.CORRECTION_NOTICE).dueOn(),
                    on);
            var extended = Case.received(on).act(ActType.EXTENDED, on, a -> a.workingDays(20));
            assertEquals(DayByDay.after(date, 40), extended.now().replyDueOn(), on);
            var consulted = Case.received(on).act(ActType.CONSULTED, on, a -> a.servedOn(LocalDate.parse(on)));
            assertEquals(
                    DayByDay.after(date, 15),
                    Case.only(consulted.now(), ClockKind.OPINION).dueOn(),
                    on);
        }
    }

    @Test
    void consultationsAnExtensionAndACorrectionInAnyMixture() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 5_000; i++) {
            LocalDate received = FIRST.plusDays(random.nextInt(2600));
            var file = Case.received(received.toString());
            Set<LocalDate> skipped = new HashSet<>();
            LocalDate start = received;
            if (random.nextBoolean()) {
                LocalDate noticed = received.plusDays(random.nextInt(6));
                start = noticed.plusDays(random.nextInt(5));
                file.act(ActType.CORRECTION_REQUESTED, noticed.toString(), a -> a.servedOn(noticed))
                        .act(ActType.CORRECTED, start.toString());
            }
            for (int c = random.nextInt(4); c > 0; c--) {
                consult(file, start.plusDays(random.nextInt(25)), "c" + c, random, skipped);
            }
            int extension = random.nextInt(21);
            if (extension > 0) {
                file.act(ActType.EXTENDED, start.toString(), a -> a.workingDays(extension));
            }
            assertEquals(
                    DayByDay.after(start, 20 + extension, skipped), file.now().replyDueOn(), "case " + i);
        }
    }

    private static void consult(Case file, LocalDate sent, String id, SplittableRandom random, Set<LocalDate> skipped) {
        LocalDate served = sent.plusDays(random.nextInt(20));
        LocalDate answered = served.plusDays(random.nextInt(40));
        LocalDate window = DayByDay.after(served, 15);
        file.act(ActType.CONSULTED, sent.toString(), a -> a.id(id).servedOn(served));
        LocalDate end = window;
        if (random.nextBoolean()) {
            file.act(ActType.OPINION_RECEIVED, answered.toString(), a -> a.consultation(id));
            end = answered.isBefore(window) ? answered : window;
        }
        for (LocalDate day = sent.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            skipped.add(day);
        }
    }
}

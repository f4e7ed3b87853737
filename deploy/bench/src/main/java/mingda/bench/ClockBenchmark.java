package mingda.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.clock.Act;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Channel;
import mingda.casework.clock.Clock;
import mingda.casework.clock.FoldResult;
import mingda.casework.clock.Method;
import mingda.casework.clock.Settings;
import mingda.casework.clock.Timeline;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The clock of the rules beside a walk day by day: a whole timeline with its ledger, and the due date alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ClockBenchmark {
    private static final int LONGEST = 40;
    private static final int DATES = 2_500;

    private final WorkCalendar calendar = Calendars.ofTheRules();
    private final NaiveWalk walk = new NaiveWalk(Calendars.FIRST, Calendars.LAST);
    private final LocalDate[] receipts = new LocalDate[DATES];
    private int next;

    private static final int EXTENSION = 10;
    private static final LocalDate RECEIVED = LocalDate.of(2026, 1, 19);
    private static final LocalDate ASKED = LocalDate.of(2026, 1, 26);
    private static final LocalDate ANSWERED = LocalDate.of(2026, 2, 9);
    private static final LocalDate REPLIED = LocalDate.of(2026, 3, 30);
    private static final LocalDate SERVED = LocalDate.of(2026, 4, 1);
    /** Received before the Spring Festival, one third party asked, extended by 10 working days, answered by post, served. */
    private final List<Act> acts = List.of(
            Act.of(ActType.ARRIVED, RECEIVED).id("arrived").build(),
            Act.of(ActType.RECEIVED, RECEIVED).id("received").build(),
            Act.of(ActType.CONSULTED, ASKED)
                    .id("asked")
                    .servedOn(ASKED.plusDays(2))
                    .build(),
            Act.of(ActType.APPLICANT_NOTIFIED, ASKED).of("asked").build(),
            Act.of(ActType.OPINION_RECEIVED, ANSWERED).consultation("asked").build(),
            Act.of(ActType.EXTENSION_REQUESTED, ANSWERED).workingDays(EXTENSION).build(),
            Act.of(ActType.EXTENSION_APPROVED, ANSWERED).build(),
            Act.of(ActType.EXTENDED, ANSWERED).workingDays(EXTENSION).build(),
            Act.of(ActType.ISSUED, REPLIED).build(),
            Act.of(ActType.REPLIED, REPLIED)
                    .id("reply")
                    .method(Method.POST)
                    .outcome("GRANT")
                    .build(),
            Act.of(ActType.SERVED, SERVED).build());

    private final List<NaiveWalk.Pause> pauses = List.of(new NaiveWalk.Pause(ASKED, ANSWERED));

    /** Both ways must say the same, or the comparison says nothing. */
    @Setup
    public void sameAnswers() {
        for (int i = 0; i < DATES; i++) {
            receipts[i] = LocalDate.of(Calendars.FIRST, 5, 15).plusDays(i);
            if (!calendar.workdayAfter(receipts[i], LONGEST).equals(walk.after(receipts[i], LONGEST))) {
                throw new IllegalStateException("they differ from " + receipts[i]);
            }
        }
        Timeline timeline = (Timeline) timeline();
        List<Integer> naive = timelineNaive().stream().map(List::size).sorted().toList();
        List<Integer> ours =
                timeline.clocks().stream().map(c -> c.ledger().size()).sorted().toList();
        if (!ours.equals(naive)) {
            throw new IllegalStateException("the ledgers differ: " + ours + " " + naive);
        }
    }

    /** The due date of 40 working days by prefix sums. */
    @Benchmark
    public LocalDate dueDate() {
        return calendar.workdayAfter(receipt(), LONGEST);
    }

    /** The same day by day. */
    @Benchmark
    public LocalDate dueDateNaive() {
        return walk.after(receipt(), LONGEST);
    }

    /** Everything that the service says of a case: every clock with its ledger, and the explanation in both languages. */
    @Benchmark
    public FoldResult timeline() {
        return Clock.fold(acts, Channel.ONLINE, calendar, Settings.defaults(), REPLIED);
    }

    /** The ledgers of the same five clocks as lines of text, without any rule that decides which days they cover. */
    @Benchmark
    public List<List<String>> timelineNaive() {
        return List.of(
                walk.ledger(RECEIVED, 20 + EXTENSION, pauses),
                walk.ledger(RECEIVED, 7, List.of()),
                walk.ledger(ASKED.plusDays(2), 15, List.of()),
                walk.days(SERVED, SERVED.plusDays(60)),
                walk.days(SERVED, SERVED.plusMonths(6)));
    }

    private LocalDate receipt() {
        next = (next + 1) % DATES;
        return receipts[next];
    }
}

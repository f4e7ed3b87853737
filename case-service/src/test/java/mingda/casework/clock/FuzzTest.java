package mingda.casework.clock;

import static mingda.casework.calendar.ShippedCalendar.CALENDAR;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is thrown at the fold, it answers or refuses; it never throws, and never takes long. */
class FuzzTest {
    private static final LocalDate[] EDGES = {
        LocalDate.MIN,
        LocalDate.MAX,
        Clock.EARLIEST,
        Clock.LATEST,
        Clock.EARLIEST.minusDays(1),
        Clock.LATEST.plusDays(1),
        LocalDate.of(2024, 2, 29),
        LocalDate.of(2026, 12, 31),
        LocalDate.of(2020, 2, 1)
    };
    private static final Integer[] NUMBERS = {0, 1, -1, 20, 21, 365, 366, Integer.MAX_VALUE, Integer.MIN_VALUE};

    private final SplittableRandom random = new SplittableRandom(20261123);

    @Test
    void anythingAtAll() {
        int answered = 0;
        int refused = 0;
        for (int i = 0; i < 60_000; i++) {
            var result = Clock.fold(acts(), any(Channel.values()), CALENDAR, Settings.defaults(), sane());
            if (result instanceof Timeline timeline) {
                answered++;
                assertFalse(timeline.explanation().zh().isEmpty()
                        || timeline.explanation().en().isEmpty());
            } else {
                refused++;
            }
        }
        assertTrue(answered > 1000 && refused > 1000, answered + " answered, " + refused + " refused");
    }

    private List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        acts.add(Act.of(ActType.RECEIVED, sane()).build());
        int length = random.nextInt(5);
        boolean wild = random.nextInt(3) == 0;
        for (int i = 0; i < length; i++) {
            acts.add(act(i, wild));
        }
        return acts;
    }

    private Act act(int i, boolean wild) {
        return new ActBuilder(wild ? maybe(any(ActType.values())) : any(ActType.values()), date(wild))
                .id(wild ? id() : "i" + i)
                .servedOn(maybe(date(wild)))
                .workingDays(wild ? maybe(any(NUMBERS)) : Integer.valueOf(1 + random.nextInt(300)))
                .channel(maybe(any(Channel.values())))
                .party(maybe(any(Party.values())))
                .of(maybe(id()))
                .consultation(maybe(id()))
                .act(maybe(id()))
                .until(maybe(date(wild)))
                .startsOn(date(wild))
                .period(maybe(new Period(maybe(any(NUMBERS)), maybe(any(Period.Unit.values())))))
                .method(maybe(any(Method.values())))
                .outcome(maybe(wild ? any("", ",", "GRANT", "GRANT,", "X") : "GRANT"))
                .finalReply(maybe(random.nextBoolean()))
                .amount(maybe(new BigDecimal(any("0", "-1", "1e400", "0.001"))))
                .agencyFault(maybe(random.nextBoolean()))
                .cause(maybe(any(Cause.values())))
                .afterReconsideration(maybe(random.nextBoolean()))
                .build();
    }

    @Test
    void theLongestCasesTakeNoTime() {
        for (ActType[] cycle : new ActType[][] {
            {ActType.FEE_NOTIFIED, ActType.FEE_PAID},
            {ActType.CONSULTED, ActType.EXTENDED},
            {ActType.CONSULTED, ActType.FEE_NOTIFIED, ActType.FEE_PAID},
            {ActType.REOPENED, ActType.REPLIED}
        }) {
            List<Act> acts = new ArrayList<>();
            acts.add(Act.of(ActType.RECEIVED, LocalDate.of(2020, 1, 1)).build());
            for (int i = 1; i < Clock.MOST_ACTS; i++) {
                LocalDate on = LocalDate.of(2020, 1, 1).plusDays(i * 7L);
                acts.add(Act.of(cycle[i % cycle.length], on)
                        .id("i" + i)
                        .workingDays(1)
                        .servedOn(on)
                        .startsOn(on)
                        .method(Method.IN_PERSON)
                        .outcome("GRANT")
                        .build());
            }
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> Clock.fold(acts, Channel.ONLINE, CALENDAR, Settings.defaults(), LocalDate.of(2026, 1, 1)));
        }
    }

    @Test
    void aChainOfVoidingsAsLongAsACaseMayBe() {
        List<Act> acts = new ArrayList<>();
        acts.add(Act.of(ActType.RECEIVED, LocalDate.of(2026, 3, 2)).id("i0").build());
        for (int i = 1; i < Clock.MOST_ACTS; i++) {
            acts.add(Act.of(ActType.VOIDED, LocalDate.of(2026, 3, 2))
                    .id("i" + i)
                    .act("i" + (i - 1))
                    .build());
        }
        var result = Clock.fold(acts, Channel.ONLINE, CALENDAR, Settings.defaults(), LocalDate.of(2026, 3, 2));
        assertTrue(result instanceof Refused, "an odd number of voidings takes the receipt away");
    }

    private LocalDate sane() {
        return LocalDate.of(2019, 5, 15).plusDays(random.nextInt(2900));
    }

    private LocalDate date(boolean wild) {
        return wild && random.nextInt(3) == 0 ? any(EDGES) : sane();
    }

    private String id() {
        return "i" + random.nextInt(6);
    }

    private <T> @Nullable T maybe(@Nullable T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}

package mingda.casework.clock;

import static mingda.casework.calendar.ShippedCalendar.CALENDAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import mingda.casework.calendar.DayByDay;
import mingda.casework.calendar.LocalCorrection;
import mingda.casework.calendar.ShippedCalendar;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.clock.Sequences.Example;
import mingda.casework.outcome.Outcome;
import mingda.casework.outcome.ReportRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The properties of rulebook section 9 over 240,000 seeded sequences, and more. */
class PropertiesTest {
    private static final int EACH = 20_000;
    private static final Set<ActType> CONSULTING =
            Set.of(ActType.CONSULTED, ActType.OPINION_RECEIVED, ActType.CONSULTATION_CLOSED);

    private static Timeline fold(Example example, WorkCalendar calendar) {
        return assertInstanceOf(
                Timeline.class,
                Clock.fold(example.acts(), example.channel(), calendar, example.settings(), example.asOf()));
    }

    private static Timeline fold(Example example) {
        return fold(example, CALENDAR);
    }

    private static void forEach(long seed, Consumer<Example> property) {
        forEach(seed, EACH, property);
    }

    private static void forEach(long seed, int examples, Consumer<Example> property) {
        var sequences = new Sequences(seed);
        for (int i = 0; i < examples; i++) {
            var example = sequences.next();
            try {
                property.accept(example);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", example " + i + ": " + example.acts(), e);
            }
        }
    }

    private static boolean isFixed(Example example) {
        return example.acts().stream().anyMatch(act -> act.type() == ActType.DELAY_FIXED);
    }

    private static LocalDate latest(Example example) {
        return example.acts().stream()
                .map(act -> Objects.requireNonNull(act.on()))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    @Test
    void p1AWorkingDayPeriodEndsOnAWorkingDay() {
        forEach(1, example -> {
            for (ClockView clock : fold(example).clocks()) {
                LocalDate due = clock.dueOn();
                assertTrue(due == null || isFixed(example) || DayByDay.isWorkday(due), clock.kind() + " " + due);
            }
        });
    }

    @Test
    void p2TheDayOfTheEventNeverCounts() {
        forEach(2, example -> {
            var timeline = fold(example);
            for (ClockView clock : timeline.clocks()) {
                if (!clock.ledger().isEmpty()) {
                    assertEquals(clock.startedOn(), clock.ledger().getFirst().date());
                    assertFalse(clock.ledger().getFirst().counted());
                }
            }
            if (timeline.replyDueOn() != null) {
                assertEquals(
                        timeline.clockStartOn(), timeline.ledger().getFirst().date());
                assertEquals(timeline.replyDueOn(), timeline.ledger().getLast().date());
            }
        });
    }

    @Test
    void p3TheLedgerCountsTwentyDaysAndTheExtension() {
        forEach(3, example -> {
            var timeline = fold(example);
            boolean ordinary = example.acts().stream()
                    .noneMatch(act -> act.type() == ActType.REOPENED || act.type() == ActType.DELAY_FIXED);
            if (timeline.replyDueOn() == null || !ordinary) {
                return;
            }
            List<LedgerEntry> counted =
                    timeline.ledger().stream().filter(LedgerEntry::counted).toList();
            for (int i = 0; i < counted.size(); i++) {
                assertEquals(i + 1, counted.get(i).day());
                assertTrue(DayByDay.isWorkday(counted.get(i).date()));
            }
            boolean extended = timeline.flags().contains(Flag.EXTENDED);
            assertTrue(extended ? counted.size() > 20 && counted.size() <= 40 : counted.size() == 20);
            assertEquals(counted.getLast().date(), timeline.replyDueOn());
            timeline.ledger().stream()
                    .skip(1)
                    .filter(e -> !e.counted() && DayByDay.isWorkday(e.date()))
                    .forEach(e -> assertTrue(Set.of(
                                    DayReason.CONSULTATION,
                                    DayReason.FORCE_MAJEURE,
                                    DayReason.PAYMENT,
                                    DayReason.CORRECTION)
                            .contains(e.reason())));
        });
    }

    @Test
    void p4ALaterReceiptNeverGivesAnEarlierDate() {
        forEach(4, example -> {
            if (example.settings().is(Setting.LATE_CORRECTION, "OLD")) {
                return;
            }
            var later = example.with(Sequences.mapped(
                    example.acts(),
                    act -> act.type() == ActType.RECEIVED
                            ? Act.of(
                                            ActType.RECEIVED,
                                            Objects.requireNonNull(act.on()).plusDays(3))
                                    .id("r")
                                    .build()
                            : act));
            assertNotEarlier(fold(example), fold(later));
        });
    }

    private static void assertNotEarlier(Timeline before, Timeline after) {
        LocalDate one = before.replyDueOn();
        LocalDate two = after.replyDueOn();
        if (one != null && two != null) {
            assertFalse(two.isBefore(one), one + " became " + two);
        }
    }

    @Test
    void p5AFurtherConsultationNeverGivesAnEarlierDate() {
        var random = new Sequences(55);
        forEach(5, example -> {
            LocalDate on =
                    Objects.requireNonNull(example.acts().getFirst().on()).plusDays(random.number(60));
            var more = example.plus(Act.of(ActType.CONSULTED, on)
                    .servedOn(on.plusDays(random.number(20)))
                    .build());
            assertNotEarlier(fold(example), fold(more));
        });
    }

    @Test
    void p6OverlappingConsultationsAreTheirUnion() {
        forEach(6, example -> {
            List<Act> twice = new ArrayList<>();
            for (Act act : example.acts()) {
                twice.add(act);
                // The copy follows at once: of acts of one day the order counts, and after a reply an opinion ends
                // nothing.
                boolean service = act.type() == ActType.SERVED && isConsultation(act.of(), example);
                if (service || CONSULTING.contains(act.type())) {
                    twice.add(copyOf(act));
                }
            }
            assertEquals(fold(example).replyDueOn(), fold(example.with(twice)).replyDueOn());
        });
    }

    private static boolean isConsultation(@Nullable String id, Example example) {
        return id != null
                && example.acts().stream().anyMatch(act -> id.equals(act.id()) && act.type() == ActType.CONSULTED);
    }

    /** The same act again under another id, as of another addressee. */
    private static Act copyOf(Act act) {
        return Act.of(Objects.requireNonNull(act.type()), Objects.requireNonNull(act.on()))
                .id(act.id() + "'")
                .party(act.party())
                .servedOn(act.servedOn())
                .consultation(act.consultation() == null ? null : act.consultation() + "'")
                .of(act.of() == null ? null : act.of() + "'")
                .method(act.method())
                .build();
    }

    @Test
    void p7AfterACorrectionOrPaymentOnlyThatDayMatters() {
        forEach(7, example -> {
            var timeline = fold(example);
            var start = timeline.clockStartOn();
            boolean restarted = !timeline.ledger().isEmpty()
                    && Set.of(DayReason.CORRECTION, DayReason.PAYMENT)
                            .contains(timeline.ledger().getFirst().reason());
            boolean plain = timeline.ledger().stream()
                    .skip(1)
                    .allMatch(e -> e.counted() || e.reason() == DayReason.WEEKEND || e.reason() == DayReason.HOLIDAY);
            if (start != null && restarted && plain && !timeline.flags().contains(Flag.EXTENDED) && !isFixed(example)) {
                assertEquals(DayByDay.after(start, 20), timeline.replyDueOn());
            }
        });
    }

    @Test
    void p8AnExtensionOfNIsExactlyNCountedDaysMore() {
        forEach(8, example -> {
            var before = fold(example);
            LocalDate on = latest(example);
            LocalDate due = before.replyDueOn();
            boolean extensible = due != null
                    && !on.isAfter(due)
                    && !before.state().isClosed()
                    && !before.flags().contains(Flag.EXTENDED)
                    && before.breaches().stream().noneMatch(b -> b == Breach.ACT_AFTER_CLOSE);
            if (!extensible || isFixed(example)) {
                return;
            }
            var after = fold(
                    example.plus(Act.of(ActType.EXTENDED, on).workingDays(7).build()));
            assertEquals(
                    before.ledger(), after.ledger().subList(0, before.ledger().size()));
            assertEquals(
                    7,
                    after.ledger().stream()
                            .skip(before.ledger().size())
                            .filter(LedgerEntry::counted)
                            .count());
        });
    }

    @Test
    void p9IssuingAndOtherInnerStepsChangeNoDate() {
        var random = new Sequences(99);
        forEach(9, example -> {
            LocalDate on =
                    Objects.requireNonNull(example.acts().getFirst().on()).plusDays(random.number(60));
            var plain = fold(example);
            for (ActType type : List.of(ActType.ISSUED, ActType.SEARCHED, ActType.EXTENSION_APPROVED)) {
                var with = fold(example.plus(Act.of(type, on).build()));
                assertEquals(plain.replyDueOn(), with.replyDueOn());
                assertEquals(plain.riskDueOn(), with.riskDueOn());
                assertEquals(plain.ledger(), with.ledger());
            }
        });
    }

    @Test
    void p10AnExtensionAfterTheLastDayChangesNothing() {
        forEach(10, example -> {
            var before = fold(example);
            LocalDate due = before.replyDueOn();
            if (due == null || before.state().isClosed() || latest(example).isAfter(due)) {
                return;
            }
            var after = fold(example.plus(
                    Act.of(ActType.EXTENDED, due.plusDays(1)).workingDays(7).build()));
            assertEquals(due, after.replyDueOn());
            assertTrue(after.breaches().contains(Breach.EXTENSION_LATE));
        });
    }

    @Test
    void p11ADayOffNeverMakesADateEarlierAMakeupDayNeverLater() {
        var calendars = new ArrayList<WorkCalendar>();
        var days = new ArrayList<LocalDate>();
        for (int i = 0; i < 40; i++) {
            LocalDate date = LocalDate.of(2019, 6, 1).plusDays(i * 67L);
            calendars.add(WorkCalendar.of(
                    "changed",
                    ShippedCalendar.YEARS,
                    List.of(new LocalCorrection(date, !CALENDAR.isWorkday(date), "更正", "测试"))));
            days.add(date);
        }
        var random = new Sequences(111);
        forEach(11, example -> {
            if (example.settings().is(Setting.LATE_CORRECTION, "OLD")) {
                return;
            }
            LocalDate received =
                    Objects.requireNonNull(example.acts().getFirst().on());
            int nearest =
                    Math.clamp((received.toEpochDay() - days.getFirst().toEpochDay()) / 67 + random.number(2), 0, 39);
            var changed = fold(example, calendars.get(nearest));
            boolean dayOff = CALENDAR.isWorkday(days.get(nearest));
            assertNotEarlier(dayOff ? fold(example) : changed, dayOff ? changed : fold(example));
        });
    }

    /** The rows of table three; that they balance is for the report's own tests, which count real cases. */
    @Test
    void p12EveryClosedCaseIsInExactlyOneOfRows3To23AndNoOpenOneIs() {
        forEach(15, example -> {
            var state = fold(example).state();
            var outcomes = outcomes(state);
            assertEquals(state.isClosed() && state != CaseState.SPLIT, !outcomes.isEmpty());
            for (var outcome : outcomes) {
                int row = ReportRow.of(List.of(outcome), example.settings().rows())
                        .orElseThrow();
                assertTrue(row >= 3 && row <= 23, outcome + " in row " + row);
            }
        });
    }

    private static List<Outcome> outcomes(CaseState state) {
        return switch (state) {
            case REPLIED, SERVED ->
                List.of(Outcome.values()).stream()
                        .filter(outcome -> outcome != Outcome.WITHDRAWN)
                        .toList();
            case CLOSED_UNCORRECTED -> List.of(Outcome.UNCORRECTED);
            case CLOSED_UNPAID -> List.of(Outcome.UNPAID);
            case WITHDRAWN -> List.of(Outcome.WITHDRAWN);
            default -> List.of();
        };
    }

    @Test
    void everyOpenCaseIsExactlyOneOfNotDueDueTodayAndOverdueAndNoClosedOneIs() {
        Set<Timeliness> open = Set.of(Timeliness.NOT_DUE, Timeliness.DUE_TODAY, Timeliness.OVERDUE);
        forEach(12, EACH / 4, example -> {
            var timeline = fold(example);
            assertEquals(
                    !timeline.state().isClosed(),
                    timeline.timeliness() != null && open.contains(timeline.timeliness()));
            assertEquals(timeline.state().isClosed(), timeline.light() == null);
        });
    }

    @Test
    void theDayAskedMovesNothingButHowTheCaseStands() {
        forEach(13, EACH / 4, example -> {
            var one = fold(example);
            var other = fold(new Example(
                    example.acts(),
                    example.channel(),
                    example.settings(),
                    example.asOf().plusDays(35)));
            assertEquals(one.replyDueOn(), other.replyDueOn());
            assertEquals(one.riskDueOn(), other.riskDueOn());
            assertEquals(one.state(), other.state());
            assertEquals(one.flags(), other.flags());
            assertEquals(one.breaches(), other.breaches());
            assertEquals(one.ledger(), other.ledger());
            assertEquals(one.provisional(), other.provisional());
        });
    }

    @Test
    void aVoidedActLeavesNoTrace() {
        var other = new Sequences(14_000);
        forEach(14, EACH / 4, example -> {
            var borrowed = other.next().acts().getLast();
            if (borrowed.consultation() != null || borrowed.of() != null) {
                return;
            }
            List<Act> more = new ArrayList<>(example.acts());
            more.add(more.size() / 2, copy(borrowed));
            more.add(Act.of(ActType.VOIDED, example.asOf()).act("void-me").build());
            assertEquals(fold(example), fold(example.with(more)));
        });
    }

    private static Act copy(Act act) {
        return new ActBuilder(act.type(), act.on())
                .id("void-me")
                .servedOn(act.servedOn())
                .workingDays(act.workingDays())
                .until(act.until())
                .startsOn(act.startsOn())
                .build();
    }
}

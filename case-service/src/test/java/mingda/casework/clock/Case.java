package mingda.casework.clock;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import mingda.casework.calendar.ShippedCalendar;
import mingda.casework.calendar.WorkCalendar;

/** Writes a case down act by act, for tests: {@code Case.received("2026-11-23").act(...).asOf("2026-12-01")}. */
final class Case {
    private final List<Act> acts = new ArrayList<>();
    private Channel channel = Channel.ONLINE;
    private Settings settings = Settings.defaults();
    private WorkCalendar calendar = ShippedCalendar.CALENDAR;

    static Case empty() {
        return new Case();
    }

    static Case received(String on) {
        return empty().act(ActType.RECEIVED, on);
    }

    Case by(Channel value) {
        channel = value;
        return this;
    }

    Case with(Setting setting, Object value) {
        settings = settings.with(setting, value);
        return this;
    }

    Case with(WorkCalendar value) {
        calendar = value;
        return this;
    }

    Case act(ActType type, String on) {
        return act(type, on, act -> act);
    }

    Case act(ActType type, String on, UnaryOperator<ActBuilder> content) {
        acts.add(content.apply(Act.of(type, LocalDate.parse(on))).build());
        return this;
    }

    FoldResult result(String asOf) {
        return Clock.fold(acts, channel, calendar, settings, LocalDate.parse(asOf));
    }

    Timeline asOf(String asOf) {
        return assertInstanceOf(Timeline.class, result(asOf));
    }

    /** As of the last act. */
    Timeline now() {
        return asOf(acts.stream()
                .map(Act::on)
                .max(LocalDate::compareTo)
                .orElseThrow()
                .toString());
    }

    List<Refused.Code> refused() {
        var refused = assertInstanceOf(Refused.class, result("2026-11-23"));
        return refused.reasons().stream().map(Refused.Reason::code).toList();
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    static List<ClockState> states(Timeline timeline, ClockKind kind) {
        return timeline.clocks().stream()
                .filter(clock -> clock.kind() == kind)
                .map(ClockView::state)
                .toList();
    }

    static ClockView only(Timeline timeline, ClockKind kind) {
        var found = timeline.clocks().stream().filter(c -> c.kind() == kind).toList();
        if (found.size() != 1) {
            throw new AssertionError(kind + " is there " + found.size() + " times");
        }
        return found.getFirst();
    }

    static List<LocalDate> days(String... dates) {
        return Arrays.stream(dates).map(LocalDate::parse).toList();
    }
}

package mingda.casework.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.clock.Act;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Channel;
import mingda.casework.clock.Clock;
import mingda.casework.clock.Light;
import mingda.casework.clock.Setting;
import mingda.casework.clock.Settings;
import mingda.casework.clock.Timeline;
import mingda.casework.settings.HeldSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectorTest {

    private static final WorkCalendar WEEKS = WorkCalendar.of("1", List.of());
    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 2);

    /** The worklist compares stored days with today; it must show the light that the clock would show on each day. */
    @ParameterizedTest
    @CsvSource({"5,0", "3,1", "0,0", "10,5"})
    void the_stored_days_give_the_light_of_the_clock_on_every_day(int yellowFrom, int redFrom) {
        Settings settings =
                Settings.defaults().with(Setting.YELLOW_FROM, yellowFrom).with(Setting.RED_FROM, redFrom);
        Projection stored =
                Projector.project(Projection.none(), fold(settings, RECEIVED), WEEKS, new HeldSettings(0, settings));
        for (LocalDate day = RECEIVED; day.isBefore(RECEIVED.plusDays(60)); day = day.plusDays(1)) {
            assertEquals(fold(settings, day).light(), light(stored, day), "on " + day);
        }
    }

    @Test
    void the_deadline_version_grows_only_when_the_alert_date_moves() {
        HeldSettings held = new HeldSettings(0, Settings.defaults());
        Timeline timeline = fold(Settings.defaults(), RECEIVED);
        Projection first = Projector.project(Projection.none(), timeline, WEEKS, held);
        Projection second = Projector.project(first, timeline, WEEKS, held);
        assertEquals(1, first.deadlineVersion());
        assertEquals(1, second.deadlineVersion());
        assertEquals(2, second.version());
    }

    private static Light light(Projection stored, LocalDate today) {
        if (stored.redOn() != null && !today.isBefore(stored.redOn())) {
            return Light.RED;
        }
        return stored.yellowOn() != null && !today.isBefore(stored.yellowOn()) ? Light.YELLOW : Light.GREEN;
    }

    private static Timeline fold(Settings settings, LocalDate asOf) {
        List<Act> acts = List.of(Act.of(ActType.RECEIVED, RECEIVED).build());
        return assertInstanceOf(Timeline.class, Clock.fold(acts, Channel.COUNTER, WEEKS, settings, asOf));
    }
}

package mingda.eventing.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovableClockTest {

    private static final Instant START = Instant.parse("2026-11-23T22:48:00Z");

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private Instant machine = START;
    private int written;

    @BeforeEach
    void name() {
        file = folder.resolve("clock.json");
    }

    /** A new clock looks at the file at once; a running one after a moment. */
    private MovableClock clock() {
        return new MovableClock(file, new Clock() {
            @Override
            public ZoneId getZone() {
                return Zones.SHANGHAI;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return machine;
            }
        });
    }

    private void write(String json) throws IOException {
        Files.writeString(file, json);
        Files.setLastModifiedTime(file, FileTime.from(START.plusSeconds(++written)));
    }

    private static void aMoment() throws InterruptedException {
        Thread.sleep(250);
    }

    @Test
    void showsWhatTheFileSaysAndRunsAtItsRate() throws IOException {
        write("{\"instant\":\"2026-01-04T01:00:00Z\",\"rate\":60,\"setAt\":\"2026-11-23T22:48:00Z\"}");
        MovableClock clock = clock();

        assertEquals(Instant.parse("2026-01-04T01:00:00Z"), clock.instant());
        machine = START.plus(Duration.ofMinutes(2));
        assertEquals(Instant.parse("2026-01-04T03:00:00Z"), clock.instant());
    }

    @Test
    void takesTheFilesOwnTimeWhereItDoesNotSayWhenItWasSet() throws IOException {
        write("{\"instant\":\"2026-01-04T01:00:00Z\",\"rate\":0}");
        machine = START.plus(Duration.ofDays(9));

        assertEquals(Instant.parse("2026-01-04T01:00:00Z"), clock().instant());
    }

    @Test
    void followsTheFileAndKeepsTheLastGoodSettingOverABrokenOne() throws IOException, InterruptedException {
        MovableClock clock = clock();
        assertEquals(START, clock.instant());
        for (String broken : new String[] {
            "", "{", "{\"instant\":\"yesterday\"}", "{\"instant\":\"2026-01-01T00:00:00Z\",\"rate\":-1}"
        }) {
            write(broken);
            aMoment();
            assertEquals(START, clock.instant());
        }
        write("{\"instant\":\"2026-01-04T01:00:00Z\",\"rate\":0}");
        aMoment();
        assertEquals(Instant.parse("2026-01-04T01:00:00Z"), clock.instant());
        write("not a clock");
        aMoment();
        assertEquals(Instant.parse("2026-01-04T01:00:00Z"), clock.instant());
        Files.delete(file);
        aMoment();
        assertEquals(START, clock.instant());
    }

    @Test
    void theDayIsThatOfShanghai() throws IOException {
        write("{\"instant\":\"2026-01-03T16:00:00Z\",\"rate\":0}");

        assertEquals(LocalDate.of(2026, 1, 4), LocalDate.now(clock()));
        assertEquals(LocalDate.of(2026, 1, 3), LocalDate.now(clock().withZone(ZoneId.of("UTC"))));
    }
}

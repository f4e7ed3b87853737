package mingda.eventing.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What the clock file says: at {@code setAt} (machine time) the legal clock showed {@code instant}, and it has run
 * {@code rate} times as fast as the machine's since.
 *
 * @param instant what the legal clock showed
 * @param rate 1 is real speed, 0 stands still, at most 1,000,000
 * @param setAt machine time at which it showed that; without it the file's own time of change
 */
record ClockSetting(Instant instant, double rate, Instant setAt) {

    private static final ObjectMapper JSON = new ObjectMapper();

    ClockSetting {
        if (!(rate >= 0 && rate <= 1_000_000)) {
            throw new IllegalArgumentException("rate must be between 0 and 1000000");
        }
    }

    /**
     * Reads {@code {"instant": "2026-01-04T01:00:00Z", "rate": 60, "setAt": "2026-11-23T22:48:00Z"}}; {@code rate}
     * (default 1) and {@code setAt} may be left out.
     *
     * @throws IOException when the file can't be read or is not of that form
     */
    static ClockSetting read(Path file) throws IOException {
        Instant changed = Files.getLastModifiedTime(file).toInstant();
        JsonNode json = JSON.readTree(Files.readString(file));
        try {
            return new ClockSetting(
                    Instant.parse(json.path("instant").asText()),
                    json.path("rate").asDouble(1),
                    json.hasNonNull("setAt") ? Instant.parse(json.path("setAt").asText()) : changed);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException("not a clock file: " + e.getMessage(), e);
        }
    }

    /** What the legal clock shows while the machine's shows what {@code machine} says. */
    Instant at(InstantSource machine) {
        double nanos = Duration.between(setAt, machine.instant()).toNanos() * rate;
        return instant.plusSeconds((long) (nanos / 1e9)).plusNanos((long) (nanos % 1e9));
    }
}

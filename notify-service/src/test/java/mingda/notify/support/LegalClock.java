package mingda.notify.support;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicLong;
import mingda.eventing.time.Legal;
import mingda.eventing.time.Zones;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Moves the legal clock as a demo or a training would: by its file. */
@ApplicationScoped
public class LegalClock {

    /** The day on which every test class starts, a Monday. */
    public static final LocalDate START = LocalDate.parse("2026-11-02");

    private static final AtomicLong CHANGES = new AtomicLong(1_000_000_000_000L);

    private final Path file;
    private final Clock clock;

    LegalClock(@ConfigProperty(name = "mingda.clock.file") String file, @Legal Clock clock) {
        this.file = Path.of(file);
        this.clock = clock;
    }

    /** Lets the legal clock stand at nine in the morning of that day, and waits until the service sees it. */
    public void set(LocalDate day) {
        set(day, 9, 0);
    }

    /** Lets the legal clock stand at that time of that day, and waits until the service sees it. */
    public void set(LocalDate day, int hour, int minute) {
        Instant at = day.atTime(hour, minute).atZone(Zones.SHANGHAI).toInstant();
        try {
            Path fresh = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), frozenAt(at));
            Files.setLastModifiedTime(fresh, FileTime.fromMillis(CHANGES.addAndGet(1000)));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().until(() -> clock.instant().equals(at));
    }

    static String frozenAt(LocalDate day) {
        return frozenAt(day.atTime(LocalTime.of(9, 0)).atZone(Zones.SHANGHAI).toInstant());
    }

    private static String frozenAt(Instant at) {
        return "{\"instant\": \"%s\", \"rate\": 0}".formatted(at);
    }
}

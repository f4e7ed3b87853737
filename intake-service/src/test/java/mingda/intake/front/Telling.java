package mingda.intake.front;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import mingda.stack.Provider;

/** Surroundings in which applicants are told: a stand-in for the SMS gateway, a door before the mail server, a legal clock. */
public final class Telling implements QuarkusTestProfile {

    /** A Tuesday. */
    static final LocalDate TODAY = LocalDate.parse("2026-12-01");

    /** Numbers that begin so are not known to the gateway. */
    static final String NO_NUMBER = "166";

    static final Provider GATEWAY = new Provider();
    private static final Path CLOCK = clock();
    private static final AtomicLong CHANGES = new AtomicLong(1_000_000_000_000L);

    static {
        GATEWAY.answers(request -> Provider.json(
                request.body().contains("\"to\":\"" + NO_NUMBER)
                        ? "{\"code\": \"INVALID_NUMBER\"}"
                        : "{\"code\": \"OK\", \"id\": \"m-1\"}"));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        set(TODAY, 10);
        return Map.of(
                "mingda.intake.sms.url", GATEWAY.url(),
                "mingda.intake.sms.secret", "s3cret",
                "mingda.intake.mail.port", Integer.toString(MailDoor.SIDE_DOOR.port()),
                "mingda.clock.file", CLOCK.toString());
    }

    /** Lets the legal clock stand at that hour of that day in Shanghai. */
    static Instant set(LocalDate day, int hour) {
        Instant at = day.atTime(hour, 0).toInstant(ZoneOffset.ofHours(8));
        try {
            Path fresh = Files.writeString(
                    CLOCK.resolveSibling(CLOCK.getFileName() + ".new"),
                    "{\"instant\": \"%s\", \"rate\": 0}".formatted(at));
            Files.setLastModifiedTime(fresh, FileTime.fromMillis(CHANGES.addAndGet(1000)));
            Files.move(fresh, CLOCK, StandardCopyOption.ATOMIC_MOVE);
            return at;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path clock() {
        try {
            Path file = Files.createTempFile("legal-clock", ".json");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

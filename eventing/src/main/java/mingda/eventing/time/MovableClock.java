package mingda.eventing.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The legal clock of a demo, a test or a training: it follows a file that anybody may rewrite while the services run.
 * While the file is missing it shows machine time; a file that can't be read leaves the last good setting in force.
 */
final class MovableClock extends Clock {

    private static final Logger LOG = Logger.getLogger(MovableClock.class);
    /** The file is looked at not more often than this, in nanoseconds, so that a busy service does not stat it all day. */
    private static final long LOOK_EVERY = 200_000_000;

    private final Path file;
    private final Clock machine;
    private @Nullable ClockSetting setting;
    private @Nullable FileTime readAt;
    private long lookedAt = System.nanoTime() - LOOK_EVERY;

    MovableClock(Path file, Clock machine) {
        this.file = file;
        this.machine = machine;
    }

    @Override
    public synchronized Instant instant() {
        if (System.nanoTime() - lookedAt >= LOOK_EVERY) {
            look();
            lookedAt = System.nanoTime();
        }
        return setting == null ? machine.instant() : setting.at(machine);
    }

    private void look() {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (changed.equals(readAt)) {
                return;
            }
            readAt = changed;
            setting = ClockSetting.read(file);
            LOG.infof("The legal clock now shows %s at rate %s", setting.at(machine), setting.rate());
        } catch (NoSuchFileException e) {
            if (setting != null || readAt == null) {
                LOG.warnf("No clock file %s: the legal clock shows machine time", file);
            }
            setting = null;
            readAt = FileTime.fromMillis(0);
        } catch (IOException e) {
            LOG.warnf("Clock file %s can't be read (%s): the last good setting stays", file, e.getMessage());
        }
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ZonedView(this, zone);
    }

    /** The same moving instant read in another zone. */
    private static final class ZonedView extends Clock {
        private final MovableClock moving;
        private final ZoneId zone;

        ZonedView(MovableClock moving, ZoneId zone) {
            this.moving = moving;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new ZonedView(moving, other);
        }

        @Override
        public Instant instant() {
            return moving.instant();
        }
    }
}

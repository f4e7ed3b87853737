package mingda.intake.consultation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer that a third party gave here.
 *
 * @param receivedAt legal clock
 * @param stance what it says
 * @param reasons why, or null
 * @param files names of the files that came with it
 */
public record Opinion(
        Instant receivedAt, Stance stance, @Nullable String reasons, List<String> files) {}

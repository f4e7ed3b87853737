package mingda.notify.urging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An urging and what was answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Urging")
record UrgingView(
        @Schema(description = "UUIDv7", required = true) UUID id,

        @Schema(description = "The application", required = true)
        String applicationNo,

        @Schema(description = "The answering agency", required = true)
        String agencyCode,

        @Schema(description = "Who urges: username", required = true)
        String by,

        @Schema(description = "What is demanded", required = true)
        String text,

        @Schema(description = "The day by which an answer is expected", required = true)
        LocalDate replyBy,

        @Schema(description = "When", required = true) Instant urgedAt,

        @Schema(description = "The answer", nullable = true) @Nullable
        String reply,

        @Schema(description = "Who answered: username", nullable = true) @Nullable
        String repliedBy,

        @Schema(description = "When", nullable = true) @Nullable
        Instant repliedAt) {}

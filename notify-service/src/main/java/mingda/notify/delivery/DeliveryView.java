package mingda.notify.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mingda.notify.tier.AlertKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The proof of one delivery: who was told what, of which version, when, and what the provider said. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Delivery")
record DeliveryView(
        @Schema(description = "UUIDv7", required = true) UUID id,
        @Schema(description = "The alert", required = true) UUID alertId,

        @Schema(description = "What the alert is about", required = true)
        AlertKind kind,

        @Schema(description = "Working days to the date, negative after it", nullable = true) @Nullable
        Integer tier,

        @Schema(description = "The application, or calendar, or digest", required = true)
        String applicationNo,

        @Schema(description = "Version of the deadline; -1 for what rests on none", required = true)
        long deadlineVersion,

        @Schema(description = "Username", required = true) String recipient,

        @Schema(description = "By which channel", required = true)
        Channel channel,

        @Schema(description = "How far it has come", required = true)
        DeliveryState state,

        @Schema(
                description = "Nothing gets better by itself: look at the last attempt, mend it, and send it again",
                required = true)
        boolean needsPerson,

        @Schema(description = "Whether the reader may have got it twice", required = true)
        boolean possibleRepeat,

        @Schema(description = "When it was queued", required = true)
        Instant queuedAt,

        @Schema(description = "When it ended", nullable = true) @Nullable
        Instant finishedAt,

        @Schema(description = "Why it failed or was given up", nullable = true) @Nullable
        String failure,

        @Schema(description = "When it was reported that the mail came back", nullable = true) @Nullable
        Instant bouncedAt,

        @Schema(description = "Why it came back: the status of RFC 3463, such as 5.1.1", nullable = true) @Nullable
        String bounceStatus,

        @Schema(description = "Who sent it again by hand", nullable = true) @Nullable
        String resentBy,

        @Schema(description = "Why", nullable = true) @Nullable
        String resentReason,

        @Schema(description = "Each attempt, oldest first; empty for the inbox", required = true)
        List<AttemptView> attempts) {

    /** One attempt. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DeliveryAttempt")
    record AttemptView(
            @Schema(description = "1 for the first", required = true)
            int number,

            @Schema(description = "When it began", required = true)
            Instant startedAt,

            @Schema(description = "When it ended; absent while it lasts", nullable = true) @Nullable
            Instant endedAt,

            @Schema(
                    description =
                            "TAKEN, REFUSED, AWAY, UNKNOWN (no answer in time), PERSON, or LOST: its end was never recorded",
                    nullable = true)
            @Nullable
            String outcome,

            @Schema(description = "The provider's code and reference", nullable = true) @Nullable
            String answer) {}
}

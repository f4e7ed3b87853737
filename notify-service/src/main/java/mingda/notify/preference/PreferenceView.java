package mingda.notify.preference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import mingda.notify.delivery.Channel;
import mingda.notify.tier.AlertKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What holds for a reader. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Preference")
record PreferenceView(
        @Schema(description = "Grows with each change; 0: nothing was chosen", required = true)
        int version,

        @Schema(description = "The channels beside the inbox that the deployment has", required = true)
        List<Channel> available,

        @Schema(description = "What holds for each kind; the inbox has them all", required = true)
        List<KindView> kinds,

        @Schema(description = "Whether a daily digest comes", required = true)
        boolean digest,

        @Schema(description = "Whether duty demands it", required = true)
        boolean digestBinding,

        @Schema(description = "The language chosen; absent: as in the directory", nullable = true) @Nullable
        String language,

        @Schema(description = "Who changed it: username", nullable = true) @Nullable
        String changedBy,

        @Schema(description = "When", nullable = true) @Nullable
        Instant changedAt) {

    /** One kind. */
    @Schema(name = "KindPreference")
    record KindView(
            @Schema(description = "The kind", required = true)
            AlertKind kind,

            @Schema(description = "The channels beside the inbox by which it comes at once", required = true)
            List<Channel> channels,

            @Schema(description = "Whether the reader chose them", required = true)
            boolean chosen,

            @Schema(description = "Whether duty demands at least one of them", required = true)
            boolean binding) {}
}

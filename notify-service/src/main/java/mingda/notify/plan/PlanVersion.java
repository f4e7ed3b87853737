package mingda.notify.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import mingda.notify.tier.TierPlan;
import mingda.notify.tier.TierRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tier plan as an agency had it from some moment on; version 0 is what holds before the agency decides anything. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanVersion(
        @Schema(description = "The agency", required = true) String agencyCode,

        @Schema(description = "1, 2, 3…; 0 for the defaults", required = true)
        int version,

        @Schema(description = "When whom is told of what; several rules of one matter add up", required = true)
        List<TierRule> rules,

        @Schema(description = "Why it was changed", nullable = true) @Nullable
        String reason,

        @Schema(description = "Who changed it: username", nullable = true) @Nullable
        String changedBy,

        @Schema(description = "When", nullable = true) @Nullable
        Instant changedAt) {

    static PlanVersion defaults(String agencyCode) {
        return new PlanVersion(agencyCode, 0, TierPlan.DEFAULT.rules(), null, null, null);
    }

    String etag() {
        return "\"" + version + "\"";
    }
}

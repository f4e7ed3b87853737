package mingda.notify.plan;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The plans that an agency had. */
record PlanHistory(
        @Schema(description = "Newest first", required = true)
        List<PlanVersion> items,

        @Schema(description = "How many", required = true) int total) {}

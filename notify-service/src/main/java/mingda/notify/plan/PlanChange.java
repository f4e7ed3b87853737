package mingda.notify.plan;

import java.util.List;
import mingda.notify.tier.Matter;
import mingda.notify.tier.Rank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as an administrator sends it: whole, in place of the one before. */
@Schema(name = "TierPlanChange")
record PlanChange(
        @Schema(description = "1 to 60 rules; several of one matter add up", required = true) @Nullable
        List<@Nullable Rule> rules,

        @Schema(description = "Why, at most 500 characters", required = true) @Nullable
        String reason) {

    /** One rule as sent. */
    @Schema(name = "TierRuleChange")
    record Rule(
            @Schema(description = "What is watched", required = true) @Nullable
            Matter matter,

            @Schema(
                    description = "The steps: working days left, 60 to -60, negative after the date; minutes, 1 to"
                            + " 43200, in NOT_REGISTERED; 0 in RETURNED_MAIL")
            @Nullable
            List<@Nullable Integer> tiers,

            @Schema(description = "Whether each working day after the date is a step too; false if left out") @Nullable
            Boolean everyDayAfter,

            @Schema(description = "Who is told; an empty rank's part falls to the next one up", required = true)
            @Nullable
            List<@Nullable Rank> to) {}
}

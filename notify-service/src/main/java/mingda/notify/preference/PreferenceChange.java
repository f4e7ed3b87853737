package mingda.notify.preference;

import java.util.List;
import java.util.Map;
import mingda.notify.delivery.Channel;
import mingda.notify.tier.AlertKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Preferences as their reader sends them: whole, in place of those before. */
@Schema(name = "PreferenceChange")
record PreferenceChange(
        @Schema(
                description = "For each kind the channels beside the inbox: EMAIL, WORK_CHAT, SMS; none switches them"
                        + " off, where duty allows it. A kind that is left out follows the deployment's settings")
        @Nullable
        Map<AlertKind, @Nullable List<@Nullable Channel>> channels,

        @Schema(description = "Whether a daily digest is wanted; left out: supervisors and heads get one") @Nullable
        Boolean digest,

        @Schema(description = "zh or en; left out: as in the directory", example = "en") @Nullable
        String language) {}

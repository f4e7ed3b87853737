package mingda.intake.progress;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingda.eventing.problem.Language;
import mingda.eventing.time.Zones;
import mingda.intake.application.Application;
import mingda.intake.document.Documents;
import mingda.intake.document.ListedDocument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Builds what the applicant sees, in the reader's language. Needs a transaction in the application's scope. */
@ApplicationScoped
public class ProgressView {

    private final Timelines timelines;
    private final Progress progress;
    private final Documents documents;

    ProgressView(Timelines timelines, Progress progress, Documents documents) {
        this.timelines = timelines;
        this.progress = progress;
        this.documents = documents;
    }

    /** What the applicant sees. */
    @Schema(name = "Progress")
    public record Seen(
            @Schema(examples = "20261123-1K7Q2M9X") String applicationNo,
            String agencyCode,
            State state,

            @Schema(description = "Such as CONSULTING, EXTENDED")
            List<String> flags,

            @Nullable LocalDate receivedOn,

            @Schema(description = "Last day for the reply; null while it waits for the applicant") @Nullable
            LocalDate replyDueOn,

            @Schema(description = "Whether the date may still move")
            boolean provisional,

            @Schema(description = "Why this date, as the officer reads it too")
            String explanation,

            @Schema(description = "What happened, oldest first")
            List<Step> steps,

            @Schema(description = "Issued documents, oldest first")
            List<ListedDocument> documents,

            @Schema(description = "Why a withdrawal was not accepted: LATE or UNSIGNED (it must be signed on paper)")
            @Nullable
            String withdrawalRefused) {}

    /** One step, with its legal date. */
    public record Step(LocalDate on, String kind, String text) {}

    /** The view of the application. */
    public Seen of(Application application, Language language) {
        Timeline timeline = timelines.find(application.applicationNo()).orElse(null);
        List<ListedDocument> issued = documents.list(application.applicationNo(), language);
        State state = progress.state(application);
        if (timeline == null) {
            return new Seen(
                    application.applicationNo(),
                    application.agencyCode(),
                    state,
                    List.of(),
                    application.receivedOn(),
                    null,
                    false,
                    language.pick(
                            "申请已经提交，正在送达受理机关登记；登记后，这里会显示答复期限和计算依据。",
                            "The application was submitted and is on its way to the agency's register; the time limit and"
                                    + " its reckoning will be shown here once it is registered."),
                    submitted(application, language),
                    issued,
                    null);
        }
        return new Seen(
                application.applicationNo(),
                application.agencyCode(),
                state,
                flags(timeline),
                timeline.receivedOn() == null ? application.receivedOn() : timeline.receivedOn(),
                timeline.replyDueOn(),
                timeline.provisional(),
                language.pick(timeline.explanationZh(), timeline.explanationEn()),
                steps(timeline, language),
                issued,
                timeline.withdrawalRefused());
    }

    private static List<String> flags(Timeline timeline) {
        List<String> flags = new ArrayList<>();
        timeline.flags().forEach(flag -> flags.add(flag.asText()));
        return flags;
    }

    private static List<Step> submitted(Application application, Language language) {
        if (application.submittedAt() == null) {
            return List.of();
        }
        LocalDate day = LocalDate.ofInstant(application.submittedAt(), Zones.SHANGHAI);
        return List.of(new Step(day, "SUBMITTED", language.pick("提交申请", "Application submitted")));
    }

    private static List<Step> steps(Timeline timeline, Language language) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : timeline.steps()) {
            JsonNode text = step.path("text");
            steps.add(new Step(
                    LocalDate.parse(step.path("on").asText()),
                    step.path("kind").asText(),
                    text.path(language.pick("zh", "en")).asText(text.path("zh").asText())));
        }
        return steps;
    }
}

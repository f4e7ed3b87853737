package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;
import mingda.casework.casefile.CaseFile;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentKind;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import mingda.casework.outcome.ReportRow;
import mingda.casework.outcome.RowSettings;
import mingda.casework.settings.AgencySettings;
import org.jspecify.annotations.Nullable;

/** The row of the annual report that a reply counts in: given by its outcomes, else picked by the reviewer with a reason. */
@ApplicationScoped
class ReportRows {

    private static final int LONGEST_REASON = 1_000;

    private final AgencySettings settings;

    ReportRows(AgencySettings settings) {
        this.settings = settings;
    }

    /**
     * The row.
     *
     * @param row null for a document that counts nowhere
     * @param reason why, where it was picked
     */
    record Picked(@Nullable Integer row, @Nullable String reason) {}

    /** @throws mingda.eventing.problem.ProblemException 422 when a row has to be picked and is not */
    Picked of(Document document, CaseFile file, JsonNode body) {
        if (document.kind() != DocumentKind.REPLY) {
            return new Picked(null, null);
        }
        RowSettings held = settings.of(file.agencyCode()).settings().rows();
        var outcomes = Guards.outcomes(document);
        OptionalInt common = ReportRow.of(outcomes, held);
        if (common.isPresent()) {
            return new Picked(common.getAsInt(), null);
        }
        Wrong wrong = new Wrong();
        Facts facts = new Facts(body, "", wrong);
        Integer row = facts.number("reportRow", false);
        if (row == null && document.content().has("reportRow")) {
            row = document.content().path("reportRow").asInt();
        }
        Integer chosen = row;
        if (chosen == null) {
            wrong.missing("/reportRow");
        } else if (outcomes.stream().noneMatch(outcome -> outcome.row(held) == chosen)) {
            facts.refuse("reportRow", "choice", "请选择其中一项结果所在的行。", "Choose the row of one of the outcomes.");
        }
        String reason = facts.text("reason", true, LONGEST_REASON);
        wrong.throwIfAny();
        return new Picked(chosen, reason);
    }
}

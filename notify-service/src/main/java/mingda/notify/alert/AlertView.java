package mingda.notify.alert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mingda.notify.tier.AlertKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An alert as its reader gets it. */
@Schema(name = "Alert", example = """
                {"id": "0198d1a2-7c00-7b3e-9a55-3f1f0c2ab001", "kind": "OVERDUE", "tier": -1,
                 "applicationNo": "20261020-1ABCDEF7", "caseId": "0198d1a2-0000-7000-8000-000000000001",
                 "agencyCode": "fengxian-office", "dueOn": "2026-11-20",
                 "message": "Overdue: case 20261020-1ABCDEF7 of District Government Office, due 2026-11-20, 1 working day ago.",
                 "sentAt": "2026-11-23T00:00:02Z"}""")
public record AlertView(
        @Schema(description = "UUIDv7", required = true) UUID id,

        @Schema(description = "What it is about", required = true)
        AlertKind kind,

        @Schema(
                description =
                        "Working days to the date: 10, 5, 3, 1, 0, negative after it; calendar days in CALENDAR_ENDING; null for a"
                                + " kind without tiers",
                nullable = true)
        @Nullable
        Integer tier,

        @Schema(
                description = "The application's number; null for an alert on the work calendar or an annual report",
                nullable = true)
        @Nullable
        String applicationNo,

        @Schema(description = "casework's id of the case", nullable = true) @Nullable
        String caseId,

        @Schema(description = "The answering agency", required = true)
        String agencyCode,

        @Schema(description = "The date that is warned of, Asia/Shanghai; null while there is none", nullable = true)
        @Nullable
        LocalDate dueOn,

        @Schema(description = "One sentence in the reader's language; nothing of the applicant", required = true)
        String message,

        @Schema(description = "When it came into the inbox", required = true)
        Instant sentAt,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "When its reader acknowledged it", nullable = true)
        @Nullable
        Instant acknowledgedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "When it stopped standing: the date changed or the case was closed", nullable = true)
        @Nullable
        Instant withdrawnAt,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Why it no longer stands", nullable = true)
        @Nullable
        WithdrawalReason withdrawnReason,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Until which day its reader has put it off", nullable = true)
        @Nullable
        LocalDate snoozedUntil,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "To which colleague its reader gave it: username", nullable = true)
        @Nullable
        String handedTo,

        @JsonIgnore long place,

        @JsonIgnore @Nullable Summary summary) {}

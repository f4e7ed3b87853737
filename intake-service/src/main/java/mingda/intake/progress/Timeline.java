package mingda.intake.progress;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The latest timeline that casework published.
 *
 * @param version grows with every change
 * @param state where the case stands
 * @param flags such as CONSULTING, EXTENDED (JSON array)
 * @param receivedOn first receipt
 * @param replyDueOn the last day for the reply, or null while waiting for the applicant or after closing
 * @param provisional whether the date may still move
 * @param explanationZh why this date, in Chinese
 * @param explanationEn the same in English
 * @param steps what happened (JSON array of on, kind, text {zh, en})
 * @param withdrawalRefused LATE or UNSIGNED, or null when no withdrawal was refused
 */
record Timeline(
        long version,
        State state,
        JsonNode flags,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate replyDueOn,
        boolean provisional,
        String explanationZh,
        String explanationEn,
        JsonNode steps,
        @Nullable String withdrawalRefused) {}

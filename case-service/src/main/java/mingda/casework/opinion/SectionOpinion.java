package mingda.casework.opinion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a section of the agency is asked, and what it says (承办科室意见). It guides the work; no statutory date depends on
 * it.
 *
 * @param id UUIDv7
 * @param caseId the case
 * @param documentId the draft that it is about, or null: the case as a whole
 * @param unit the section
 * @param username the one asked by name, or null: anybody of the section
 * @param question what is asked, or null
 * @param workingDays how many working days it has, 1 to 20
 * @param dueOn the internal due day
 * @param askedBy user name of the asker
 * @param askedAt when
 * @param given the answer, or null
 * @param withdrawn that it is asked no more, or null
 * @param isDocumentIssued whether the letter that it is about was issued meanwhile
 */
public record SectionOpinion(
        UUID id,
        UUID caseId,
        @Nullable UUID documentId,
        String unit,
        @Nullable String username,
        @Nullable String question,
        int workingDays,
        LocalDate dueOn,
        String askedBy,
        Instant askedAt,
        @Nullable Given given,
        @Nullable Withdrawn withdrawn,
        boolean isDocumentIssued) {

    /** What the section thinks of it. */
    public enum Stance {
        /** 同意. */
        AGREE,
        /** 同意，另有意见. */
        AGREE_WITH_REMARKS,
        /** 不同意. */
        OBJECT
    }

    /** How the request stands. */
    public enum State {
        /** Awaited, up to its day. */
        OPEN,
        /** Awaited, its day is over. */
        PASSED,
        /** Answered. */
        ANSWERED,
        /** Withdrawn by the asker. */
        WITHDRAWN,
        /** Unanswered when the letter was issued or the case closed. */
        ENDED
    }

    /**
     * The answer.
     *
     * @param reasons remarks or reasons; null only with AGREE
     * @param by user name
     * @param at when
     */
    public record Given(Stance stance, @Nullable String reasons, String by, Instant at) {}

    /**
     * That it is asked no more.
     *
     * @param by user name
     * @param at when
     */
    public record Withdrawn(String by, Instant at) {}

    /** How it stands on that day in a case that is closed or not. */
    public State state(LocalDate today, boolean isCaseClosed) {
        if (given != null) {
            return State.ANSWERED;
        }
        if (withdrawn != null) {
            return State.WITHDRAWN;
        }
        if (isDocumentIssued || isCaseClosed) {
            return State.ENDED;
        }
        return dueOn.isBefore(today) ? State.PASSED : State.OPEN;
    }

    /** Whether an answer is awaited still. */
    public boolean isAwaited(boolean isCaseClosed) {
        return given == null && withdrawn == null && !isDocumentIssued && !isCaseClosed;
    }
}

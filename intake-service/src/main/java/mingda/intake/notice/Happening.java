package mingda.intake.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that an applicant is told of, once.
 *
 * @param kind what
 * @param reference tells it apart from another of its kind: its legal day, or the paper's id
 * @param on its legal day
 * @param dueOn until when somebody has to act, or null where that is not known or nobody has
 * @param method how a reply was given, or null where that is not known
 */
record Happening(
        NoticeKind kind,
        String reference,
        LocalDate on,
        @Nullable LocalDate dueOn,
        @Nullable String method) {

    /** Told once for each day on which it happened. */
    static Happening of(NoticeKind kind, LocalDate on, @Nullable LocalDate dueOn, @Nullable String method) {
        return new Happening(kind, on.toString(), on, dueOn, method);
    }
}

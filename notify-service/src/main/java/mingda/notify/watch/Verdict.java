package mingda.notify.watch;

import java.util.Optional;
import mingda.notify.alert.Alert;
import mingda.notify.alert.AlertDraft;
import mingda.notify.alert.WithdrawalReason;
import mingda.notify.tier.Matter;

/** Whether a warning of a case still stands, and if not, why. Pure. */
final class Verdict {

    /** What the occasions of applications that are not registered begin with; the minutes follow. */
    static final String REGISTRATION = "REGISTRATION:";

    private Verdict() {}

    static Optional<WithdrawalReason> on(WatchedCase watched, Alert alert) {
        String occasion = alert.occasion();
        if (occasion.startsWith(REGISTRATION)) {
            return settledIf(watched.registered);
        }
        if (occasion.startsWith(ServiceTask.TASK)) {
            return settledIf(Happening.of(watched).stream()
                    .noneMatch(each -> each.occasion().equals(occasion)));
        }
        if (!watched.open) {
            return Optional.of(WithdrawalReason.CASE_CLOSED);
        }
        return switch (occasion) {
            case AlertDraft.REPLY -> movedIf(alert.deadlineVersion() < watched.deadlineVersion);
            case Courses.ISSUED -> unless(watched.since(Matter.SIGNED_NOT_SENT).isPresent(), watched, alert);
            case Courses.COLLECTION ->
                unless(watched.since(Matter.NOT_COLLECTED).isPresent(), watched, alert);
            default ->
                watched.clocks.stream()
                        .filter(clock -> clock.occasion().equals(occasion) && clock.running())
                        .findFirst()
                        .map(clock -> movedIf(alert.deadlineVersion() < clock.version()))
                        .orElse(Optional.of(WithdrawalReason.SETTLED));
        };
    }

    private static Optional<WithdrawalReason> unless(boolean stands, WatchedCase watched, Alert alert) {
        return stands
                ? movedIf(alert.deadlineVersion() < watched.deadlineVersion)
                : Optional.of(WithdrawalReason.SETTLED);
    }

    private static Optional<WithdrawalReason> movedIf(boolean moved) {
        return moved ? Optional.of(WithdrawalReason.DATE_CHANGED) : Optional.empty();
    }

    private static Optional<WithdrawalReason> settledIf(boolean settled) {
        return settled ? Optional.of(WithdrawalReason.SETTLED) : Optional.empty();
    }
}

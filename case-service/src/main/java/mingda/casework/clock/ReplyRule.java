package mingda.casework.clock;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** E17 and E18: neither issuing nor recalling moves a clock; the reply that goes out ends it, if it is final. */
final class ReplyRule implements Rule {
    @Override
    public Set<ActType> acts() {
        return Set.of(ActType.ISSUED, ActType.RECALLED, ActType.REPLIED);
    }

    @Override
    public void apply(Entry entry, CaseFile file) {
        switch (entry.type()) {
            case ISSUED -> issue(entry, file);
            case RECALLED -> recall(entry, file);
            default -> reply(entry, file);
        }
    }

    private static void issue(Entry entry, CaseFile file) {
        if (file.isClosed()) {
            return;
        }
        if (file.open != CaseState.ISSUED) {
            file.beforeIssue = file.open;
            file.issued.clear();
            file.open = CaseState.ISSUED;
        }
        file.issued.add(entry);
    }

    /** A letter that never went out (作废): without another one the case is again what it was before. */
    private static void recall(Entry entry, CaseFile file) {
        String of = entry.act().of();
        if (of != null) {
            file.issued.removeIf(issued -> issued.is(of));
        } else if (!file.issued.isEmpty()) {
            file.issued.removeLast();
        }
        if (file.open == CaseState.ISSUED && file.issued.isEmpty()) {
            file.open = file.beforeIssue;
        }
    }

    private static void reply(Entry entry, CaseFile file) {
        var method = entry.act().methodOrPost();
        if (method == Method.COURIER) {
            file.breaches.add(Breach.COURIER_NOT_SERVICE);
        }
        boolean again = file.isClosed();
        LocalDate due = again ? null : file.due();
        var reply = new Reply(
                entry, entry.act().isFinalReply() && !again, entry.act().outcome(), due);
        file.replies.add(reply);
        if (reply.isFinal) {
            answer(entry, due, file);
        } else if (!again) {
            file.flags.add(Flag.INSTALMENT);
        }
        if (method.servesAtOnce()) {
            ServiceRule.serve(reply, entry.on(), file);
        }
        ServiceRule.takeEarly(entry, file, on -> ServiceRule.serve(reply, on, file));
    }

    private static void answer(Entry entry, @Nullable LocalDate due, CaseFile file) {
        boolean late = due != null && entry.on().isAfter(due);
        if (late) {
            file.breaches.add(Breach.REPLY_LATE);
        }
        file.close(CaseState.REPLIED, entry.on(), late ? ClockState.MISSED : ClockState.MET);
    }
}

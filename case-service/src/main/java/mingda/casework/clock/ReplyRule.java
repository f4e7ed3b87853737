package mingda.casework.clock;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** E17 and E18: issuing moves no clock; the reply that goes out ends it, if it is final. */
final class ReplyRule implements Rule {
    @Override
    public Set<ActType> acts() {
        return Set.of(ActType.ISSUED, ActType.REPLIED);
    }

    @Override
    public void apply(Entry entry, CaseFile file) {
        if (entry.type() == ActType.ISSUED) {
            if (!file.isClosed()) {
                file.open = CaseState.ISSUED;
            }
        } else {
            reply(entry, file);
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

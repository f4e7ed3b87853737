package mingda.casework.clock;

import java.util.Set;

/** E20: a withdrawal, or a split, ends everything. */
final class ClosingRule implements Rule {
    @Override
    public Set<ActType> acts() {
        return Set.of(ActType.WITHDRAWN, ActType.SPLIT);
    }

    @Override
    public void apply(Entry entry, CaseFile file) {
        file.close(entry.type() == ActType.SPLIT ? CaseState.SPLIT : CaseState.WITHDRAWN, entry.on(), ClockState.ENDED);
        file.risk = null;
    }

    /** A lapse closes the case; its notice, once served, can be challenged. The stricter clock of a late notice stays. */
    static void lapse(Entry entry, CaseFile file, CaseState how, String outcome) {
        file.close(how, entry.on(), ClockState.ENDED);
        var notice = new Reply(entry, true, outcome, null);
        file.replies.add(notice);
        ServiceRule.takeEarly(entry, file, notice::serve);
    }
}

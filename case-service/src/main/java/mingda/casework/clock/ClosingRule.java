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
        file.close(entry.type() == ActType.SPLIT ? CaseState.SPLIT : CaseState.WITHDRAWN, ClockState.ENDED);
        file.risk = null;
        endPeriods(file);
    }

    /** A lapse closes the case; its notice, once served, can be challenged. The stricter clock of a late notice stays. */
    static void lapse(Entry entry, CaseFile file, CaseState how, String outcome) {
        file.close(how, ClockState.ENDED);
        var notice = new Reply(entry, true, outcome, null);
        file.replies.add(notice);
        ServiceRule.takeEarly(entry, file, notice::serve);
        endPeriods(file);
    }

    /** The applicant's periods end with the case. */
    static void endPeriods(CaseFile file) {
        if (file.correction != null && file.correction.open()) {
            file.correction.state = ClockState.ENDED;
        }
        var fee = file.openFee();
        if (fee != null) {
            fee.state = ClockState.ENDED;
        }
    }
}

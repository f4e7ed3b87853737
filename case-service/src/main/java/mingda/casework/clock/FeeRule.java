package mingda.casework.clock;

import java.time.LocalDate;
import java.util.Set;

/** E12 to E14: the fee notice, its payment and its lapse (《政府信息公开信息处理费管理办法》第六条). */
final class FeeRule implements Rule {
    @Override
    public Set<ActType> acts() {
        return Set.of(ActType.FEE_NOTIFIED, ActType.FEE_PAID, ActType.FEE_CANCELLED, ActType.FEE_LAPSED);
    }

    @Override
    public void apply(Entry entry, CaseFile file) {
        var open = file.openFee();
        if (entry.type() == ActType.FEE_NOTIFIED) {
            if (open == null) {
                ask(entry, file);
            } else {
                file.breaches.add(Breach.SECOND_FEE_NOTICE);
            }
        } else if (open != null) {
            switch (entry.type()) {
                case FEE_PAID -> pay(entry, open, file);
                case FEE_CANCELLED -> cancel(entry, open, file);
                default -> lapse(entry, open, file);
            }
        }
    }

    private static void ask(Entry entry, CaseFile file) {
        var fee = new FeeNotice(entry, file.risk);
        ServiceRule.takeEarly(entry, file, fee::serve);
        LocalDate due = file.due();
        LocalDate riskDue = file.riskDue();
        if (riskDue != null && !entry.on().isAfter(riskDue)) {
            file.risk = null;
        }
        if (due != null && entry.on().isAfter(due)) {
            file.breaches.add(Breach.FEE_NOTICE_LATE);
            if (file.risk == null) {
                file.risk = file.main().copy();
            }
        }
        file.fees.add(fee);
        file.runOrWait();
    }

    private static void pay(Entry entry, FeeNotice fee, CaseFile file) {
        LocalDate due = fee.due(file.calendar);
        if (due != null && entry.on().isAfter(due)) {
            file.breaches.add(Breach.PAYMENT_LATE);
            fee.paidLate = true;
        } else if (fee.pay(entry.act().amount())) {
            fee.state = ClockState.MET;
            file.open = CaseState.IN_PROCESS;
            LocalDate start = ReceiptRule.notBeforeReceipt(entry.on(), file);
            file.restart(ReplyClock.ordinary(entry.id(), start, DayReason.PAYMENT));
            file.runOrWait();
        }
    }

    /** A cancelled fee leaves the days of waiting out of the count, and the clock runs on. */
    private static void cancel(Entry entry, FeeNotice fee, CaseFile file) {
        fee.state = ClockState.ENDED;
        file.open = CaseState.IN_PROCESS;
        file.fixedSuspensions.add(new Suspension(fee.sent.on().plusDays(1), entry.on(), DayReason.PAYMENT, Basis.FEE));
        if (file.risk == null) {
            file.risk = fee.riskBefore;
        }
        file.runOrWait();
    }

    private static void lapse(Entry entry, FeeNotice fee, CaseFile file) {
        LocalDate due = fee.due(file.calendar);
        if (due == null) {
            file.breaches.add(Breach.LAPSE_UNPROVEN);
        } else if (!entry.on().isAfter(due)) {
            file.breaches.add(Breach.LAPSE_TOO_EARLY);
        } else {
            fee.state = ClockState.MISSED;
            ClosingRule.lapse(entry, file, CaseState.CLOSED_UNPAID, "UNPAID");
        }
    }
}

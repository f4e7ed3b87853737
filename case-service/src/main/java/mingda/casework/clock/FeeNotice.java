package mingda.casework.clock;

import java.math.BigDecimal;
import java.time.LocalDate;
import mingda.casework.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** 收费通知: a fee notice and what was paid on it. */
final class FeeNotice extends Notice {
    private static final int WORKING_DAYS = 20;

    /** The stricter clock as it stood before, should the fee be cancelled. */
    final @Nullable ReplyClock riskBefore;

    BigDecimal paid = BigDecimal.ZERO;

    /** How the period of payment ended; RUNNING while it is open. */
    ClockState state = ClockState.RUNNING;

    FeeNotice(Entry sent, @Nullable ReplyClock riskBefore) {
        super(sent);
        this.riskBefore = riskBefore;
    }

    /** Whether a payment came after the period, which restarts nothing. */
    boolean paidLate;

    boolean open() {
        return state == ClockState.RUNNING;
    }

    @Nullable
    LocalDate due(WorkCalendar calendar) {
        return servedOn == null ? null : calendar.workdayAfter(servedOn, WORKING_DAYS);
    }

    /** Takes a payment; whether the fee is now paid in full. Payments without an amount are full ones. */
    boolean pay(@Nullable BigDecimal amount) {
        BigDecimal asked = sent.act().amount();
        if (amount == null || asked == null) {
            return true;
        }
        paid = paid.add(amount);
        return paid.compareTo(asked) >= 0;
    }
}

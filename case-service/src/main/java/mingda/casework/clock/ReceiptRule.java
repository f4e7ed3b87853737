package mingda.casework.clock;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** E1 and E2: arrival, and receipt by channel (条例第三十一条); day 1 is the day after. */
final class ReceiptRule implements Rule {
    private static final int CORRECTION_NOTICE = 7;

    @Override
    public Set<ActType> acts() {
        return Set.of(ActType.ARRIVED, ActType.RECEIVED, ActType.CONTACT_NOTED);
    }

    @Override
    public void apply(Entry entry, CaseFile file) {
        switch (entry.type()) {
            case ARRIVED -> file.arrivedOn = Lights.earlier(file.arrivedOn, entry.on());
            case CONTACT_NOTED -> file.contactsOn.add(entry.on());
            default -> receive(entry, file);
        }
    }

    private static void receive(Entry entry, CaseFile file) {
        LocalDate received = effective(entry.on(), file.channel, file);
        file.receivedOn = received;
        file.correctionNoticeDue = file.calendar.workdayAfter(received, CORRECTION_NOTICE);
        file.open = CaseState.IN_PROCESS;
        file.restart(ReplyClock.ordinary(entry.id(), received, DayReason.RECEIPT_DAY));
        LocalDate arrived = file.arrivedOn;
        if (arrived != null && arrived.isBefore(entry.on()) && isRisk(arrived, file)) {
            file.risk = ReplyClock.ordinary(entry.id(), arrived, DayReason.RECEIPT_DAY);
        }
    }

    /** The day that counts as the receipt of something that came by this channel. */
    static LocalDate effective(LocalDate on, @Nullable Channel channel, CaseFile file) {
        boolean rolls = channel != null
                && channel.mayRollToWorkday()
                && file.settings.is(Setting.NONWORKING_RECEIPT, "NEXT_WORKDAY");
        return rolls ? file.calendar.nextWorkday(on) : on;
    }

    /** A period that runs anew never starts before the receipt, odd as the dates may be. */
    static LocalDate notBeforeReceipt(LocalDate start, CaseFile file) {
        LocalDate received = file.receivedOn;
        return received != null && start.isBefore(received) ? received : start;
    }

    /** Whether a court may count from the arrival: the receipt hung on the agency, and came later. */
    private static boolean isRisk(LocalDate arrived, CaseFile file) {
        return switch (file.channel) {
            case ONLINE, FAX, EMAIL -> file.settings.is(Setting.ONLINE_RECEIPT, "AGENCY_CONFIRM");
            case ORDINARY_POST -> !file.contactsOn.contains(arrived);
            case POST_OTHER_UNIT -> true;
            case MUNICIPAL_PLATFORM, COUNTER, SIGNED_POST, ORAL -> false;
        };
    }
}

package mingda.casework.clock;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** E4 to E6: the correction notice, once and within 7 working days; the answer to it; its lapse (条例第三十条). */
final class CorrectionRule implements Rule {
    @Override
    public Set<ActType> acts() {
        return Set.of(ActType.CORRECTION_REQUESTED, ActType.CORRECTED, ActType.CORRECTION_LAPSED);
    }

    @Override
    public void apply(Entry entry, CaseFile file) {
        switch (entry.type()) {
            case CORRECTION_REQUESTED -> request(entry, file);
            case CORRECTED -> correct(entry, file);
            default -> lapse(entry, file);
        }
    }

    private static void request(Entry entry, CaseFile file) {
        if (file.correction != null) {
            file.breaches.add(Breach.SECOND_CORRECTION_NOTICE);
            return;
        }
        LocalDate noticeDue = file.correctionNoticeDue;
        boolean late = noticeDue != null && entry.on().isAfter(noticeDue);
        boolean leavesClock = late && file.settings.is(Setting.LATE_CORRECTION, "OLD");
        Integer stated = entry.act().workingDays();
        int workingDays = stated == null ? file.settings.number(Setting.CORRECTION_DAYS) : stated;
        var notice = new CorrectionNotice(entry, workingDays, late, leavesClock);
        ServiceRule.takeEarly(entry, file, notice::serve);
        file.correction = notice;
        if (late) {
            file.breaches.add(Breach.CORRECTION_NOTICE_LATE);
        }
        if (!leavesClock) {
            file.risk = riskAfter(file, late);
            file.runOrWait();
        }
    }

    /** A notice in time stops every clock; after a late one the old clock may never have stopped. */
    private static @Nullable ReplyClock riskAfter(CaseFile file, boolean late) {
        if (!late) {
            return null;
        }
        if (file.settings.is(Setting.LATE_CORRECTION, "NEW") || file.risk != null) {
            return file.risk;
        }
        return file.main().copy();
    }

    private static void correct(Entry entry, CaseFile file) {
        var notice = file.correction;
        if (notice == null || !notice.open()) {
            return;
        }
        LocalDate due = notice.due(file.calendar);
        boolean late = due != null && entry.on().isAfter(due);
        if (late) {
            file.breaches.add(Breach.CORRECTION_LATE);
        }
        notice.state = late ? ClockState.MISSED : ClockState.MET;
        file.open = CaseState.IN_PROCESS;
        if (notice.leavesClock) {
            return;
        }
        Channel channel =
                entry.act().channel() == null ? file.channel : entry.act().channel();
        LocalDate start = ReceiptRule.effective(entry.on(), channel, file);
        file.restart(ReplyClock.ordinary(entry.id(), ReceiptRule.notBeforeReceipt(start, file), DayReason.CORRECTION));
        file.runOrWait();
    }

    private static void lapse(Entry entry, CaseFile file) {
        var notice = file.correction;
        if (notice == null || !notice.open()) {
            return;
        }
        LocalDate due = notice.due(file.calendar);
        if (due == null) {
            file.breaches.add(Breach.LAPSE_UNPROVEN);
        } else if (!entry.on().isAfter(due)) {
            file.breaches.add(Breach.LAPSE_TOO_EARLY);
        } else {
            notice.state = ClockState.MISSED;
            ClosingRule.lapse(entry, file, CaseState.CLOSED_UNCORRECTED, "UNCORRECTED");
        }
    }
}

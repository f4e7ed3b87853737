package mingda.casework.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import mingda.casework.calendar.Words;
import org.jspecify.annotations.Nullable;

/** Lists every clock that ran in a case. */
final class ClockViews {
    private final CaseFile file;
    private final LocalDate asOf;
    private final List<Dated> views = new ArrayList<>();

    private ClockViews(CaseFile file, LocalDate asOf) {
        this.file = file;
        this.asOf = asOf;
    }

    static List<ClockView> of(CaseFile file, LocalDate asOf) {
        var views = new ClockViews(file, asOf);
        file.replyClocks.forEach(views::reply);
        views.correctionNotice();
        views.correction();
        file.consultations.stream().filter(c -> c.isConsultation).forEach(views::opinion);
        file.fees.forEach(views::payment);
        RemedyClocks.of(file, asOf)
                .forEach(view -> views.add(view, Objects.requireNonNull(view.startedOn(), "runs from a service")));
        return views.inOrder();
    }

    private List<ClockView> inOrder() {
        return views.stream()
                .sorted(Comparator.comparing(Dated::on))
                .map(Dated::view)
                .toList();
    }

    private void reply(ReplyClock clock) {
        LocalDate due = file.dueOf(clock);
        ClockState state = clock.state == ClockState.RUNNING && asOf.isAfter(due) ? ClockState.MISSED : clock.state;
        var ledger = Timelines.ledger(clock, file);
        add(new ClockView(ClockKind.REPLY, clock.of, clock.start, due, state, ledger), clock.start);
    }

    private void correctionNotice() {
        LocalDate received = file.receivedOn;
        LocalDate due = file.correctionNoticeDue;
        if (received == null || due == null) {
            return;
        }
        ClockState state = ClockState.RUNNING;
        if (file.correction != null) {
            state = file.correction.late ? ClockState.MISSED : ClockState.MET;
        } else if (file.isClosed() || asOf.isAfter(due)) {
            state = ClockState.ENDED;
        }
        workdays(ClockKind.CORRECTION_NOTICE, null, received, due, state, Basis.CORRECTION, received);
    }

    private void correction() {
        var notice = file.correction;
        if (notice != null) {
            LocalDate due = notice.due(file.calendar);
            ClockState state = stateOf(notice.state, due);
            period(ClockKind.CORRECTION, notice, due, state, Basis.CORRECTION);
        }
    }

    private void opinion(Consultation consultation) {
        LocalDate due = consultation.due(file.calendar);
        period(ClockKind.OPINION, consultation, due, stateOf(consultation.state, due), Basis.OPINION);
    }

    private void payment(FeeNotice fee) {
        LocalDate due = fee.due(file.calendar);
        ClockState state = fee.paidLate ? ClockState.MISSED : stateOf(fee.state, due);
        period(ClockKind.PAYMENT, fee, due, state, Basis.FEE);
    }

    /** How a period of somebody else's stands: what ended it, or else its day, or the close of the case. */
    private ClockState stateOf(ClockState recorded, @Nullable LocalDate due) {
        if (recorded != ClockState.RUNNING) {
            return recorded;
        }
        LocalDate until = file.isClosed() ? Lights.earlier(asOf, file.closedOn) : asOf;
        if (due != null && until != null && until.isAfter(due)) {
            return ClockState.MISSED;
        }
        if (file.isClosed()) {
            return ClockState.ENDED;
        }
        return due == null ? ClockState.WAITING : ClockState.RUNNING;
    }

    private void period(ClockKind kind, Notice notice, @Nullable LocalDate due, ClockState state, Words basis) {
        workdays(kind, notice.sent.id(), notice.servedOn, due, state, basis, notice.sent.on());
    }

    private void workdays(
            ClockKind kind,
            @Nullable String of,
            @Nullable LocalDate start,
            @Nullable LocalDate due,
            ClockState state,
            Words basis,
            LocalDate sortedBy) {
        List<LedgerEntry> ledger =
                start == null || due == null ? List.of() : Ledger.ofWorkdays(file.calendar, start, due, basis);
        add(new ClockView(kind, of, start, due, state, ledger), sortedBy);
    }

    private void add(ClockView view, LocalDate on) {
        views.add(new Dated(on, view));
    }

    private record Dated(LocalDate on, ClockView view) {}
}

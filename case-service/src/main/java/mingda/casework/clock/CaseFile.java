package mingda.casework.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mingda.casework.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** What the rules have made of a case so far. Lives for one fold. */
final class CaseFile {
    final Channel channel;
    final WorkCalendar calendar;
    final Settings settings;

    @Nullable
    LocalDate arrivedOn;

    @Nullable
    LocalDate receivedOn;

    @Nullable
    LocalDate correctionNoticeDue;

    final Set<LocalDate> contactsOn = new LinkedHashSet<>();

    /** What the case is when nothing waits and nothing is closed. */
    CaseState open = CaseState.ARRIVED;
    /** What the case was before the letters that are issued and not answered with; a recall leads back to it. */
    CaseState beforeIssue = CaseState.IN_PROCESS;
    /** The letters that were issued since then and not recalled. */
    final List<Entry> issued = new ArrayList<>();
    /** How it was closed. */
    @Nullable
    CaseState closed;
    /** When it was last closed; what becomes due later is owed no more. */
    @Nullable
    LocalDate closedOn;

    /** Every reply clock that ran; the last one is the running one. */
    final List<ReplyClock> replyClocks = new ArrayList<>();
    /** The clock of the stricter reading, where there is one. */
    @Nullable
    ReplyClock risk;

    @Nullable
    CorrectionNotice correction;

    final List<FeeNotice> fees = new ArrayList<>();
    final List<Consultation> consultations = new ArrayList<>();
    /** Whether the applicant was told of a consultation (document 8). */
    boolean toldOfConsultation;
    /** Suspensions whose ends are known: force majeure, a fee that was cancelled. */
    final List<Suspension> fixedSuspensions = new ArrayList<>();

    final List<Reply> replies = new ArrayList<>();
    /** Reconsiderations and suits, as they were filed and decided. */
    final List<Entry> challenges = new ArrayList<>();
    /** Services that were recorded before the act that they belong to; a reply's under the empty string. */
    final Map<String, LocalDate> earlyServices = new HashMap<>();

    final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    final Set<Breach> breaches = new LinkedHashSet<>();

    CaseFile(Channel channel, WorkCalendar calendar, Settings settings) {
        this.channel = channel;
        this.calendar = calendar;
        this.settings = settings;
    }

    ReplyClock main() {
        return replyClocks.getLast();
    }

    boolean isClosed() {
        return closed != null;
    }

    /** Whether the reply clock stands still for the applicant. */
    boolean waits() {
        return !replyClocks.isEmpty() && main().state == ClockState.WAITING;
    }

    boolean inCorrection() {
        return correction != null && correction.open();
    }

    @Nullable
    FeeNotice openFee() {
        return fees.isEmpty() || !fees.getLast().open() ? null : fees.getLast();
    }

    /** A reply clock starts in place of the one before. */
    void restart(ReplyClock next) {
        if (!replyClocks.isEmpty() && (main().state == ClockState.RUNNING || main().state == ClockState.WAITING)) {
            main().stop(ClockState.REPLACED, calendar, suspensions());
        }
        replyClocks.add(next);
    }

    /** Lets the reply clock run, or wait where the applicant's correction or payment is outstanding. */
    void runOrWait() {
        boolean waiting = openFee() != null || (correction != null && correction.stopsClock());
        if (waiting) {
            main().stop(ClockState.WAITING, calendar, suspensions());
        } else {
            main().resume();
        }
    }

    void close(CaseState how, LocalDate on, ClockState clock) {
        closed = how;
        closedOn = on;
        if (!replyClocks.isEmpty()) {
            main().stop(clock, calendar, suspensions());
        }
    }

    /** The last day of a reply clock, which it keeps once it stopped. */
    LocalDate dueOf(ReplyClock clock) {
        return clock.kept != null ? clock.kept : clock.due(calendar, suspensions());
    }

    CaseState state() {
        if (closed != null) {
            return closed;
        }
        if (openFee() != null) {
            return CaseState.FEE_PENDING;
        }
        return inCorrection() ? CaseState.IN_CORRECTION : open;
    }

    /** The last day to answer as the acts so far have it; null while waiting for the applicant. */
    @Nullable
    LocalDate due() {
        return waits() ? null : dueOf(main());
    }

    @Nullable
    LocalDate riskDue() {
        return risk == null ? null : risk.due(calendar, strictSuspensions());
    }

    Suspensions suspensions() {
        return union(consultations.stream().flatMap(c -> c.suspensions(this, false)));
    }

    /** Of the stricter reading: a letter that was served late stops nothing on its way. */
    Suspensions strictSuspensions() {
        return union(consultations.stream().flatMap(c -> c.suspensions(this, true)));
    }

    /** Without the letters of which nobody knows whether they were served. */
    Suspensions provenSuspensions() {
        return union(
                consultations.stream().filter(c -> !c.isProjectedUnserved()).flatMap(c -> c.suspensions(this, false)));
    }

    private Suspensions union(Stream<Suspension> variable) {
        return Suspensions.of(Stream.concat(fixedSuspensions.stream(), variable).toList());
    }
}

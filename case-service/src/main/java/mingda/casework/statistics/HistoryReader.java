package mingda.casework.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingda.casework.clock.ActType;
import mingda.casework.outcome.RowSettings;
import org.jspecify.annotations.Nullable;

/** Reads off the acts of a case when it was closed, in which row, and what became of it before other bodies. */
public final class HistoryReader {

    /** The kinds of act that the tables rest on. */
    public static final Set<ActType> ACTS = Set.of(
            ActType.ISSUED,
            ActType.RECALLED,
            ActType.REPLIED,
            ActType.RETURNED,
            ActType.CORRECTION_LAPSED,
            ActType.FEE_LAPSED,
            ActType.WITHDRAWN,
            ActType.SPLIT,
            ActType.REOPENED,
            ActType.RECONSIDERATION_FILED,
            ActType.RECONSIDERATION_DECIDED,
            ActType.LITIGATION_FILED,
            ActType.LITIGATION_DECIDED,
            ActType.VOIDED);

    private final RowSettings settings;
    private final List<Turn> turns = new ArrayList<>();
    private final List<Challenge> challenges = new ArrayList<>();
    private final List<Integer> instalments = new ArrayList<>();
    private List<String> parts = List.of();
    /** The rows of the letters that were issued and not recalled, by the act, oldest first. */
    private final Map<String, Integer> signedRows = new LinkedHashMap<>();

    private @Nullable String reply;
    private boolean closed;

    private HistoryReader(RowSettings settings) {
        this.settings = settings;
    }

    /**
     * The history of a case.
     *
     * @param acts of the kinds in {@link #ACTS}, in the order in which they were recorded; a voided one counts as never
     *     recorded, and so does a reply that a withdrawal overtook
     * @param settings the rows on which practice differs
     */
    public static History of(
            String id,
            String number,
            String agency,
            ApplicantClass applicant,
            LocalDate receivedOn,
            List<ReportAct> acts,
            RowSettings settings) {
        HistoryReader reader = new HistoryReader(settings);
        List<ReportAct> standing =
                Standing.of(acts, ReportAct::id, act -> act.type() == ActType.VOIDED ? act.refersTo() : null);
        Set<String> overtaken = new HashSet<>();
        standing.stream().filter(act -> act.type() == ActType.WITHDRAWN).forEach(act -> overtaken.addAll(act.names()));
        standing.stream()
                .filter(act -> !overtaken.contains(act.id()))
                .sorted(Comparator.comparing(ReportAct::on))
                .forEach(reader::read);
        return new History(id, number, agency, applicant, receivedOn, reader.turns, reader.parts, reader.challenges);
    }

    private void read(ReportAct act) {
        switch (act.type()) {
            case ISSUED -> issued(act);
            case RECALLED -> signedRows.remove(act.refersTo());
            case REPLIED -> reply(act);
            case RETURNED -> returned(act);
            case CORRECTION_LAPSED -> close(act, Rows.UNCORRECTED);
            case FEE_LAPSED -> close(act, Rows.UNPAID);
            case WITHDRAWN -> close(act, Rows.OTHERWISE);
            case SPLIT -> parts = act.names();
            case REOPENED -> open(act, Turn.Kind.REOPENED);
            case RECONSIDERATION_FILED -> file(Challenge.Kind.RECONSIDERATION, act);
            case LITIGATION_FILED -> file(suit(act), act);
            case RECONSIDERATION_DECIDED, LITIGATION_DECIDED -> decide(act);
            default -> {
                // The others close nothing.
            }
        }
    }

    private void issued(ReportAct act) {
        Integer row = act.row();
        if (row != null) {
            signedRows.put(act.id(), row);
        }
    }

    private void reply(ReportAct act) {
        Integer signedRow =
                signedRows.values().stream().reduce((first, last) -> last).orElse(null);
        int row = signedRow == null ? Rows.of(act.outcome(), settings) : signedRow;
        if (!act.finalReply()) {
            instalments.add(row);
            return;
        }
        if (!closed) {
            reply = act.id();
        }
        List<Integer> all = new ArrayList<>(instalments);
        all.add(row);
        close(act, Rows.together(all));
    }

    private void close(ReportAct act, int row) {
        if (!closed) {
            closed = true;
            turns.add(new Turn(act.on(), Turn.Kind.CLOSED, row));
        }
    }

    private void returned(ReportAct act) {
        if (act.agencyFault() && Objects.equals(act.refersTo(), reply)) {
            open(act, Turn.Kind.UNDONE);
        }
    }

    private void open(ReportAct act, Turn.Kind kind) {
        if (closed) {
            closed = false;
            turns.add(new Turn(act.on(), kind, 0));
        }
        if (kind == Turn.Kind.REOPENED) {
            instalments.clear();
            signedRows.clear();
        }
    }

    private static Challenge.Kind suit(ReportAct act) {
        return act.afterReconsideration() ? Challenge.Kind.SUIT_AFTER_RECONSIDERATION : Challenge.Kind.DIRECT_SUIT;
    }

    private void file(Challenge.Kind kind, ReportAct act) {
        challenges.add(new Challenge(kind, act.on(), null, null));
    }

    /** Decides the earliest one that is pending. */
    private void decide(ReportAct act) {
        boolean suit = act.type() == ActType.LITIGATION_DECIDED;
        for (int i = 0; i < challenges.size(); i++) {
            Challenge pending = challenges.get(i);
            boolean fits = (pending.kind() != Challenge.Kind.RECONSIDERATION) == suit && pending.decidedOn() == null;
            if (fits) {
                challenges.set(i, new Challenge(pending.kind(), pending.filedOn(), act.on(), Results.of(act.result())));
                return;
            }
        }
    }
}

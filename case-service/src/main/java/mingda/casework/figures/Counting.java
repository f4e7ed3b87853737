package mingda.casework.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingda.casework.register.RegisterLine;
import mingda.casework.register.RegisterLine.Challenged;
import org.jspecify.annotations.Nullable;

/** Counts the lines of one group. Pure. */
final class Counting {

    /** The last day of each span; the one after the last has no end. 20 and 40 are the statutory periods (第三十三条). */
    private static final List<Integer> SPANS = List.of(5, 10, 15, 20, 40);

    private long received;
    private long open;
    private long onTime;
    private long late;
    private long extended;
    private long onTimeUnextended;
    private long overdue;
    private long agencyDays;
    private long applicantDays;
    private long thirdPartyDays;
    private long correctionsAsked;
    private long corrected;
    private long lapsed;
    private long overturned;
    private final ChallengeCount reconsiderations = new ChallengeCount();
    private final ChallengeCount suits = new ChallengeCount();
    private final TreeMap<String, Long> outcomes = new TreeMap<>();
    private final TreeMap<Integer, Long> days = new TreeMap<>();

    void add(RegisterLine line) {
        received++;
        if (line.closedOn() == null) {
            open++;
        }
        if (line.extendedBy() > 0) {
            extended++;
        }
        timeliness(line);
        agencyDays += line.agencyDays();
        applicantDays += line.applicantDays();
        thirdPartyDays += line.thirdPartyDays();
        line.outcomes().stream().distinct().forEach(outcome -> outcomes.merge(outcome, 1L, Long::sum));
        corrections(line);
        for (Challenged challenge : line.challenges()) {
            (challenge.kind().equals("RECONSIDERATION") ? reconsiderations : suits).add(challenge);
        }
    }

    private void timeliness(RegisterLine line) {
        String timeliness = line.timeliness() == null ? "" : line.timeliness();
        switch (timeliness) {
            case "OVERDUE" -> overdue++;
            case "ON_TIME", "LATE" -> answered(line, timeliness.equals("ON_TIME"));
            default -> {
                // Neither answered nor late.
            }
        }
    }

    private void answered(RegisterLine line, boolean inTime) {
        if (inTime) {
            onTime++;
        } else {
            late++;
        }
        if (inTime && wouldHaveBeenInTime(line)) {
            onTimeUnextended++;
        }
        days.merge(line.agencyDays(), 1L, Long::sum);
    }

    private static boolean wouldHaveBeenInTime(RegisterLine line) {
        var answeredOn = line.repliedOn() == null ? line.closedOn() : line.repliedOn();
        return line.unextendedDueOn() == null || answeredOn == null || !answeredOn.isAfter(line.unextendedDueOn());
    }

    private void corrections(RegisterLine line) {
        if (line.correctionRequestedOn() == null) {
            return;
        }
        correctionsAsked++;
        if (line.correctedOn() != null) {
            corrected++;
        }
        if (line.acts().stream().anyMatch(act -> act.type().equals("CORRECTION_LAPSED"))) {
            lapsed++;
        }
        if (line.challenges().stream().anyMatch(ChallengeCount::correctedTheAgency)) {
            overturned++;
        }
    }

    WorkFigures figures() {
        long answered = onTime + late;
        return new WorkFigures(
                received,
                open,
                new WorkFigures.InTime(
                        answered,
                        onTime,
                        late,
                        percent(onTime, answered),
                        extended,
                        onTimeUnextended,
                        percent(onTimeUnextended, answered),
                        overdue),
                new WorkFigures.Days(
                        spans(),
                        quantile(answered, 50),
                        quantile(answered, 90),
                        days.isEmpty() ? null : days.lastKey()),
                new WorkFigures.Whose(agencyDays, applicantDays, thirdPartyDays),
                outcomes,
                new WorkFigures.Corrections(correctionsAsked, corrected, lapsed, overturned),
                reconsiderations.figures(),
                suits.figures());
    }

    private List<WorkFigures.Span> spans() {
        List<WorkFigures.Span> spans = new ArrayList<>();
        int from = 0;
        for (int to : SPANS) {
            spans.add(new WorkFigures.Span(from, to, sum(days.subMap(from, true, to, true))));
            from = to + 1;
        }
        spans.add(new WorkFigures.Span(from, null, sum(days.tailMap(from, true))));
        return spans;
    }

    private static long sum(Map<Integer, Long> some) {
        return some.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The least number of days that so many per cent of the answers did not exceed. */
    private @Nullable Integer quantile(long answered, int percent) {
        long wanted = (answered * percent + 99) / 100;
        long seen = 0;
        for (var entry : days.entrySet()) {
            seen += entry.getValue();
            if (seen >= wanted) {
                return entry.getKey();
            }
        }
        return null;
    }

    private static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}

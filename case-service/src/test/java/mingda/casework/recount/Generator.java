package mingda.casework.recount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes years of cases of every kind, the same for the same seed. */
public final class Generator {

    /** Splits hold for the fee alone. */
    public static final String ONCE = "recount-once";
    /** Reopened cases count as new. */
    public static final String AGAIN = "recount-again";
    /** Other rows for what practice counts differently. */
    public static final String ROWS = "recount-rows";
    /** Every setting at its default. */
    public static final String PLAIN = "recount-plain";

    public static final List<String> AGENCIES = List.of(PLAIN, ONCE, AGAIN, ROWS);

    private static final int COLUMNS = 6;
    private static final int SCRIPTS = 13;
    private static final List<String> RESULTS = List.of("UPHELD", "CORRECTED", "OTHER", "维持原行政行为", "确认违法", "终止");

    private final Random random;
    private final int year;
    private final List<RawCase> cases = new ArrayList<>();
    private int serial;

    public Generator(long seed, int year) {
        this.random = new Random(seed);
        this.year = year;
    }

    /** So many applications received around the year; a split one adds its parts. */
    public List<RawCase> cases(int applications) {
        List<String> keys = new ArrayList<>(Recount.ROW_OF.keySet());
        for (int i = 0; i < applications; i++) {
            // The first ones walk through every outcome, column and script; the others are drawn.
            String outcome = keys.get((i < keys.size() * 4 ? i : random.nextInt(10_000)) % keys.size());
            int script = i < SCRIPTS * 8 ? i % SCRIPTS : random.nextInt(SCRIPTS);
            application(AGENCIES.get(i % AGENCIES.size()), 1 + (i / 3) % COLUMNS, outcome, script);
        }
        return cases;
    }

    private void application(String agency, int column, String outcome, int script) {
        LocalDate received = LocalDate.of(year - 1, 11, 1).plusDays(random.nextInt(61 + 365 + 31));
        String number = "R%d-%06d".formatted(year, ++serial);
        if (script == 0) {
            split(agency, column, number, received, 0);
        } else {
            add(agency, column, number, received, acts(script, received, outcome));
        }
    }

    private void split(String agency, int column, String number, LocalDate received, int depth) {
        LocalDate on = later(received, 15);
        List<String> parts = new ArrayList<>();
        for (int i = 1; i <= 2 + random.nextInt(2); i++) {
            String part = number + "-" + i;
            parts.add(part);
            if (depth == 0 && random.nextInt(10) == 0) {
                split(agency, column, part, received, 1);
            } else {
                add(agency, column, part, received, acts(1 + random.nextInt(SCRIPTS - 1), on, outcome()));
            }
        }
        List<RawAct> acts = new ArrayList<>();
        act(acts, "SPLIT", on, Map.of("children", parts, "reason", "多个事项"), null);
        add(agency, column, number, received, acts);
    }

    private List<RawAct> acts(int script, LocalDate from, String outcome) {
        List<RawAct> acts = new ArrayList<>();
        LocalDate on = later(from, 60);
        switch (script) {
            case 1 -> {
                // still open
            }
            case 2 -> act(acts, "CORRECTION_LAPSED", on, Map.of(), null);
            case 3 -> act(acts, "FEE_LAPSED", on, Map.of(), null);
            case 4 -> act(acts, "WITHDRAWN", on, Map.of("form", "SIGNED", "reason", "SATISFIED"), null);
            case 5 -> signed(acts, on, outcome + ",NOT_OURS", random.nextBoolean() ? 4 : 13, true);
            case 6 -> reply(acts, on, outcome + "," + outcome(), true);
            case 7 -> voided(acts, on, outcome);
            case 8 -> {
                signed(acts, on, outcome, 3 + random.nextInt(21), false);
                signed(acts, later(on, 40), outcome(), 3 + random.nextInt(21), true);
            }
            case 9 -> returned(acts, on, outcome);
            case 10, 11 -> reopened(acts, on, outcome, script == 11);
            default -> reply(acts, on, outcome, true);
        }
        if (!acts.isEmpty() && random.nextInt(3) == 0) {
            challenges(acts, later(on, 100));
        }
        return acts;
    }

    private void voided(List<RawAct> acts, LocalDate on, String outcome) {
        String reply = reply(acts, on, outcome, true);
        String voided = act(acts, "VOIDED", later(on, 30), Map.of("act", reply, "reason", "未发出"), null);
        if (random.nextInt(3) == 0) {
            act(acts, "VOIDED", later(on, 40), Map.of("act", voided, "reason", "作废有误"), null);
        } else if (random.nextBoolean()) {
            reply(acts, later(on, 60), outcome(), true);
        }
    }

    private void returned(List<RawAct> acts, LocalDate on, String outcome) {
        String reply = reply(acts, on, outcome, true);
        boolean fault = random.nextBoolean();
        act(
                acts,
                "RETURNED",
                later(on, 30),
                Map.of("of", reply, "reason", "WRONG_ADDRESS", "agencyFault", Boolean.toString(fault)),
                null);
        reply(acts, later(on, 90), outcome(), true);
    }

    private void reopened(List<RawAct> acts, LocalDate on, String outcome, boolean answered) {
        reply(acts, on, outcome, true);
        LocalDate again = later(on, 200);
        act(acts, "REOPENED", again, Map.of("cause", "JUDGMENT", "startsOn", again.toString()), null);
        if (answered) {
            signed(acts, later(again, 90), outcome(), 3 + random.nextInt(21), true);
        }
    }

    private void challenges(List<RawAct> acts, LocalDate on) {
        boolean suit = random.nextBoolean();
        String kind = suit ? "LITIGATION" : "RECONSIDERATION";
        Map<String, Object> how =
                suit ? Map.of("afterReconsideration", Boolean.toString(random.nextBoolean())) : Map.of();
        act(acts, kind + "_FILED", on, how, null);
        if (random.nextInt(3) > 0) {
            String result = RESULTS.get(random.nextInt(RESULTS.size()));
            act(acts, kind + "_DECIDED", later(on, 200), Map.of("result", result), null);
        }
    }

    private String reply(List<RawAct> acts, LocalDate on, String outcome, boolean last) {
        Map<String, Object> detail = new LinkedHashMap<>(Map.of("method", "POST", "outcome", outcome));
        if (!last) {
            detail.put("final", "false");
        }
        return act(acts, "REPLIED", on, detail, null);
    }

    private void signed(List<RawAct> acts, LocalDate on, String outcome, int row, boolean last) {
        String document = id();
        act(acts, "ISSUED", on, Map.of("document", document, "number", "号" + document), row);
        reply(acts, on, outcome, last);
    }

    private String outcome() {
        List<String> keys = new ArrayList<>(Recount.ROW_OF.keySet());
        return keys.get(random.nextInt(keys.size()));
    }

    private String act(
            List<RawAct> acts, String type, LocalDate on, Map<String, Object> detail, @Nullable Integer signedRow) {
        String id = id();
        acts.add(new RawAct(id, type, on, detail, signedRow));
        return id;
    }

    private void add(String agency, int column, String number, LocalDate received, List<RawAct> acts) {
        cases.add(new RawCase(id(), number, agency, column, received, acts));
    }

    private LocalDate later(LocalDate day, int most) {
        return day.plusDays(random.nextInt(most + 1));
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}

package mingda.casework.recount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts the tables by looking at every case on the last evening of every year: is it open, or in which row does it
 * stand. Written from the rulebook (6.1, 6.3, 11, 13 O14 and O15, 15), not from the service.
 */
public final class Recount {

    static final Map<String, Integer> ROW_OF = new LinkedHashMap<>();

    static {
        String keys = """
                GRANT_PUBLIC 3 GRANT 3 PARTIAL 4 REFUSE_SECRET 5 REFUSE_LAW 6 REFUSE_SAFETY 7 REFUSE_THIRD 8
                REFUSE_INTERNAL 9 REFUSE_PROCESS 10 REFUSE_ENFORCEMENT 11 QUERY_SPECIAL 12 NONE_EXISTS 13 NOT_OURS 13
                NEEDS_MAKING 14 STILL_UNCLEAR 15 PETITION 16 REPEAT 17 PUBLICATION 18 EXCESSIVE 19 CONFIRM_AGAIN 20
                NOT_GOVERNMENT_INFO 23 INQUIRY 23 ARCHIVED 13 OTHER 23""";
        String[] words = keys.split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            ROW_OF.put(words[i], Integer.valueOf(words[i + 1]));
        }
    }

    private final List<RawCase> cases;
    private final Map<String, RawCase> byNumber = new HashMap<>();

    public Recount(List<RawCase> cases) {
        this.cases = cases;
        cases.forEach(one -> byNumber.put(one.number(), one));
    }

    /** Table three of the year for these agencies: [row][column], both from 1. */
    public int[][] three(int year, Set<String> agencies) {
        int[][] table = new int[26][8];
        Set<String> parts = new HashSet<>();
        for (RawCase one : cases) {
            if (one.agency().equals(Generator.ONCE)) {
                partsOf(one).forEach(part -> parts.add(part.number()));
            }
        }
        for (RawCase one : cases) {
            boolean split = isSplit(one);
            boolean once = one.agency().equals(Generator.ONCE);
            if (!agencies.contains(one.agency()) || (split && !once) || parts.contains(one.number())) {
                continue;
            }
            List<RawCase> members = split ? leaves(one) : List.of(one);
            if (one.agency().equals(Generator.AGAIN)) {
                for (List<RawAct> unit : units(one)) {
                    boolean first = unit.isEmpty() || !unit.getFirst().type().equals("REOPENED");
                    LocalDate opened =
                            first ? one.receivedOn() : unit.getFirst().on();
                    count(table, year, one, opened, List.of(unit));
                }
            } else {
                List<List<RawAct>> acts = new ArrayList<>();
                members.forEach(member -> acts.add(standing(member)));
                count(table, year, one, one.receivedOn(), acts);
            }
        }
        return table;
    }

    private void count(int[][] table, int year, RawCase one, LocalDate opened, List<List<RawAct>> members) {
        add(table, opened.getYear() == year ? 1 : 0, one);
        Integer settledIn = null;
        int row = 0;
        for (int y = opened.getYear(); y <= year && settledIn == null; y++) {
            Evening evening = evening(members, y, one.agency());
            if (evening.closed()) {
                settledIn = y;
                row = evening.row();
            }
        }
        boolean openBefore = opened.getYear() < year && (settledIn == null || settledIn >= year);
        add(table, openBefore ? 2 : 0, one);
        if (settledIn != null && settledIn == year) {
            add(table, row, one);
            add(table, 24, one);
        }
        add(table, opened.getYear() <= year && settledIn == null ? 25 : 0, one);
    }

    private static void add(int[][] table, int row, RawCase one) {
        if (row > 0) {
            table[row][one.column()]++;
            table[row][7]++;
        }
    }

    /** How things stand on 31 December 24:00. */
    private record Evening(boolean closed, int row, LocalDate on) {}

    private static Evening evening(List<List<RawAct>> members, int year, String agency) {
        List<Evening> all = new ArrayList<>();
        for (List<RawAct> member : members) {
            Evening evening = ofMember(member, year, agency);
            if (!evening.closed()) {
                return evening;
            }
            all.add(evening);
        }
        LocalDate last =
                all.stream().map(Evening::on).max(Comparator.naturalOrder()).orElseThrow();
        int lastRow = 0;
        Set<Integer> rows = new HashSet<>();
        for (Evening evening : all) {
            rows.add(evening.row());
            lastRow = evening.on().equals(last) ? evening.row() : lastRow;
        }
        return new Evening(true, oneOf(rows, lastRow), last);
    }

    private static Evening ofMember(List<RawAct> acts, int year, String agency) {
        Evening open = new Evening(false, 0, LocalDate.MIN);
        Evening now = open;
        Integer signed = null;
        String answeredBy = "";
        List<Integer> given = new ArrayList<>();
        for (RawAct act : acts) {
            if (act.on().getYear() > year) {
                continue;
            }
            switch (act.type()) {
                case "ISSUED" -> signed = act.signedRow();
                case "REPLIED" -> {
                    given.add(signed == null ? row(act.text("outcome"), agency) : signed);
                    boolean whole = !act.text("final").equals("false");
                    if (whole && !now.closed()) {
                        int last = given.getLast();
                        now = new Evening(true, oneOf(new HashSet<>(given), last), act.on());
                        answeredBy = act.id();
                    }
                    if (whole) {
                        given.removeLast();
                    }
                }
                case "CORRECTION_LAPSED" -> now = now.closed() ? now : new Evening(true, 21, act.on());
                case "FEE_LAPSED" -> now = now.closed() ? now : new Evening(true, 22, act.on());
                case "WITHDRAWN" -> now = now.closed() ? now : new Evening(true, 23, act.on());
                case "RETURNED" ->
                    now = act.text("agencyFault").equals("true")
                                    && act.text("of").equals(answeredBy)
                            ? open
                            : now;
                case "REOPENED" -> {
                    now = open;
                    given.clear();
                    signed = null;
                }
                default -> {}
            }
        }
        return now;
    }

    private static int oneOf(Set<Integer> rows, int last) {
        if (rows.size() == 1) {
            return last;
        }
        return rows.contains(3) || rows.contains(4) ? 4 : last;
    }

    private static int row(String outcomes, String agency) {
        Set<Integer> rows = new HashSet<>();
        boolean gives = false;
        int first = 0;
        for (String key : outcomes.split(",")) {
            int row = ROW_OF.getOrDefault(key, 23);
            if (agency.equals(Generator.ROWS)) {
                row = Map.of("NOT_GOVERNMENT_INFO", 20, "INQUIRY", 16, "ARCHIVED", 12)
                        .getOrDefault(key, row);
            }
            first = first == 0 ? row : first;
            rows.add(row);
            gives |= key.startsWith("GRANT") || key.equals("PARTIAL");
        }
        if (rows.size() == 1) {
            return first;
        }
        return gives ? 4 : first;
    }

    /** Table four of the year: fifteen numbers. */
    public int[] four(int year, Set<String> agencies) {
        int[] table = new int[15];
        for (RawCase one : cases) {
            List<RawAct> acts = standing(one);
            for (RawAct filed : acts) {
                if (!agencies.contains(one.agency()) || !filed.type().endsWith("_FILED")) {
                    continue;
                }
                String decision = filed.type().replace("_FILED", "_DECIDED");
                Optional<RawAct> decided =
                        acts.stream().filter(act -> act.type().equals(decision)).findFirst();
                int group = 0;
                if (filed.type().startsWith("LITIGATION")) {
                    group = filed.text("afterReconsideration").equals("true") ? 10 : 5;
                }
                boolean known = filed.on().getYear() <= year;
                int decidedIn = decided.map(act -> act.on().getYear()).orElse(Integer.MAX_VALUE);
                boolean done = decidedIn <= year;
                if (known && (!done || decidedIn == year)) {
                    table[group + (done ? place(decided.orElseThrow().text("result")) : 3)]++;
                    table[group + 4]++;
                }
            }
        }
        return table;
    }

    private static int place(String result) {
        return switch (result) {
            case "UPHELD", "维持原行政行为" -> 0;
            case "CORRECTED", "确认违法" -> 1;
            default -> 2;
        };
    }

    private static List<List<RawAct>> units(RawCase one) {
        List<List<RawAct>> units = new ArrayList<>();
        List<RawAct> unit = new ArrayList<>();
        for (RawAct act : standing(one)) {
            if (act.type().equals("REOPENED")
                    && ofMember(unit, 9999, one.agency()).closed()) {
                units.add(unit);
                unit = new ArrayList<>();
            }
            unit.add(act);
        }
        units.add(unit);
        return units;
    }

    private List<RawCase> leaves(RawCase one) {
        List<RawCase> leaves = new ArrayList<>();
        for (RawCase part : partsOf(one)) {
            leaves.addAll(isSplit(part) ? leaves(part) : List.of(part));
        }
        return leaves;
    }

    @SuppressWarnings("unchecked") // the generator writes lists of texts there
    private List<RawCase> partsOf(RawCase one) {
        List<RawCase> parts = new ArrayList<>();
        one.acts().stream()
                .filter(act -> act.type().equals("SPLIT"))
                .flatMap(act -> ((List<String>) act.detail().getOrDefault("children", List.of())).stream())
                .forEach(number -> parts.add(byNumber.get(number)));
        return parts;
    }

    private static boolean isSplit(RawCase one) {
        return one.acts().stream().anyMatch(act -> act.type().equals("SPLIT"));
    }

    private static List<RawAct> standing(RawCase one) {
        return one.acts().stream()
                .filter(act -> !isVoided(act, one.acts()))
                .sorted(Comparator.comparing(RawAct::on))
                .toList();
    }

    private static boolean isVoided(RawAct act, List<RawAct> all) {
        return all.stream()
                .anyMatch(other ->
                        other.type().equals("VOIDED") && other.text("act").equals(act.id()) && !isVoided(other, all));
    }
}

package mingda.notify.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who must have been told what, by brute force: at every look it goes through every case and every person and asks which
 * steps lie behind and were never written down.
 */
public final class Model {

    /** A line of the ledger: as the service must have it, no more and no less. */
    public record Line(
            String no,
            String occasion,
            long version,
            String kind,
            @Nullable Integer tier,
            String person) {}

    /** How the line came about. */
    public record Told(
            boolean sent, LocalDate day, @Nullable String withdrawn) {}

    /** The staff of the one agency. */
    public record Staff(Set<String> officers, Set<String> heads, Set<String> supervisors) {}

    private record Reached(LocalDate on, int tier, String kind) {}

    /** A case as the model was told. */
    private static final class Known {
        boolean registered;
        boolean open = true;
        boolean signed;
        LocalDate signedOn = LocalDate.MAX;

        @Nullable
        String assignee;

        long version;

        @Nullable
        LocalDate lastDue;

        Map<Integer, LocalDate> steps = Map.of();
        Map<String, Clock> clocks = new TreeMap<>();
    }

    /** Another clock of the case. */
    private record Clock(LocalDate due, long run, boolean running, Map<Integer, LocalDate> steps) {}

    private final Staff staff;
    private final Map<String, Known> cases = new HashMap<>();
    private final Map<Line, Told> ledger = new HashMap<>();

    public Model(Staff staff) {
        this.staff = staff;
    }

    public Map<Line, Told> ledger() {
        return ledger;
    }

    public void registered(String no, LocalDate today) {
        known(no).registered = true;
        look(no, today, false);
    }

    public void assigned(String no, @Nullable String assignee, LocalDate today) {
        known(no).assignee = assignee;
        look(no, today, false);
    }

    /** casework said how the case stands. */
    public void stands(
            String no,
            long version,
            String state,
            @Nullable LocalDate due,
            Map<Integer, LocalDate> steps,
            Map<String, Map<Integer, LocalDate>> clocks,
            LocalDate today) {
        Known known = known(no);
        known.version = version;
        known.open = !state.equals("REPLIED");
        boolean signed = state.equals("ISSUED");
        known.signedOn = signed ? (known.signed ? known.signedOn : today) : LocalDate.MAX;
        known.signed = signed;
        known.steps = steps;
        boolean moved = due != null && known.lastDue != null && !known.lastDue.equals(due);
        known.lastDue = due == null ? known.lastDue : due;
        Set<String> names = new TreeSet<>(known.clocks.keySet());
        names.addAll(clocks.keySet());
        for (String name : names) {
            known.clocks.put(name, next(known.clocks.get(name), clocks.get(name)));
        }
        withdraw(no, known);
        look(no, today, moved);
    }

    private static Clock next(@Nullable Clock before, @Nullable Map<Integer, LocalDate> steps) {
        if (steps == null) {
            Clock was = java.util.Objects.requireNonNull(before);
            return new Clock(was.due(), was.run(), false, was.steps());
        }
        LocalDate due = java.util.Objects.requireNonNull(steps.get(0));
        boolean same = before != null && before.running() && before.due().equals(due);
        long run = before == null ? 1 : same ? before.run() : before.run() + 1;
        return new Clock(due, run, true, steps);
    }

    private void withdraw(String no, Known known) {
        ledger.replaceAll((line, told) -> {
            if (!line.no().equals(no) || !told.sent() || line.version() < 0 || told.withdrawn() != null) {
                return told;
            }
            String reason = reason(line, known);
            return reason == null ? told : new Told(true, told.day(), reason);
        });
    }

    private static @Nullable String reason(Line line, Known known) {
        if (!known.open) {
            return "CASE_CLOSED";
        }
        Clock clock = known.clocks.get(line.occasion());
        if (clock != null) {
            return !clock.running() ? "SETTLED" : line.version() < clock.run() ? "DATE_CHANGED" : null;
        }
        if (line.occasion().equals("ISSUED") && !known.signed) {
            return "SETTLED";
        }
        return line.version() < known.version ? "DATE_CHANGED" : null;
    }

    /** Every process looked at everything. */
    public void lookAtAll(LocalDate today) {
        cases.keySet().forEach(no -> look(no, today, false));
    }

    private void look(String no, LocalDate today, boolean moved) {
        Known known = known(no);
        if (!known.open) {
            return;
        }
        String assignee = known.assignee;
        Set<String> workers = assignee == null ? staff.officers() : Set.of(assignee);
        Set<String> everybody = new HashSet<>(workers);
        everybody.addAll(staff.heads());
        everybody.addAll(staff.supervisors());
        for (String person : everybody) {
            boolean works = workers.contains(person);
            if (works && known.registered) {
                tell(new Line(no, "", -1, "NEW_CASE", null, person), true, today);
            }
            if (works && moved) {
                tell(new Line(no, "", known.version, "DATE_MOVED", null, person), true, today);
            }
            climb(no, "", known.version, person, today, theDate(known, person, works));
            if (works && known.signed) {
                climb(no, "ISSUED", known.version, person, today, unsent(known));
            }
            if (works) {
                known.clocks.forEach((name, clock) -> {
                    if (clock.running()) {
                        climb(no, name, clock.run(), person, today, clockSteps(name, clock, known.signed));
                    }
                });
            }
        }
    }

    /** 10, 5, 3, 1 working days before, on the day, each working day after; nobody assigned: the head, the supervisor. */
    private List<Reached> theDate(Known known, String person, boolean works) {
        List<Reached> all = new ArrayList<>();
        known.steps.forEach((left, on) -> {
            if (left < 0) {
                all.add(new Reached(on, left, "OVERDUE"));
            } else if (works) {
                all.add(new Reached(on, left, left == 0 ? "DUE_TODAY" : "DUE_SOON"));
            } else if (known.assignee == null && left <= (staff.heads().contains(person) ? 5 : 1)) {
                all.add(new Reached(on, left, "UNASSIGNED"));
            }
        });
        return all;
    }

    private static List<Reached> unsent(Known known) {
        List<Reached> all = new ArrayList<>();
        known.steps.forEach((left, on) -> {
            if (on.isAfter(known.signedOn)) {
                all.add(new Reached(on, left, "SIGNED_NOT_SENT"));
            }
        });
        return all;
    }

    /** Day 3 and 5 of 7 for a correction notice; day 10 of 15 for an opinion; the applicant's last days to correct. */
    private static List<Reached> clockSteps(String name, Clock clock, boolean signed) {
        List<Integer> wanted = switch (name) {
            case "CORRECTION_NOTICE" -> signed ? List.of() : List.of(4, 2);
            case "OPINION" -> List.of(5);
            default -> List.of(3, 1, 0);
        };
        return wanted.stream()
                .map(left -> new Reached(
                        java.util.Objects.requireNonNull(clock.steps().get(left)), left, name + "_DUE"))
                .toList();
    }

    private void climb(String no, String occasion, long version, String person, LocalDate today, List<Reached> steps) {
        List<Reached> behind = steps.stream()
                .filter(step -> !step.on().isAfter(today))
                .sorted(Comparator.comparing(Reached::on).thenComparing(step -> -step.tier()))
                .toList();
        for (int i = 0; i < behind.size(); i++) {
            Reached step = behind.get(i);
            tell(new Line(no, occasion, version, step.kind(), step.tier(), person), i == behind.size() - 1, today);
        }
    }

    private void tell(Line line, boolean sent, LocalDate today) {
        ledger.putIfAbsent(line, new Told(sent, today, null));
    }

    private Known known(String no) {
        return cases.computeIfAbsent(no, key -> new Known());
    }
}

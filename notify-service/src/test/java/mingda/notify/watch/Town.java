package mingda.notify.watch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import mingda.eventing.ReceivedEvent;
import mingda.eventing.id.Ids;
import mingda.notify.simulation.Model;
import mingda.notify.simulation.WorkDays;
import mingda.notify.support.Casework;
import mingda.notify.support.TimelineData;
import org.jspecify.annotations.Nullable;

/** Cases that come, move and end by chance, and what casework would publish of them. */
final class Town {

    private static final int REPLY = 20;
    private static final int NOTICE = 7;
    private static final int WINDOW = 15;
    private static final int PERIOD = 15;
    private static final int[] NAMED = {10, 5, 3, 1, 0};
    private static final int[] ALL = {7, 6, 5, 4, 3, 2, 1, 0};

    private final Random random;
    private final String agency;
    private final String mark;
    private final int cases;
    private final LocalDate first;
    private final LocalDate last;
    private final List<Life> lives = new ArrayList<>();
    private WorkDays days;
    private int begun;

    Town(Random random, String agency, String mark, int cases, WorkDays days, LocalDate first, LocalDate last) {
        this.random = random;
        this.agency = agency;
        this.mark = mark;
        this.cases = cases;
        this.days = days;
        this.first = first;
        this.last = last;
    }

    /** Something that casework publishes. */
    record News(
            String no,
            String agency,
            String name,
            @Nullable String assignee,
            int version,
            int deadlineVersion,
            String state,
            @Nullable LocalDate due,
            Map<Integer, LocalDate> steps,
            Map<String, Map<Integer, LocalDate>> clocks,
            boolean twice) {

        ReceivedEvent event(ObjectMapper json) {
            ObjectNode data = json.createObjectNode()
                    .put(
                            "caseId",
                            UUID.nameUUIDFromBytes(no.getBytes(StandardCharsets.UTF_8))
                                    .toString())
                    .put("applicationNo", no)
                    .put("agencyCode", agency)
                    .put("assignee", assignee);
            if (name.equals("timeline-changed")) {
                new TimelineData(version, deadlineVersion, state, due, !state.equals("REPLIED"), more -> {}).fill(data);
                fill(data.putArray("tiers"), steps);
                clocks.forEach((kind, named) -> fill(
                        ((ArrayNode) data.path("clocks"))
                                .addObject()
                                .put("kind", kind)
                                .put("dueOn", String.valueOf(named.get(0)))
                                .put("state", "RUNNING")
                                .putArray("tiers"),
                        named));
            }
            return new ReceivedEvent(
                    Ids.next(), Casework.CASES, no, name, 1, version, Instant.EPOCH, data, null, false);
        }

        private static void fill(ArrayNode array, Map<Integer, LocalDate> steps) {
            steps.forEach((tier, on) -> array.addObject().put("tier", tier).put("on", on.toString()));
        }

        void tell(Model model, LocalDate today) {
            switch (name) {
                case "case-registered" -> model.registered(no, today);
                case "case-assigned" -> model.assigned(no, assignee, today);
                default -> model.stands(no, deadlineVersion, state, due, steps, clocks, today);
            }
        }
    }

    /** One case: a period that runs from a day, and the clocks beside it. */
    private static final class Life {
        final String no;
        LocalDate start;
        int period = REPLY;
        int version;
        int deadlineVersion;
        String state = "IN_PROCESS";

        @Nullable
        LocalDate due;

        boolean waits;
        final Map<String, LocalDate> clockStarts = new LinkedHashMap<>();

        Life(String no, LocalDate start) {
            this.no = no;
            this.start = start;
        }
    }

    WorkDays workdays() {
        return days;
    }

    /** Another calendar holds; casework counts every open case anew. */
    void calendar(WorkDays fresh, List<News> out) {
        days = fresh;
        lives.stream().filter(life -> !life.state.equals("REPLIED")).forEach(life -> stands(life, out));
    }

    /** What happens on that day. */
    void live(LocalDate day, List<News> out, Supplier<String> numbers) {
        if (day.equals(first)) {
            // Cases that are under way when the simulation begins.
            for (int i = 0; i < cases / 2; i++) {
                begin(days.before(day, random.nextInt(REPLY + 4)), out, numbers.get());
            }
        }
        if (!days.works(day)) {
            return;
        }
        List<Life> open =
                lives.stream().filter(life -> !life.state.equals("REPLIED")).toList();
        open.forEach(life -> happen(life, day, out));
        long left = Math.max(1, day.until(last, java.time.temporal.ChronoUnit.DAYS));
        int fresh = (int) Math.ceil((cases - begun) * 1.4 / left);
        for (int i = 0; i < fresh && begun < cases; i++) {
            begin(day, out, numbers.get());
        }
    }

    private void begin(LocalDate day, List<News> out, String no) {
        begun++;
        // A receipt may fall on a day off; the period runs from it all the same.
        Life life = new Life(no, random.nextInt(8) == 0 ? day.minusDays(1) : day);
        life.clockStarts.put("CORRECTION_NOTICE", life.start);
        lives.add(life);
        out.add(news(life, "case-registered", null));
        stands(life, out);
        if (random.nextInt(5) > 0) {
            out.add(news(life, "case-assigned", someone()));
        }
    }

    private void happen(Life life, LocalDate day, List<News> out) {
        boolean signed = life.state.equals("ISSUED");
        LocalDate due = life.due;
        int dice = random.nextInt(100);
        if (signed) {
            if (dice < 30) {
                life.state = "REPLIED";
                stands(life, out);
            }
        } else if (life.waits) {
            if (dice < 12) {
                life.waits = false;
                life.state = "IN_PROCESS";
                life.start = day;
                life.period = REPLY;
                life.clockStarts.clear();
                life.clockStarts.put("CORRECTION_NOTICE", day);
                stands(life, out);
            }
        } else if (dice < 3) {
            life.waits = true;
            life.state = "IN_CORRECTION";
            life.clockStarts.clear();
            life.clockStarts.put("CORRECTION", day);
            stands(life, out);
        } else if (dice < 6 && life.period == REPLY && due != null && !day.isAfter(due)) {
            life.period += 1 + random.nextInt(REPLY);
            stands(life, out);
        } else if (dice < 8 && life.clockStarts.containsKey("CORRECTION_NOTICE")) {
            life.clockStarts.remove("CORRECTION_NOTICE");
            life.clockStarts.put("OPINION", day);
            life.period += 3;
            stands(life, out);
        } else if (dice < 12) {
            out.add(news(life, "case-assigned", random.nextInt(3) == 0 ? null : someone()));
        } else if (dice < 16 || (due != null && day.isAfter(days.after(due, 8)))) {
            life.state = "ISSUED";
            stands(life, out);
        }
    }

    private String someone() {
        return (random.nextBoolean() ? "a-" : "b-") + mark;
    }

    private void stands(Life life, List<News> out) {
        LocalDate before = life.due;
        boolean closed = life.state.equals("REPLIED");
        life.due = closed || life.waits ? null : days.after(life.start, life.period);
        life.version++;
        if (life.deadlineVersion == 0 || !java.util.Objects.equals(before, life.due)) {
            life.deadlineVersion++;
        }
        if (closed) {
            life.clockStarts.clear();
        }
        out.add(news(life, "timeline-changed", null));
    }

    private News news(Life life, String name, @Nullable String assignee) {
        LocalDate due = life.due;
        Map<String, Map<Integer, LocalDate>> clocks = new LinkedHashMap<>();
        life.clockStarts.forEach((kind, from) -> clocks.put(kind, clockSteps(kind, from)));
        return new News(
                life.no,
                agency,
                name,
                assignee,
                life.version,
                life.deadlineVersion,
                life.state,
                due,
                due == null ? Map.of() : days.steps(due, NAMED),
                clocks,
                random.nextInt(10) == 0);
    }

    private Map<Integer, LocalDate> clockSteps(String kind, LocalDate from) {
        int length = kind.equals("CORRECTION_NOTICE") ? NOTICE : kind.equals("OPINION") ? WINDOW : PERIOD;
        LocalDate due = days.after(from, length);
        Map<Integer, LocalDate> steps = new LinkedHashMap<>();
        for (int left : ALL) {
            steps.put(left, days.before(due, left));
        }
        return steps;
    }
}

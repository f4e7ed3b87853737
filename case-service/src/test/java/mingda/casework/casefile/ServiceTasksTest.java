package mingda.casework.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.casefile.ServiceTasks.Kind;
import mingda.casework.casefile.ServiceTasks.Task;
import mingda.casework.clock.CaseState;
import mingda.casework.clock.Channel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which letters wait to reach their readers, and from which day somebody has to be warned of it. */
class ServiceTasksTest {

    private static final WorkCalendar WEEKS = WorkCalendar.of("1", List.of());
    private static final LocalDate DUE = LocalDate.of(2026, 12, 21);

    private final List<Entry> entries = new ArrayList<>();

    @Test
    void a_signed_letter_goes_out_on_the_next_working_day() {
        String issued = act("ISSUED", "2026-11-27", d -> d.put("document", "A"));
        assertEquals(
                List.of(new Task(Kind.SIGNED_NOT_SENT, day("2026-11-27"), day("2026-11-30"), issued)),
                tasks(CaseState.ISSUED, "POST"));
        act("REPLIED", "2026-11-30", d -> d.put("document", "A"));
        assertEquals(List.of(), tasks(CaseState.REPLIED, "POST"));
    }

    @Test
    void a_recalled_letter_is_nobodys_task_and_an_instalment_leaves_the_next_letter() {
        String recalled = act("ISSUED", "2026-11-24", d -> d.put("document", "A"));
        act("RECALLED", "2026-11-25", d -> d.put("of", recalled));
        assertEquals(List.of(), tasks(CaseState.ISSUED, "POST"));
        act("ISSUED", "2026-11-25", d -> d.put("document", "B"));
        String second = act("ISSUED", "2026-11-26", d -> d.put("document", "C"));
        act("REPLIED", "2026-11-26", d -> d.put("document", "B").put("final", false));
        assertEquals(
                List.of(second),
                tasks(CaseState.ISSUED, "POST").stream().map(Task::of).toList());
    }

    @Test
    void what_is_to_be_collected_is_posted_two_working_days_before_the_date() {
        String issued = act("ISSUED", "2026-12-01", d -> d.put("document", "A"));
        Task early = new Task(Kind.NOT_COLLECTED, day("2026-12-01"), day("2026-12-17"), issued);
        assertEquals(List.of(early), tasks(CaseState.ISSUED, "PICK_UP"));
        assertEquals(List.of(early), tasks(CaseState.ISSUED, "READ_ON_SITE"));
        entries.clear();
        act("ISSUED", "2026-12-18", d -> d.put("document", "A"));
        assertEquals(
                day("2026-12-18"), tasks(CaseState.ISSUED, "PICK_UP").getFirst().on(), "not before it was signed");
    }

    @Test
    void what_came_back_waits_until_it_is_sent_again_or_signed_for() {
        String replied = act("REPLIED", "2026-12-01", d -> d.put("document", "A"));
        act("RETURNED", "2026-12-07", d -> d.put("of", replied));
        Task back = new Task(Kind.RETURNED_MAIL, day("2026-12-07"), day("2026-12-07"), replied);
        assertEquals(List.of(back), tasks(CaseState.REPLIED, "POST"));
        String again = act("REPLIED", "2026-12-08", d -> d.put("document", "A"));
        assertEquals(List.of(), tasks(CaseState.REPLIED, "POST"));
        act("RETURNED", "2026-12-14", d -> d.put("of", again));
        assertEquals(1, tasks(CaseState.REPLIED, "POST").size());
        act("SERVED", "2026-12-15", d -> {});
        assertEquals(List.of(), tasks(CaseState.SERVED, "POST"));
    }

    @Test
    void a_notice_that_came_back_waits_too() {
        String asked = act("CORRECTION_REQUESTED", "2026-12-01", d -> d.put("document", "N"));
        act("RETURNED", "2026-12-07", d -> d.put("of", asked));
        assertEquals(1, tasks(CaseState.IN_CORRECTION, "POST").size());
        act("SERVED", "2026-12-07", d -> {});
        assertEquals(1, tasks(CaseState.IN_CORRECTION, "POST").size(), "the service of a reply is another's");
        journal("DOCUMENT_SENT", d -> d.put("document", "N").put("of", asked));
        assertEquals(List.of(), tasks(CaseState.IN_CORRECTION, "POST"));
        journal("DOCUMENT_CAME_BACK", d -> d.put("document", "R").put("on", "2026-12-09"));
        assertEquals(
                List.of(new Task(Kind.RETURNED_MAIL, day("2026-12-09"), day("2026-12-09"), "R")),
                tasks(CaseState.IN_PROCESS, "POST"));
        assertEquals(List.of(), tasks(CaseState.WITHDRAWN, "POST"), "nothing is owed any more");
        String returned = act("RETURNED", "2026-12-10", d -> d.put("of", asked));
        act("VOIDED", "2026-12-10", d -> d.put("act", returned));
        journal("DOCUMENT_SENT", d -> d.put("document", "R"));
        assertEquals(List.of(), tasks(CaseState.IN_PROCESS, "POST"));
    }

    private List<Task> tasks(CaseState state, String delivery) {
        Projection projection = new Projection(
                1, 1, state, List.of(), null, DUE, null, DUE, null, null, state.isClosed(), null, false, 1, 1);
        CaseFile file = new CaseFile(
                UUID.randomUUID(),
                "20261102-2ABCDEF0",
                "a",
                "a",
                Channel.COUNTER,
                null,
                "zh",
                day("2026-11-02"),
                null,
                Instant.EPOCH,
                "officer",
                null,
                false,
                null,
                delivery,
                true,
                null,
                0,
                Chain.START,
                projection,
                0);
        return ServiceTasks.of(file, entries, WEEKS);
    }

    private String act(String type, String on, Consumer<ObjectNode> detail) {
        return add(Entry.Kind.ACT, type, day(on), detail);
    }

    private void journal(String type, Consumer<ObjectNode> detail) {
        add(Entry.Kind.JOURNAL, type, null, detail);
    }

    private String add(Entry.Kind kind, String type, @Nullable LocalDate on, Consumer<ObjectNode> detail) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        detail.accept(members);
        UUID id = UUID.randomUUID();
        entries.add(new Entry(entries.size() + 1, kind, id, type, on, Instant.EPOCH, "officer", members, "0"));
        return id.toString();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}

package mingda.casework.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingda.casework.clock.ActType;
import mingda.casework.outcome.RowSettings;
import mingda.casework.statistics.Turn.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A case that is opened again is answered anew; a letter that only came back is not (rulebook 9, E18 and E21). */
class ReopenedCaseTest {

    private static final LocalDate RECEIVED = LocalDate.of(2025, 3, 3);

    private final List<ReportAct> acts = new ArrayList<>();

    /** GRANT and then REFUSE_LAW is 部分公开; REFUSE_LAW after the reopening stands alone, 2.其他法律行政法规禁止公开. */
    @Test
    void what_was_given_before_the_reopening_makes_no_partial_disclosure_after_it() {
        instalment(4, "GRANT");
        reply("first", 5, "REFUSE_LAW");
        reopened(10);
        reply("second", 20, "REFUSE_LAW");
        assertEquals(List.of(closed(5, 4), opened(10, Kind.REOPENED), closed(20, 6)), turns());
    }

    /** Signed as 1.信访举报投诉类申请; the second answer, 1.本机关不掌握相关政府信息, was not signed off here. */
    @Test
    void the_row_signed_before_the_reopening_is_not_the_row_of_the_second_answer() {
        issued("letter", 4, 16);
        reply("first", 5, "INQUIRY");
        reopened(10);
        reply("second", 20, "NONE_EXISTS");
        assertEquals(List.of(closed(5, 16), opened(10, Kind.REOPENED), closed(20, 13)), turns());
    }

    @Test
    void of_two_letters_that_went_out_the_last_one_gives_the_row() {
        issued("letter 1", 3, 16);
        issued("letter 2", 4, 13);
        reply("first", 5, "INQUIRY");
        assertEquals(List.of(closed(5, 13)), turns());
    }

    /** The reply came back by the agency's fault: the same answer goes out again, as signed and after the same instalment. */
    @Test
    void a_letter_that_came_back_keeps_its_row_and_what_was_given_before() {
        instalment(4, "GRANT");
        issued("letter", 5, 6);
        reply("first", 6, "INQUIRY");
        returned(10, "first");
        reply("second", 20, "INQUIRY");
        assertEquals(List.of(closed(6, 4), opened(10, Kind.UNDONE), closed(20, 4)), turns());
        acts.removeFirst();
        assertEquals(List.of(closed(6, 6), opened(10, Kind.UNDONE), closed(20, 6)), turns());
    }

    /** Parts are named by their numbers, and a number may read like the id of an act. */
    @Test
    void the_numbers_of_parts_take_no_act_away() {
        reply("2025-7-1", 5, "GRANT");
        acts.add(act("split", ActType.SPLIT, 6, null, null, true, null, false, List.of("2025-7-1", "2025-7-2")));
        assertEquals(List.of(closed(5, 3)), turns());
        assertEquals(List.of("2025-7-1", "2025-7-2"), history().parts());
    }

    @Test
    void a_decision_on_what_was_never_filed_counts_nowhere() {
        acts.add(ReportAct.of("d", ActType.RECONSIDERATION_DECIDED, RECEIVED.plusDays(30)));
        acts.add(ReportAct.of("j", ActType.LITIGATION_DECIDED, RECEIVED.plusDays(60)));
        assertEquals(List.of(), history().challenges());
    }

    private List<Turn> turns() {
        return history().turns();
    }

    private History history() {
        return HistoryReader.of(
                "c", "2025-7", "a", ApplicantClass.NATURAL_PERSON, RECEIVED, acts, RowSettings.DEFAULTS);
    }

    private static Turn closed(int day, int row) {
        return new Turn(RECEIVED.plusDays(day), Kind.CLOSED, row);
    }

    private static Turn opened(int day, Kind kind) {
        return new Turn(RECEIVED.plusDays(day), kind, 0);
    }

    private void instalment(int day, String outcome) {
        acts.add(act("part", ActType.REPLIED, day, null, outcome, false, null, false, List.of()));
    }

    private void reply(String id, int day, String outcome) {
        acts.add(act(id, ActType.REPLIED, day, null, outcome, true, null, false, List.of()));
    }

    private void issued(String id, int day, int row) {
        acts.add(act(id, ActType.ISSUED, day, null, null, true, row, false, List.of()));
    }

    private void returned(int day, String reply) {
        acts.add(act("back", ActType.RETURNED, day, reply, null, true, null, true, List.of()));
    }

    private void reopened(int day) {
        acts.add(ReportAct.of("reopened", ActType.REOPENED, RECEIVED.plusDays(day)));
    }

    private static ReportAct act(
            String id,
            ActType type,
            int day,
            @Nullable String refersTo,
            @Nullable String outcome,
            boolean last,
            @Nullable Integer row,
            boolean fault,
            List<String> names) {
        return new ReportAct(id, type, RECEIVED.plusDays(day), refersTo, outcome, last, row, fault, false, null, names);
    }
}

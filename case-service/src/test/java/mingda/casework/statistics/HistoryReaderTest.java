package mingda.casework.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingda.casework.clock.ActType;
import mingda.casework.outcome.Outcome;
import mingda.casework.outcome.RowSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One case of each kind lands where the rules say. */
class HistoryReaderTest {

    private static final LocalDate RECEIVED = LocalDate.of(2025, 11, 3);
    private static final Map<String, Integer> ROWS = Map.ofEntries(
            Map.entry("GRANT_PUBLIC", 3),
            Map.entry("GRANT", 3),
            Map.entry("PARTIAL", 4),
            Map.entry("REFUSE_SECRET", 5),
            Map.entry("REFUSE_LAW", 6),
            Map.entry("REFUSE_SAFETY", 7),
            Map.entry("REFUSE_THIRD", 8),
            Map.entry("REFUSE_INTERNAL", 9),
            Map.entry("REFUSE_PROCESS", 10),
            Map.entry("REFUSE_ENFORCEMENT", 11),
            Map.entry("QUERY_SPECIAL", 12),
            Map.entry("NONE_EXISTS", 13),
            Map.entry("NOT_OURS", 13),
            Map.entry("ARCHIVED", 13),
            Map.entry("NEEDS_MAKING", 14),
            Map.entry("STILL_UNCLEAR", 15),
            Map.entry("PETITION", 16),
            Map.entry("REPEAT", 17),
            Map.entry("PUBLICATION", 18),
            Map.entry("EXCESSIVE", 19),
            Map.entry("CONFIRM_AGAIN", 20),
            Map.entry("UNCORRECTED", 21),
            Map.entry("UNPAID", 22),
            Map.entry("NOT_GOVERNMENT_INFO", 23),
            Map.entry("INQUIRY", 23),
            Map.entry("OTHER", 23),
            Map.entry("WITHDRAWN", 23));

    private final List<ReportAct> acts = new ArrayList<>();

    @Test
    void every_outcome_has_its_row() {
        for (Outcome outcome : Outcome.values()) {
            acts.clear();
            reply("2025-11-20", outcome.name());
            assertEquals(ROWS.get(outcome.name()), row(2025), outcome.name());
        }
    }

    @ParameterizedTest
    @CsvSource({"CORRECTION_LAPSED,21", "FEE_LAPSED,22", "WITHDRAWN,23"})
    void what_ends_without_a_reply_has_its_row(ActType type, int row) {
        act(type, "2025-11-20");
        assertEquals(row, row(2025));
    }

    @ParameterizedTest
    @CsvSource({
        "'GRANT,GRANT_PUBLIC',3",
        "'GRANT,NOT_OURS',4",
        "'PARTIAL,GRANT',4",
        "'NONE_EXISTS,NOT_OURS',13",
        "'PETITION,NOT_OURS',16",
        "'',23"
    })
    void several_outcomes_count_in_one_row(String outcomes, int row) {
        reply("2025-11-20", outcomes);
        assertEquals(row, row(2025));
    }

    @Test
    void what_was_decided_at_sign_off_wins_over_the_outcomes() {
        issued("2025-11-19", 16);
        reply("2025-11-20", "PETITION,NOT_OURS");
        assertEquals(16, row(2025));
    }

    @Test
    void a_reply_after_an_instalment_that_gave_something_counts_as_partial() {
        acts.add(new ReportAct(
                "i", ActType.REPLIED, day("2025-11-10"), null, "GRANT", false, null, false, false, null, List.of()));
        reply("2025-11-20", "REFUSE_LAW");
        assertEquals(4, row(2025));
    }

    @Test
    void settings_choose_the_rows_on_which_practice_differs() {
        RowSettings settings = new RowSettings(20, 16, 12);
        for (var each :
                Map.of("NOT_GOVERNMENT_INFO", 20, "INQUIRY", 16, "ARCHIVED", 12).entrySet()) {
            acts.clear();
            reply("2025-11-20", each.getKey());
            assertEquals(
                    each.getValue(),
                    Counted.of(history(settings, List.of()), false).getFirst().row());
        }
    }

    @Test
    void a_case_answered_in_the_next_year_is_carried_over() {
        reply("2026-01-05", "GRANT");
        assertArrayEquals(new int[] {1, 25}, rows(2025));
        assertArrayEquals(new int[] {2, 3, 24}, rows(2026));
        assertArrayEquals(new int[] {}, rows(2027));
    }

    @Test
    void the_legal_date_decides_and_not_the_order_of_recording() {
        reply("2025-12-31", "GRANT");
        assertArrayEquals(new int[] {1, 3, 24}, rows(2025));
        acts.clear();
        reply("2026-01-01", "GRANT");
        assertArrayEquals(new int[] {1, 25}, rows(2025));
    }

    @Test
    void a_voided_reply_never_was_and_a_voided_voiding_neither() {
        reply("2025-11-20", "GRANT");
        acts.add(voiding("v1", "REPLIED2025-11-20"));
        assertArrayEquals(new int[] {1, 25}, rows(2025));
        acts.add(voiding("v2", "v1"));
        assertArrayEquals(new int[] {1, 3, 24}, rows(2025));
    }

    @Test
    void a_reply_that_a_withdrawal_overtook_answers_nothing() {
        reply("2025-11-20", "GRANT");
        acts.add(new ReportAct(
                "w",
                ActType.WITHDRAWN,
                day("2025-11-21"),
                null,
                null,
                true,
                null,
                false,
                false,
                null,
                List.of("REPLIED2025-11-20")));
        assertArrayEquals(new int[] {1, 23, 24}, rows(2025));
        acts.add(voiding("v", "w"));
        assertArrayEquals(new int[] {1, 3, 24}, rows(2025));
    }

    @Test
    void a_case_reopened_in_its_own_year_counts_with_its_last_outcome() {
        reply("2025-11-20", "REFUSE_LAW");
        act(ActType.REOPENED, "2025-12-01");
        reply("2025-12-20", "GRANT");
        assertArrayEquals(new int[] {1, 3, 24}, rows(2025));
        acts.removeLast();
        assertArrayEquals(new int[] {1, 25}, rows(2025));
    }

    @Test
    void a_case_reopened_in_a_later_year_changes_nothing_unless_the_setting_says_so() {
        reply("2025-11-20", "REFUSE_LAW");
        act(ActType.REOPENED, "2026-02-01");
        reply("2026-03-01", "GRANT");
        assertArrayEquals(new int[] {1, 6, 24}, rows(2025));
        assertArrayEquals(new int[] {}, rows(2026));
        List<Counted> twice = Counted.of(history(RowSettings.DEFAULTS, List.of()), true);
        assertEquals(2, twice.size());
        assertArrayEquals(new int[] {1, 3, 24}, TableThree.rowsOf(twice.get(1), 2026));
    }

    @Test
    void a_reply_that_came_back_by_the_agencys_fault_never_counted() {
        reply("2025-11-20", "GRANT");
        acts.add(new ReportAct(
                "r",
                ActType.RETURNED,
                day("2025-11-25"),
                "REPLIED2025-11-20",
                null,
                true,
                null,
                true,
                false,
                null,
                List.of()));
        assertArrayEquals(new int[] {1, 25}, rows(2025));
    }

    @Test
    void a_split_application_leaves_the_statistics_or_counts_once_with_its_parts() {
        History whole = split();
        History first = part("n-1", "2025-11-20", 3);
        History second = part("n-2", "2025-12-20", 13);
        Tables both = count(false, whole, first, second);
        assertEquals(2, both.three().at(1, 7));
        assertEquals(1, both.three().at(3, 7));
        assertEquals(1, both.three().at(13, 7));
        Tables once = count(true, second, whole, first);
        assertEquals(1, once.three().at(1, 7));
        assertEquals(1, once.three().at(4, 7));
        assertEquals(1, once.three().at(24, 7));
        Tables open = count(true, whole, first, part("n-2", null, 0));
        assertEquals(1, open.three().at(25, 7));
    }

    @Test
    void reconsiderations_and_suits_stand_in_table_four() {
        act(ActType.RECONSIDERATION_FILED, "2025-12-01");
        decided(ActType.RECONSIDERATION_DECIDED, "2026-02-01", "维持");
        suit("2026-02-10", true);
        decided(ActType.LITIGATION_DECIDED, "2026-09-01", "CORRECTED");
        suit("2026-03-10", false);
        Tables of2025 = countOne(2025);
        Tables of2026 = countOne(2026);
        Tables of2027 = countOne(2027);
        assertEquals(
                List.of(0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                of2025.four().values());
        assertEquals(
                List.of(1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 1, 0, 0, 1),
                of2026.four().values());
        assertEquals(
                List.of(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0),
                of2027.four().values());
    }

    @ParameterizedTest
    @CsvSource({
        "UPHELD,UPHELD",
        "维持,UPHELD",
        "驳回诉讼请求,UPHELD",
        "CORRECTED,CORRECTED",
        "撤销并责令重新答复,CORRECTED",
        "确认违法,CORRECTED",
        "OTHER,OTHER",
        "驳回起诉,OTHER",
        "申请人撤回,OTHER",
        "终止,OTHER",
        "x,OTHER"
    })
    void the_words_of_a_decision_are_understood(String words, Challenge.Result result) {
        assertEquals(result, Results.of(words));
    }

    private Tables countOne(int year) {
        Tables tables = Tables.of(year);
        Counter counter = new Counter(tables, Set.of());
        counter.add(history(RowSettings.DEFAULTS, List.of()), new Practice(false, false));
        counter.finish();
        return tables;
    }

    private static Tables count(boolean once, History... cases) {
        Tables tables = Tables.of(2025);
        Counter counter = new Counter(tables, Set.of("n-1", "n-2"));
        Arrays.stream(cases).forEach(each -> counter.add(each, new Practice(once, false)));
        counter.finish();
        return tables;
    }

    private static History split() {
        return new History(
                "w", "n", "a", ApplicantClass.NATURAL_PERSON, RECEIVED, List.of(), List.of("n-1", "n-2"), List.of());
    }

    private static History part(String number, @Nullable String closedOn, int row) {
        List<Turn> turns = closedOn == null ? List.of() : List.of(new Turn(day(closedOn), Turn.Kind.CLOSED, row));
        return new History(number, number, "a", ApplicantClass.NATURAL_PERSON, RECEIVED, turns, List.of(), List.of());
    }

    private int row(int year) {
        int[] rows = rows(year);
        assertEquals(24, rows[2], "closed in the year");
        return rows[1];
    }

    private int[] rows(int year) {
        return TableThree.rowsOf(
                Counted.of(history(RowSettings.DEFAULTS, List.of()), false).getFirst(), year);
    }

    private History history(RowSettings settings, List<ReportAct> more) {
        List<ReportAct> all = new ArrayList<>(acts);
        all.addAll(more);
        return HistoryReader.of("c", "n", "a", ApplicantClass.NATURAL_PERSON, RECEIVED, all, settings);
    }

    private void reply(String on, String outcomes) {
        acts.add(new ReportAct(
                "REPLIED" + on, ActType.REPLIED, day(on), null, outcomes, true, null, false, false, null, List.of()));
    }

    @Test
    void a_recalled_letter_gives_its_row_to_no_reply() {
        issued("2025-11-19", 16);
        recalled("2025-11-20", "2025-11-19");
        reply("2025-11-21", "NONE_EXISTS");
        assertEquals(13, row(2025), "as no letter were signed");
        issued("2025-11-20", 15);
        assertEquals(15, row(2025), "the letter that went out decides");
    }

    private void recalled(String on, String issuedOn) {
        acts.add(new ReportAct(
                "RECALLED" + on,
                ActType.RECALLED,
                day(on),
                "ISSUED" + issuedOn,
                null,
                true,
                null,
                false,
                false,
                null,
                List.of()));
    }

    private void issued(String on, int row) {
        acts.add(new ReportAct(
                "ISSUED" + on, ActType.ISSUED, day(on), null, null, true, row, false, false, null, List.of()));
    }

    private void suit(String on, boolean afterReconsideration) {
        acts.add(new ReportAct(
                "SUIT" + on,
                ActType.LITIGATION_FILED,
                day(on),
                null,
                null,
                true,
                null,
                false,
                afterReconsideration,
                null,
                List.of()));
    }

    private void decided(ActType type, String on, String result) {
        acts.add(new ReportAct(type + on, type, day(on), null, null, true, null, false, false, result, List.of()));
    }

    private static ReportAct voiding(String id, String act) {
        return new ReportAct(
                id, ActType.VOIDED, day("2026-06-01"), act, null, true, null, false, false, null, List.of());
    }

    private void act(ActType type, String on) {
        acts.add(ReportAct.of(type + on, type, day(on)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}

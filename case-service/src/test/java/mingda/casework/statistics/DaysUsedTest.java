package mingda.casework.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import mingda.casework.calendar.ShippedCalendar;
import mingda.casework.clock.Act;
import mingda.casework.clock.ActBuilder;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Channel;
import mingda.casework.clock.Clock;
import mingda.casework.clock.Party;
import mingda.casework.clock.Settings;
import mingda.casework.clock.Timeline;
import mingda.casework.statistics.DaysUsed.DatedAct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whose the working days of a case were (lesson 28): agency, applicant, third parties. Received on Monday 2026-03-02, so that
 * the 20 working days end on 2026-03-30; March 2026 has no days off but its weekends, and 2026-04-06 is 清明节.
 */
class DaysUsedTest {

    private final List<Act> acts = new ArrayList<>();
    private final List<DatedAct> standing = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();

    @Test
    void what_has_not_been_received_has_used_nobodys_days() {
        acts.add(Act.of(ActType.ARRIVED, day("2026-03-02")).build());
        assertEquals(new DaysUsed(0, 0, 0), used("2026-03-20"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02,0,the day of receipt does not count",
        "2026-03-03,1,the next one is the first",
        "2026-03-06,4,Friday",
        "2026-03-08,4,Sunday",
        "2026-03-09,5,Monday",
        "2026-03-30,20,the last day to answer"
    })
    void the_working_days_of_an_open_case_are_the_agencys(String asOf, int days, String why) {
        received("2026-03-02");
        assertEquals(new DaysUsed(days, 0, 0), used(asOf), why);
    }

    /** An agency that is late does not look better for it: its days go on, and 清明节 is none of them. */
    @ParameterizedTest
    @CsvSource({"2026-03-31,21", "2026-04-03,24", "2026-04-06,24", "2026-04-10,28"})
    void the_days_after_the_last_one_to_answer_are_the_agencys_too(String asOf, int days) {
        received("2026-03-02");
        assertEquals(new DaysUsed(days, 0, 0), used(asOf));
        assertEquals(days, timeline(asOf).workingDaysUsed());
    }

    @Test
    void a_late_answer_ends_them() {
        received("2026-03-02");
        turn(Turn.Kind.CLOSED, "2026-04-01");
        assertEquals(new DaysUsed(22, 0, 0), used("2026-04-10"));
    }

    /** Of 2025-12-04: New Year was off from 2026-01-01 to 01-03, and Sunday 2026-01-04 was a working day for it. */
    @ParameterizedTest
    @CsvSource({"2025-12-31,19", "2026-01-03,19", "2026-01-04,20"})
    void a_sunday_made_a_working_day_is_one(String asOf, int days) {
        received("2025-12-04");
        assertEquals(new DaysUsed(days, 0, 0), used(asOf));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-12,8", "2026-03-13,9", "2026-03-16,9", "2026-03-30,9"})
    void the_day_of_the_answer_is_the_last_one(String asOf, int days) {
        received("2026-03-02");
        turn(Turn.Kind.CLOSED, "2026-03-13");
        // What is asked before the answer is asked of a case that is still open.
        List<Turn> known =
                turns.stream().filter(turn -> !turn.on().isAfter(day(asOf))).toList();
        assertEquals(
                new DaysUsed(days, 0, 0),
                DaysUsed.of(timeline(asOf), List.of(), known, day(asOf), ShippedCalendar.CALENDAR));
    }

    /** Open from 03-03 to 03-06 and from 03-17 on; between them it was nobody's turn. */
    @ParameterizedTest
    @CsvSource({"2026-03-16,4", "2026-03-17,5", "2026-03-20,8"})
    void while_it_was_closed_no_day_was_used(String asOf, int days) {
        received("2026-03-02");
        turn(Turn.Kind.CLOSED, "2026-03-06");
        turn(Turn.Kind.REOPENED, "2026-03-16");
        assertEquals(new DaysUsed(days, 0, 0), used(asOf));
    }

    /** Opened again after its last day to answer, 03-30: the days until then stay nobody's, each later one is the agency's. */
    @ParameterizedTest
    @CsvSource({"2026-04-14,19", "2026-04-15,20", "2026-04-17,22"})
    void what_is_opened_again_when_it_is_late_already_is_late_from_then_on(String asOf, int days) {
        received("2026-03-02");
        turn(Turn.Kind.CLOSED, "2026-03-27");
        turn(Turn.Kind.REOPENED, "2026-04-14");
        assertEquals(new DaysUsed(days, 0, 0), used(asOf));
    }

    @Test
    void a_case_closed_twice_was_open_twice() {
        received("2026-03-02");
        turn(Turn.Kind.CLOSED, "2026-03-06");
        turn(Turn.Kind.REOPENED, "2026-03-16");
        turn(Turn.Kind.CLOSED, "2026-03-18");
        assertEquals(new DaysUsed(4 + 2, 0, 0), used("2026-03-27"));
    }

    /** Asked on 03-05 and corrected on 03-11: 03-06, 03-09, 03-10 and 03-11 are the applicant's. */
    @ParameterizedTest
    @CsvSource({"2026-03-05,3,0", "2026-03-06,3,1", "2026-03-11,3,4", "2026-03-12,4,4", "2026-03-20,10,4"})
    void the_days_of_waiting_for_a_correction_are_the_applicants(String asOf, int agency, int applicant) {
        received("2026-03-02");
        act(
                ActType.CORRECTION_REQUESTED,
                "2026-03-05",
                a -> a.servedOn(day("2026-03-05")).workingDays(10));
        if (!day(asOf).isBefore(day("2026-03-11"))) {
            act(ActType.CORRECTED, "2026-03-11", a -> a);
        }
        assertEquals(new DaysUsed(agency, applicant, 0), used(asOf));
    }

    /** Asked on the seventh day for 20 working days, to 04-09: the wait goes on after the agency's own 20 would have ended. */
    @ParameterizedTest
    @CsvSource({"2026-03-30,13", "2026-03-31,14", "2026-04-03,17", "2026-04-06,17", "2026-04-07,18"})
    void a_long_wait_for_a_correction_is_counted_to_its_end(String asOf, int applicant) {
        received("2026-03-02");
        act(
                ActType.CORRECTION_REQUESTED,
                "2026-03-11",
                a -> a.servedOn(day("2026-03-11")).workingDays(20));
        assertEquals(new DaysUsed(7, applicant, 0), used(asOf));
    }

    /** Told on the last day, to pay by 04-28: 20 of the agency, and every further day is the applicant's. */
    @ParameterizedTest
    @CsvSource({"2026-03-30,0", "2026-03-31,1", "2026-04-03,4", "2026-04-10,8"})
    void the_days_of_waiting_for_a_payment_are_the_applicants(String asOf, int applicant) {
        received("2026-03-02");
        act(
                ActType.FEE_NOTIFIED,
                "2026-03-30",
                a -> a.id("f").servedOn(day("2026-03-30")).amount(new BigDecimal(200)));
        assertEquals(new DaysUsed(20, applicant, 0), used(asOf));
    }

    /** 条例第三十三条第三款: asked on 03-09, answered on 03-16. */
    @ParameterizedTest
    @CsvSource({"2026-03-09,5,0", "2026-03-16,5,5", "2026-03-20,9,5"})
    void the_days_of_consulting_others_are_theirs(String asOf, int agency, int others) {
        received("2026-03-02");
        act(
                ActType.CONSULTED,
                "2026-03-09",
                a -> a.id("c").party(Party.THIRD_PARTY).servedOn(day("2026-03-10")));
        act(ActType.OPINION_RECEIVED, "2026-03-16", a -> a.consultation("c"));
        assertEquals(new DaysUsed(agency, 0, others), used(asOf));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "CORRECTED",
                "CORRECTION_LAPSED",
                "FEE_PAID",
                "FEE_CANCELLED",
                "FEE_LAPSED",
                "REPLIED",
                "WITHDRAWN",
                "SPLIT",
                "REOPENED"
            })
    void a_wait_ends_with_what_was_waited_for_or_with_the_case(ActType end) {
        assertEquals(
                new DaysUsed(3 + 7, 4, 0),
                waited(on(ActType.CORRECTION_REQUESTED, "2026-03-05"), on(end, "2026-03-11")));
        assertEquals(new DaysUsed(3 + 7, 4, 0), waited(on(ActType.FEE_NOTIFIED, "2026-03-05"), on(end, "2026-03-11")));
    }

    @Test
    void what_is_done_meanwhile_ends_no_wait() {
        assertEquals(
                new DaysUsed(3, 11, 0),
                waited(on(ActType.CORRECTION_REQUESTED, "2026-03-05"), on(ActType.SEARCHED, "2026-03-11")));
    }

    @Test
    void a_second_letter_does_not_begin_the_wait_anew() {
        assertEquals(
                new DaysUsed(3 + 7, 4, 0),
                waited(
                        on(ActType.CORRECTION_REQUESTED, "2026-03-05"),
                        on(ActType.CORRECTION_REQUESTED, "2026-03-09"),
                        on(ActType.CORRECTED, "2026-03-11")));
    }

    @Test
    void without_a_letter_nothing_was_waited_for() {
        assertEquals(new DaysUsed(14, 0, 0), waited(on(ActType.CORRECTED, "2026-03-11")));
    }

    /** 03-04 and 03-05 for the correction, 03-17 and 03-18 for the fee. */
    @Test
    void two_waits_are_both_the_applicants() {
        assertEquals(
                new DaysUsed(10, 4, 0),
                waited(
                        on(ActType.CORRECTION_REQUESTED, "2026-03-03"),
                        on(ActType.CORRECTED, "2026-03-05"),
                        on(ActType.FEE_NOTIFIED, "2026-03-16"),
                        on(ActType.FEE_PAID, "2026-03-18")));
    }

    /** Of a case whose clock ran on from 03-02, asked on 03-20: 14 working days. */
    private DaysUsed waited(DatedAct... letters) {
        acts.clear();
        received("2026-03-02");
        return DaysUsed.of(
                timeline("2026-03-20"), List.of(letters), List.of(), day("2026-03-20"), ShippedCalendar.CALENDAR);
    }

    private DaysUsed used(String asOf) {
        return DaysUsed.of(timeline(asOf), standing, turns, day(asOf), ShippedCalendar.CALENDAR);
    }

    private Timeline timeline(String asOf) {
        return assertInstanceOf(
                Timeline.class,
                Clock.foldArrived(acts, Channel.ONLINE, ShippedCalendar.CALENDAR, Settings.defaults(), day(asOf)));
    }

    private void received(String on) {
        act(ActType.RECEIVED, on, a -> a);
    }

    private void act(ActType type, String on, UnaryOperator<ActBuilder> content) {
        acts.add(content.apply(Act.of(type, day(on))).build());
        standing.add(on(type, on));
    }

    private void turn(Turn.Kind kind, String on) {
        turns.add(new Turn(day(on), kind, kind == Turn.Kind.CLOSED ? 3 : 0));
    }

    private static DatedAct on(ActType type, String on) {
        return new DatedAct(type, day(on));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}

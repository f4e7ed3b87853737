package mingda.casework.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a desk shows of the cases that its reader may see.
 *
 * @param today the legal today, to which all figures belong
 * @param open cases that are not closed
 * @param unassigned open cases that nobody has
 * @param overdue open cases past their date
 * @param dueToday open cases due today
 * @param lights open cases by light
 * @param answered answers of this year, by whether they were in time
 * @param yearFrom the first day of this year, from which {@code answered} counts by receipt
 * @param days the days ahead
 * @param agencies the agencies that have cases
 * @param people who has how many
 * @param ageing open cases by how long ago they were received
 */
record Figures(
        LocalDate today,
        long open,
        long unassigned,
        long overdue,
        long dueToday,
        Map<String, Long> lights,
        Answered answered,
        LocalDate yearFrom,
        List<Day> days,
        List<OfAgency> agencies,
        List<OfPerson> people,
        List<Age> ageing) {

    /** Answers in time and late. */
    record Answered(long onTime, long late) {}

    /**
     * A day ahead.
     *
     * @param kind what it is in the work calendar
     * @param working whether agencies work
     * @param due open cases due on it
     */
    record Day(LocalDate date, String kind, boolean working, long due) {}

    /**
     * An agency's cases.
     *
     * @param due open cases by the day on which they are due; days without any are left out
     */
    record OfAgency(
            String code,
            String name,
            long open,
            long overdue,
            long dueToday,
            long yellow,
            long onTime,
            long late,
            Map<LocalDate, Long> due) {}

    /** Open cases of one person; of nobody where the name is null. */
    record OfPerson(@Nullable String username, long open, long red, long yellow) {}

    /**
     * Open cases received between two days, both included; without an end where it is null.
     *
     * @param workingDays the upper end in working days since the receipt, null for the oldest
     */
    record Age(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer workingDays,
            long open) {}
}

package mingda.casework.calendar;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A version of the work calendar: immutable, from 1990-01-01 to 2130-12-31, every question in constant time.
 *
 * <p>A year without data has Monday to Friday as its working days and is never covered: who asks for dates there must
 * mark them provisional ({@link #isCovered(int)}).
 */
public final class WorkCalendar {
    static final int FIRST_YEAR = 1990;
    static final int LAST_DATA_YEAR = 2100;
    private static final LocalDate FIRST = LocalDate.of(FIRST_YEAR, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2130, 12, 31);
    private static final int LENGTH = (int) DAYS.between(FIRST, LAST) + 1;

    private final String version;
    private final SortedMap<Integer, CalendarYear> years = new TreeMap<>();
    private final Map<LocalDate, CalendarDay> named = new HashMap<>();
    /** Days that an agency corrected, which no notice covers. */
    private final Set<LocalDate> local;

    private final BitSet worked;
    /** How many working days lie in [FIRST, FIRST + i]. */
    private final int[] upTo = new int[LENGTH];
    /** The offset of the i-th working day, from 0. */
    private final int[] workdays;

    private WorkCalendar(String version, Collection<CalendarYear> years, List<LocalCorrection> corrections) {
        this.version = version;
        worked = plainWeeks();
        for (CalendarYear year : years) {
            if (this.years.put(year.year(), year) != null) {
                throw new IllegalArgumentException("the year " + year.year() + " is given twice");
            }
            year.daysOff().forEach(day -> mark(day, false));
            year.makeupWorkdays().forEach(day -> mark(day, true));
        }
        local = corrections.stream().map(LocalCorrection::date).collect(Collectors.toUnmodifiableSet());
        corrections.forEach(c -> mark(CalendarDay.of(c.date(), c.name()), c.worked()));
        workdays = new int[worked.cardinality()];
        int count = 0;
        for (int i = 0; i < LENGTH; i++) {
            if (worked.get(i)) {
                workdays[count++] = i;
            }
            upTo[i] = count;
        }
    }

    /**
     * A calendar of these years.
     *
     * @param version what identifies the version, stated beside every date that rests on it
     * @throws IllegalArgumentException if a year comes twice or has {@link CalendarYear#problems() problems}
     */
    public static WorkCalendar of(String version, Collection<CalendarYear> years) {
        return of(version, years, List.of());
    }

    /** Like {@link #of(String, Collection)}, with an agency's local corrections, which prevail. */
    public static WorkCalendar of(String version, Collection<CalendarYear> years, List<LocalCorrection> corrections) {
        for (CalendarYear year : years) {
            var problems = year.problems();
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException("the year " + year.year() + " is not sound: " + problems);
            }
        }
        return new WorkCalendar(version, years, corrections);
    }

    /** What identifies this version. */
    public String version() {
        return version;
    }

    /** Whether the day lies in the span of every calendar. */
    public static boolean holds(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    /** Whether the day is what it is for this agency alone. */
    public boolean isLocal(LocalDate date) {
        return local.contains(date);
    }

    /** Whether agencies work on that day. */
    public boolean isWorkday(LocalDate date) {
        return worked.get(offset(date));
    }

    /**
     * The n-th working day after a day, which itself never counts.
     *
     * @param n 1 or more
     */
    public LocalDate workdayAfter(LocalDate date, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("n must be 1 or more, not " + n);
        }
        return FIRST.plusDays(workdays[upTo[offset(date)] + n - 1]);
    }

    /**
     * The last working day from which so many working days are left to a date: (that day, date] holds them.
     *
     * @param n 0 or more; 0 gives the last working day up to the date
     */
    public LocalDate workdayBefore(LocalDate date, int n) {
        return FIRST.plusDays(workdays[upTo[offset(date)] - n - 1]);
    }

    /** How many working days lie in (after, to]; negative if {@code to} lies before {@code after}. */
    public int workdaysIn(LocalDate after, LocalDate to) {
        return upTo[offset(to)] - upTo[offset(after)];
    }

    /** The day itself if it is worked, else the next working day. */
    public LocalDate nextWorkday(LocalDate date) {
        return isWorkday(date) ? date : workdayAfter(date, 1);
    }

    /** What the day is. */
    public DayKind kind(LocalDate date) {
        if (isWorkday(date)) {
            return CalendarCheck.isWeekend(date) ? DayKind.MAKEUP_WORKDAY : DayKind.WORKDAY;
        }
        return named.containsKey(date) ? DayKind.HOLIDAY : DayKind.WEEKEND;
    }

    /** The name of the holiday that a day off or a make-up day belongs to. */
    public Optional<String> name(LocalDate date) {
        return Optional.ofNullable(named.get(date)).map(CalendarDay::name);
    }

    /** The number of the notice that a day off or a make-up day rests on, where one is known. */
    public Optional<String> noticeNumber(LocalDate date) {
        CalendarDay day = named.get(date);
        CalendarYear year = years.get(date.getYear());
        if (day == null || year == null || local.contains(date)) {
            return Optional.empty();
        }
        Integer stated = day.noticeYear();
        int noticeYear = stated == null ? date.getYear() : stated;
        return year.notices().stream()
                .filter(notice -> notice.noticeYear() == noticeYear && notice.number() != null)
                .reduce((first, second) -> second)
                .map(CalendarNotice::number);
    }

    /** Whether the year rests on its notice. */
    public boolean isCovered(int year) {
        CalendarYear data = years.get(year);
        return data != null && data.status() == CalendarStatus.COMPLETE;
    }

    /** The end of the coverage: the last day of the last year before the first one without its notice. */
    public Optional<LocalDate> coveredUntil() {
        Optional<LocalDate> until = Optional.empty();
        for (int year : years.keySet()) {
            boolean follows = until.isEmpty() || until.get().getYear() == year - 1;
            if (isCovered(year) && follows) {
                until = Optional.of(LocalDate.of(year, 12, 31));
            }
        }
        return until;
    }

    /** The years that this version holds, oldest first. */
    public List<CalendarYear> years() {
        return List.copyOf(years.values());
    }

    private static BitSet plainWeeks() {
        var days = new BitSet(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            days.set(i, !CalendarCheck.isWeekend(FIRST.plusDays(i)));
        }
        return days;
    }

    private void mark(CalendarDay day, boolean isWorked) {
        worked.set(offset(day.date()), isWorked);
        named.put(day.date(), day);
    }

    private static int offset(LocalDate date) {
        if (!holds(date)) {
            throw new IllegalArgumentException("the calendar runs from " + FIRST + " to " + LAST);
        }
        return (int) (date.toEpochDay() - FIRST.toEpochDay());
    }
}

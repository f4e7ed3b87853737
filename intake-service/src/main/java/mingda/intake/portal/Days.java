package mingda.intake.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import mingda.eventing.problem.Language;
import mingda.eventing.time.Zones;
import org.jspecify.annotations.Nullable;

/** Days as people write them, with the day of the week. */
final class Days {

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("y年M月d日（EEEE）", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEEE d MMMM y", Locale.UK);
    private static final DateTimeFormatter SHORT_CHINESE = DateTimeFormatter.ofPattern("M月d日 EEE", Locale.CHINA);
    private static final DateTimeFormatter SHORT_ENGLISH = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Days() {}

    /** 2026年12月21日（星期一）, Monday 21 December 2026; empty when there is no day. */
    static String text(@Nullable LocalDate day, Language language) {
        return day == null ? "" : day.format(language == Language.ZH ? CHINESE : ENGLISH);
    }

    /** 2026年12月21日（星期一）09:30, Shanghai time. */
    static String moment(Instant at, Language language) {
        return text(LocalDate.ofInstant(at, Zones.SHANGHAI), language)
                + " "
                + LocalTime.ofInstant(at, Zones.SHANGHAI).format(MINUTES);
    }

    /** 12月21日 周一, Mon 21 Dec. */
    static String brief(LocalDate day, Language language) {
        return day.format(language == Language.ZH ? SHORT_CHINESE : SHORT_ENGLISH);
    }
}

package mingda.notify.alert;

import java.time.LocalDate;
import java.util.List;
import mingda.eventing.problem.Language;
import mingda.notify.tier.AlertKind;
import org.jspecify.annotations.Nullable;

/**
 * What a daily digest lists: numbers, agencies and dates, nothing of any applicant.
 *
 * @param day the working day whose digest it is
 * @param since the day of the reader's digest before it, or the working day before
 * @param sections what there is; a topic without anything is left out
 */
public record Summary(LocalDate day, LocalDate since, List<Section> sections) {

    public Summary {
        sections = List.copyOf(sections);
    }

    /** What a section is about, in the order of the digest. */
    public enum Topic {
        /** Became overdue since the digest before (新超期). */
        NEWLY_OVERDUE("新超期", "newly overdue"),
        /** Due on the day (今日到期). */
        DUE_TODAY("今日到期", "due today"),
        /** Due on one of the next working days (近日到期). */
        DUE_SOON("近日到期", "due in the next working days"),
        /** Urgent alerts of which the reader has not taken notice (紧急预警未确认). */
        UNACKNOWLEDGED("紧急预警未确认", "urgent alerts not acknowledged"),
        /** Letters that came back and wait for somebody to act (邮件退回). */
        RETURNED_MAIL("邮件退回待处理", "returned letters to act on");

        private final String zh;
        private final String en;

        Topic(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** What it is called. */
        public String title(Language language) {
            return language.pick(zh, en);
        }

        String count(int total, Language language) {
            return language.pick(zh + " " + total + " 件", total + " " + en);
        }
    }

    /**
     * One topic.
     *
     * @param total how many there are
     * @param lines the first of them
     */
    public record Section(Topic topic, int total, List<Line> lines) {

        public Section {
            lines = List.copyOf(lines);
        }

        /** How many are not listed. */
        public int more() {
            return total - lines.size();
        }
    }

    /**
     * One case.
     *
     * @param applicationNo its number
     * @param caseId casework's id, or null as long as it is not known
     * @param agencyZh the answering agency
     * @param agencyEn the answering agency in English
     * @param dueOn the date, or null
     * @param kind the alert, in a section of alerts
     */
    public record Line(
            String applicationNo,
            @Nullable String caseId,
            String agencyZh,
            String agencyEn,
            @Nullable LocalDate dueOn,
            @Nullable AlertKind kind) {}
}

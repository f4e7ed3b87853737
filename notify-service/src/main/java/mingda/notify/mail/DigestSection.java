package mingda.notify.mail;

import java.util.List;
import java.util.Objects;
import mingda.eventing.problem.Language;
import mingda.notify.alert.Summary;

/**
 * A section of a digest in its reader's language.
 *
 * @param title what it is about
 * @param total how many cases there are
 * @param more how many of them are not listed
 */
record DigestSection(String title, int total, int more, List<Line> lines) {

    /**
     * A case.
     *
     * @param words number, agency and date
     * @param caseId casework's id, or an empty text
     */
    record Line(String words, String caseId) {}

    static List<DigestSection> of(Summary summary, Language language) {
        return summary.sections().stream()
                .map(section -> new DigestSection(
                        section.topic().title(language),
                        section.total(),
                        section.more(),
                        section.lines().stream()
                                .map(line ->
                                        new Line(words(line, language), Objects.requireNonNullElse(line.caseId(), "")))
                                .toList()))
                .toList();
    }

    private static String words(Summary.Line line, Language language) {
        String due = line.dueOn() == null ? "" : language.pick("，期限 ", ", due ") + line.dueOn();
        return line.applicationNo() + " " + language.pick(line.agencyZh(), line.agencyEn()) + due;
    }
}

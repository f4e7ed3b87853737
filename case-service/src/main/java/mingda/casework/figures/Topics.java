package mingda.casework.figures;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mingda.casework.register.RegisterLine;

/**
 * Finds what several applicants ask for: where it was given, it is a candidate to be made public of the agency's own accord
 * (条例第四十四条). Pure.
 */
final class Topics {

    private static final int MOST = 20;
    private static final Set<String> GIVEN = Set.of("GRANT", "GRANT_PUBLIC", "PARTIAL");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, Topic> topics = new HashMap<>();

    /**
     * What several ask for.
     *
     * @param title as the first of them put it
     * @param applications how many applications
     * @param applicants how many applicants
     * @param given in how many cases it was given, at least in part
     * @param candidate whether it may become public: several applicants were given it (条例第四十四条)
     */
    record Line(String title, long applications, long applicants, long given, boolean candidate) {}

    private static final class Topic {
        private final String title;
        private final Set<String> applicants = new HashSet<>();
        private final Set<String> givenTo = new HashSet<>();
        private long applications;
        private long given;

        Topic(String title) {
            this.title = title;
        }
    }

    void add(RegisterLine line) {
        String key = NO_WORD.matcher(Normalizer.normalize(line.title(), Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        if (key.isEmpty()) {
            return;
        }
        Topic topic =
                topics.computeIfAbsent(key, unknown -> new Topic(line.title().strip()));
        topic.applications++;
        topic.applicants.add(line.applicantName());
        if (line.outcomes().stream().anyMatch(GIVEN::contains)) {
            topic.given++;
            topic.givenTo.add(line.applicantName());
        }
    }

    /**
     * What most applicants ask for, at most 20 lines.
     *
     * @param smallest how many applicants at least, so that no line points at a person
     */
    List<Line> lines(int smallest) {
        int several = Math.max(2, smallest);
        return topics.values().stream()
                .filter(topic -> topic.applicants.size() >= several)
                .map(topic -> new Line(
                        topic.title,
                        topic.applications,
                        topic.applicants.size(),
                        topic.given,
                        topic.givenTo.size() > 1))
                .sorted(Comparator.comparingLong(Line::applicants)
                        .thenComparingLong(Line::applications)
                        .reversed()
                        .thenComparing(Line::title))
                .limit(MOST)
                .toList();
    }
}

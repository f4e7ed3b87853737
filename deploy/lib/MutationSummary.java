import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Reads how well the tests guard the law: pitest's report, and the page on which each mutant that survives is explained.
 * Prints the score of each package and exits with 1 when the score is under 95 %, when a survivor is not on the page, or
 * when the page explains one that does not survive any more. A survivor is named by class, method and mutator, since lines
 * move.
 */
public class MutationSummary {

    private static final double LEAST = 95.0;
    /** A row of the page: class, method, mutator, how many, why. */
    private static final Pattern ROW =
            Pattern.compile("\\| `([\\w.$]+)` \\| `([^`]+)` \\| `(\\w+)` \\| (\\d+) \\| \\S.* \\|");

    public static void main(String[] args) throws Exception {
        Map<String, int[]> packages = new TreeMap<>();
        Map<String, Integer> survivors = new TreeMap<>();
        var mutations = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of(args[0]).toFile())
                .getElementsByTagName("mutation");
        int detected = 0;
        for (int i = 0; i < mutations.getLength(); i++) {
            Element mutation = (Element) mutations.item(i);
            boolean killed = Boolean.parseBoolean(mutation.getAttribute("detected"));
            String type = text(mutation, "mutatedClass").replace("mingda.casework.", "");
            int[] counts = packages.computeIfAbsent(type.substring(0, type.indexOf('.')), name -> new int[2]);
            counts[0] += killed ? 1 : 0;
            counts[1]++;
            detected += killed ? 1 : 0;
            if (!killed) {
                String mutator = text(mutation, "mutator").replaceAll(".*\\.", "");
                survivors.merge(type + " " + text(mutation, "mutatedMethod") + " " + mutator, 1, Integer::sum);
            }
        }
        double score = 100.0 * detected / Math.max(1, mutations.getLength());
        packages.forEach((name, counts) -> System.out.printf(
                "%-16s %5d of %5d mutants killed, %.1f %%%n", name, counts[0], counts[1], 100.0 * counts[0] / counts[1]));
        System.out.printf("Mutation score %.1f %% (at least %.0f)%n", score, LEAST);
        List<String> problems = problems(survivors, explained(Path.of(args[1])));
        problems.forEach(System.out::println);
        System.exit(score < LEAST || !problems.isEmpty() ? 1 : 0);
    }

    private static List<String> problems(Map<String, Integer> survivors, Map<String, Integer> explained) {
        List<String> problems = new ArrayList<>();
        survivors.forEach((name, count) -> {
            if (count > explained.getOrDefault(name, 0)) {
                problems.add("survives without an explanation: " + name + " (" + count + ")");
            }
        });
        explained.forEach((name, count) -> {
            if (count > survivors.getOrDefault(name, 0)) {
                problems.add("is explained and does not survive: " + name + " (" + count + ")");
            }
        });
        return problems;
    }

    private static Map<String, Integer> explained(Path page) throws Exception {
        Map<String, Integer> explained = new TreeMap<>();
        for (String line : Files.readAllLines(page)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                explained.merge(
                        row.group(1) + " " + row.group(2) + " " + row.group(3),
                        Integer.parseInt(row.group(4)),
                        Integer::sum);
            }
        }
        return explained;
    }

    private static String text(Element mutation, String name) {
        return mutation.getElementsByTagName(name).item(0).getTextContent();
    }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Counts the tests in the surefire reports below a folder and prints a line for each module, the failed tests by name,
 * and last {@code N passed, N failed}. Exits with 1 when a test failed or none ran; a skipped test counts as failed,
 * since nothing here may be skipped.
 */
public class TestSummary {

    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        Map<String, int[]> modules = new TreeMap<>();
        List<String> failed = new ArrayList<>();
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        // A failed test may have much to say.
        parsers.setAttribute("jdk.xml.maxGeneralEntitySizeLimit", 0);
        parsers.setAttribute("jdk.xml.totalEntitySizeLimit", 0);
        for (Path report : reports(root)) {
            Element suite =
                    parsers.newDocumentBuilder().parse(report.toFile()).getDocumentElement();
            String module = root.relativize(report.getParent().getParent().getParent()).toString();
            int[] counts = modules.computeIfAbsent(module, name -> new int[3]);
            int bad = number(suite, "failures") + number(suite, "errors") + number(suite, "skipped");
            counts[0] += number(suite, "tests") - bad;
            counts[1] += bad;
            counts[2] += (int) Math.round(Double.parseDouble(suite.getAttribute("time").replace(",", "")));
            var cases = suite.getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                Element test = (Element) cases.item(i);
                for (String kind : List.of("failure", "error", "skipped")) {
                    if (test.getElementsByTagName(kind).getLength() > 0) {
                        failed.add(kind + ": " + test.getAttribute("classname") + "." + test.getAttribute("name"));
                    }
                }
            }
        }
        int passed = modules.values().stream().mapToInt(counts -> counts[0]).sum();
        int broken = modules.values().stream().mapToInt(counts -> counts[1]).sum();
        System.out.println();
        modules.forEach((module, counts) -> System.out.printf(
                "%-16s %6d passed %4d failed %6d s%n", module, counts[0], counts[1], counts[2]));
        failed.forEach(System.out::println);
        System.out.println(passed + " passed, " + broken + " failed");
        System.exit(broken > 0 || passed == 0 ? 1 : 0);
    }

    private static List<Path> reports(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root, 6)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .filter(file -> file.getParent().endsWith("target/surefire-reports"))
                    .sorted()
                    .toList();
        }
    }

    private static int number(Element suite, String attribute) {
        String text = suite.getAttribute(attribute);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}

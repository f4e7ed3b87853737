package mingda.bench;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of this module and prints each beside its naive twin, whose name ends in {@code Naive}, as a ratio. */
public final class Bench {
    private static final String TWIN = "Naive";
    private static final int FORKS = 2;
    private static final int WARM_UPS = 4;
    private static final int MEASUREMENTS = 6;

    private Bench() {}

    /**
     * @param args patterns of the benchmarks to run, all if there are none
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] args) throws RunnerException {
        var options = new OptionsBuilder()
                .forks(FORKS)
                .warmupIterations(WARM_UPS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(MEASUREMENTS)
                .measurementTime(TimeValue.seconds(1))
                .shouldFailOnError(true);
        for (String pattern : args) {
            options.include(pattern);
        }
        print(new Runner(options.build()).run());
    }

    private static void print(Collection<RunResult> results) {
        Map<String, Result<?>> byName = new TreeMap<>();
        results.forEach(r -> byName.put(shortName(r), r.getPrimaryResult()));
        System.out.println();
        byName.forEach((name, result) -> {
            Result<?> twin = byName.get(name + TWIN);
            if (twin != null) {
                System.out.printf(
                        "%-28s %12.1f %s  naive %12.1f %s  naive/ours %8.2f%n",
                        name,
                        result.getScore(),
                        result.getScoreUnit(),
                        twin.getScore(),
                        twin.getScoreUnit(),
                        twin.getScore() / result.getScore());
            }
        });
    }

    private static String shortName(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
    }
}

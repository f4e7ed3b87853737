package mingda.casework.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import mingda.casework.directory.Agencies;
import mingda.casework.directory.Agency;
import mingda.casework.register.Lines;
import mingda.casework.register.RegisterLine;
import mingda.eventing.problem.Language;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Counts over the lines of the register, some at a time. */
@ApplicationScoped
class FiguresReports {

    private final Lines register;
    private final Scopes scopes;
    private final Agencies agencies;
    private final int smallest;

    FiguresReports(
            Lines register,
            Scopes scopes,
            Agencies agencies,
            @ConfigProperty(name = "mingda.figures.smallest-count", defaultValue = "3") int smallest) {
        this.register = register;
        this.scopes = scopes;
        this.agencies = agencies;
        this.smallest = smallest;
    }

    FiguresReport of(FiguresQuery query, Scope scope, Language language) {
        Counting total = new Counting();
        Topics topics = new Topics();
        TreeMap<String, Counting> groups = new TreeMap<>();
        By by = query.by();
        Supplier<List<RegisterLine>> lines = register.of(query.filter(), scope);
        for (List<RegisterLine> some = lines.get(); !some.isEmpty(); some = lines.get()) {
            for (RegisterLine line : some) {
                total.add(line);
                topics.add(line);
                if (by != null) {
                    groups.computeIfAbsent(by.key(line), key -> new Counting()).add(line);
                }
            }
        }
        WorkFigures all = total.figures();
        int least = query.ofPersons() ? smallest : 1;
        boolean hidden = all.received() > 0 && all.received() < least;
        return new FiguresReport(
                query.from(),
                query.to(),
                query.agency(),
                smallest,
                new FiguresReport.Group("TOTAL", language == Language.EN ? "Total" : "合计", hidden, hidden ? null : all),
                by == null || hidden ? List.of() : groups(by, groups, query, scope, language),
                hidden ? List.of() : topics.lines(smallest));
    }

    private List<FiguresReport.Group> groups(
            By by, Map<String, Counting> counted, FiguresQuery query, Scope scope, Language language) {
        Map<String, WorkFigures> figures = new LinkedHashMap<>();
        counted.forEach((key, counting) -> figures.put(key, counting.figures()));
        Map<String, Long> counts = new HashMap<>();
        figures.forEach((key, each) -> counts.put(key, each.received()));
        Set<String> hidden = query.ofPersons() || by.isOfPersons() ? SmallCounts.hidden(counts, smallest) : Set.of();
        Map<String, String> names = by == By.AGENCY ? names(scope) : Map.of();
        List<FiguresReport.Group> groups = new ArrayList<>();
        figures.forEach((key, each) -> {
            @Nullable String name = names.get(key);
            groups.add(new FiguresReport.Group(
                    key,
                    name == null ? by.label(key).in(language == Language.EN) : name,
                    hidden.contains(key),
                    hidden.contains(key) ? null : each));
        });
        return groups;
    }

    private Map<String, String> names(Scope scope) {
        return scopes.call(scope, () -> {
            Map<String, String> names = new HashMap<>();
            for (Agency agency : agencies.all()) {
                names.put(agency.code(), agency.shortName());
            }
            return names;
        });
    }
}

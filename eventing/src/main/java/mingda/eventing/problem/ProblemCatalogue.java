package mingda.eventing.problem;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every problem type of the service: the common ones and those that a {@link ProblemTypes} bean names. */
@Singleton
public class ProblemCatalogue {

    private final Map<String, ProblemType> bySlug = new LinkedHashMap<>();

    /** @throws IllegalStateException when two types have one slug */
    ProblemCatalogue(Instance<ProblemTypes> parts) {
        Stream.concat(parts.stream().flatMap(part -> part.types().stream()), Stream.of((ProblemType[])
                        CommonProblem.values()))
                .forEach(type -> {
                    if (bySlug.putIfAbsent(type.slug(), type) != null) {
                        throw new IllegalStateException("two problem types are called " + type.slug());
                    }
                });
    }

    /** All types, the service's own first. */
    public Collection<ProblemType> all() {
        return bySlug.values();
    }

    /** The type of that slug, or empty. */
    public Optional<ProblemType> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }
}

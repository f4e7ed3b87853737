package mingda.casework.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import mingda.casework.clock.Act;
import org.jspecify.annotations.Nullable;

/** Walks through the open cases in bulk, without locks, for whoever asks what would be. Needs a running transaction. */
@ApplicationScoped
public class OpenCases {

    private static final int PAGE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final CaseRows rows;
    private final Entries entries;

    OpenCases(CaseRows rows, Entries entries) {
        this.rows = rows;
        this.entries = entries;
    }

    /**
     * Shows each open case with its acts.
     *
     * @param agencyCode the answering body, or null for all
     */
    public void each(@Nullable String agencyCode, BiConsumer<CaseFile, List<Act>> visitor) {
        List<CaseFile> page = page(agencyCode, FIRST);
        while (!page.isEmpty()) {
            Map<UUID, List<Entry>> acts =
                    entries.acts(page.stream().map(CaseFile::id).toList());
            page.forEach(file -> visitor.accept(file, CaseClock.acts(acts.getOrDefault(file.id(), List.of()))));
            page = page(agencyCode, page.getLast().id());
        }
    }

    private List<CaseFile> page(@Nullable String agencyCode, UUID after) {
        return agencyCode == null ? rows.openAfter(after, PAGE) : rows.openAfter(after, PAGE, agencyCode);
    }
}

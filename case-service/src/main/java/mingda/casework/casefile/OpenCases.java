package mingda.casework.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
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
     * Shows the open cases with their acts, one after the other, for as long as the visitor wants another.
     *
     * @param agencyCode the answering body, or null for all
     * @param visitor false to end
     * @return whether all were shown
     */
    public boolean each(@Nullable String agencyCode, BiPredicate<CaseFile, List<Act>> visitor) {
        List<CaseFile> page = page(agencyCode, FIRST);
        while (!page.isEmpty()) {
            Map<UUID, List<Entry>> acts =
                    entries.acts(page.stream().map(CaseFile::id).toList());
            for (CaseFile file : page) {
                if (!visitor.test(file, CaseClock.acts(acts.getOrDefault(file.id(), List.of())))) {
                    return false;
                }
            }
            page = page(agencyCode, page.getLast().id());
        }
        return true;
    }

    private List<CaseFile> page(@Nullable String agencyCode, UUID after) {
        return agencyCode == null ? rows.openAfter(after, PAGE) : rows.openAfter(after, PAGE, agencyCode);
    }
}

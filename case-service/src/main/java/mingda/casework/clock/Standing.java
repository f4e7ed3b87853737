package mingda.casework.clock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The acts without the voided ones.
 *
 * <p>A VOIDED takes away the act that it names, and may itself be voided. A circle of them takes nothing away and is
 * reported by {@link #circular()}.
 */
final class Standing {
    private final List<Act> acts;
    private final Map<String, List<Integer>> voidersOf = new HashMap<>();
    /** Per act: null unknown, else whether it is voided. */
    private final @Nullable Boolean[] voided;

    private boolean circular;

    private Standing(List<Act> acts) {
        this.acts = acts;
        voided = new Boolean[acts.size()];
        for (int i = 0; i < acts.size(); i++) {
            var act = acts.get(i);
            if (act != null && act.type() == ActType.VOIDED && act.act() != null) {
                voidersOf.computeIfAbsent(act.act(), id -> new ArrayList<>()).add(i);
            }
        }
    }

    static Standing of(List<Act> acts) {
        var standing = new Standing(acts);
        if (acts.size() <= Clock.MOST_ACTS) {
            for (int i = 0; i < acts.size(); i++) {
                standing.isVoided(i, new boolean[acts.size()]);
            }
        }
        return standing;
    }

    private boolean isVoided(int index, boolean[] asking) {
        Boolean known = voided[index];
        if (known != null) {
            return known;
        }
        if (asking[index]) {
            circular = true;
            return false;
        }
        asking[index] = true;
        boolean answer = false;
        String id = acts.get(index) == null ? null : acts.get(index).id();
        if (id != null) {
            for (int voider : voidersOf.getOrDefault(id, List.of())) {
                answer |= !isVoided(voider, asking);
            }
        }
        asking[index] = false;
        voided[index] = answer;
        return answer;
    }

    /** Whether voiding runs in a circle, so that it cannot be said what stands. */
    boolean circular() {
        return circular;
    }

    /** All acts, as given. */
    List<Act> given() {
        return acts;
    }

    /** Whether the act at that place stands. */
    boolean stands(int index) {
        return !Boolean.TRUE.equals(voided[index]);
    }

    /** The acts that stand, arrival and receipt first, then by legal date, then by their order in the list. */
    List<Entry> inOrder() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            var act = acts.get(i);
            var type = act.type();
            var on = act.on();
            if (stands(i) && type != null && on != null) {
                entries.add(new Entry(i, act, type, on));
            }
        }
        entries.sort(Comparator.comparingInt(Standing::rank).thenComparing(Entry::on));
        return entries;
    }

    /** What decides the receipt comes first: an act dated before it, odd as that is, still belongs to the case. */
    private static int rank(Entry entry) {
        return switch (entry.type()) {
            case ARRIVED, CONTACT_NOTED -> 0;
            case RECEIVED -> 1;
            default -> 2;
        };
    }
}

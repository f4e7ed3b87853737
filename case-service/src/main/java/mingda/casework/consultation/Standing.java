package mingda.casework.consultation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.casefile.TimelineChanged;
import mingda.casework.clock.ActType;
import mingda.casework.clock.ClockKind;
import mingda.casework.clock.ClockState;
import mingda.casework.clock.ClockView;
import mingda.casework.clock.Party;
import org.jspecify.annotations.Nullable;

/**
 * How a consultation by letter stands. Pure.
 *
 * @param consulted the act CONSULTED
 * @param clock the third party's own clock; null where the act was voided
 * @param end why it no longer waits, null while it does
 */
record Standing(
        Entry consulted,
        @Nullable ClockView clock,
        @Nullable End end) {

    /** How the consultation by that letter stands; empty before the letter went out. */
    static Optional<Standing> of(UUID document, String party, TimelineChanged now) {
        Set<String> voided = CaseFiles.voidedAmong(now.entries());
        List<Entry> acts = now.entries().stream().filter(Entry::isAct).toList();
        Predicate<Entry> stands = act -> !voided.contains(act.id().toString());
        Predicate<Entry> byLetter = act -> is(act, ActType.CONSULTED) && names(act, "document", document.toString());
        // An entry with a wrong day is voided and made anew by hand, which names no letter: it is of the same party.
        Predicate<Entry> anew = act -> is(act, ActType.CONSULTED)
                && !act.detail().hasNonNull("document")
                && names(act, "party", Party.THIRD_PARTY.name())
                && names(act, "name", party);
        Optional<Entry> first = last(acts, byLetter);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Optional<Entry> standing = last(acts, byLetter.and(stands)).or(() -> last(acts, anew.and(stands)));
        if (standing.isEmpty()) {
            return Optional.of(new Standing(first.get(), null, End.VOIDED));
        }
        Entry consulted = standing.get();
        ClockView clock = now.timeline().clocks().stream()
                .filter(each -> each.kind() == ClockKind.OPINION
                        && consulted.id().toString().equals(each.of()))
                .findFirst()
                .orElse(null);
        List<Entry> about = acts.stream()
                .filter(stands)
                .filter(act -> names(act, "consultation", consulted.id().toString()))
                .toList();
        return Optional.of(new Standing(consulted, clock, end(about, clock, now)));
    }

    private static @Nullable End end(List<Entry> about, @Nullable ClockView clock, TimelineChanged now) {
        if (last(about, act -> is(act, ActType.OPINION_RECEIVED)).isPresent()) {
            return End.ANSWERED;
        }
        Optional<Entry> closed = last(about, act -> is(act, ActType.CONSULTATION_CLOSED));
        if (closed.isPresent()) {
            return switch (closed.get().detail().path("reason").asText()) {
                case "RETURNED" -> End.RETURNED;
                case "NOT_FOUND" -> End.NOT_FOUND;
                default -> End.WITHDRAWN;
            };
        }
        if (now.file().projection().closed()) {
            return End.CASE_CLOSED;
        }
        return clock != null && clock.state() == ClockState.MISSED ? End.EXPIRED : null;
    }

    private static boolean is(Entry act, ActType type) {
        return act.type().equals(type.name());
    }

    private static boolean names(Entry act, String member, String value) {
        return act.detail().path(member).asText().equals(value);
    }

    private static Optional<Entry> last(List<Entry> acts, Predicate<Entry> wanted) {
        return acts.stream().filter(wanted).reduce((first, second) -> second);
    }
}

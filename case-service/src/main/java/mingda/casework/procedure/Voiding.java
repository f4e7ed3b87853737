package mingda.casework.procedure;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mingda.casework.calendar.Words;
import mingda.casework.clock.Act;
import mingda.casework.clock.ActType;
import org.jspecify.annotations.Nullable;

/** Which entries may be voided: only ones that never happened, and never what others rest on. */
public final class Voiding {
    private Voiding() {}

    /**
     * Why an act cannot be voided.
     *
     * @param message what to do
     * @param referring the ids of the acts that refer to it and must be voided first
     */
    public record Refusal(Words message, List<String> referring) {}

    /**
     * Why this act cannot be voided by somebody with these roles; empty if it can. That the voider is another person than the
     * recorder, and that a voided reply has its proof, is for the caller to see to.
     *
     * @param standing the acts that stand
     */
    public static Optional<Refusal> refusal(Act act, List<Act> standing, Collection<Role> roles) {
        if (act.type() == ActType.ISSUED || act.type() == ActType.RECALLED || isServiceOfReply(act, standing)) {
            return Optional.of(new Refusal(
                    new Words(
                            "签发、文书作废和答复的送达不得作废",
                            "What was issued or recalled, and the service of a reply, is never voided"),
                    List.of()));
        }
        if (act.type() == ActType.REPLIED && !roles.contains(Role.OFFICE_HEAD)) {
            return Optional.of(new Refusal(
                    new Words("答复只能由工作机构负责人作废", "A reply is voided by the head of the office alone"), List.of()));
        }
        var referring = standing.stream()
                .filter(other -> refers(other, act.id()))
                .map(Act::id)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return referring.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(new Words("请先作废引用它的行为", "Void the acts that refer to it first"), referring));
    }

    private static boolean refers(Act other, @Nullable String id) {
        return id != null
                && Stream.of(other.of(), other.consultation(), other.act()).anyMatch(reference -> id.equals(reference));
    }

    private static boolean isServiceOfReply(Act act, List<Act> standing) {
        if (act.type() != ActType.SERVED) {
            return false;
        }
        String of = act.of();
        return of == null
                || standing.stream().anyMatch(other -> of.equals(other.id()) && other.type() == ActType.REPLIED);
    }
}

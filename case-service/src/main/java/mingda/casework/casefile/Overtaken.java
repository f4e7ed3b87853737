package mingda.casework.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Replies that crossed with a withdrawal (rulebook E20, E18). A withdrawal that was received before a reply was recorded
 * wins, whatever day the reply bears: otherwise a record made afterwards could undo what the applicant had done. One that
 * came in the same millisecond is not before it. The overtaken reply stays in the chain and on the applicant's page; the
 * clocks leave it out for as long as the withdrawal stands. Pure.
 */
final class Overtaken {

    /** Member of a WITHDRAWN: ids of the acts that it has overtaken. */
    static final String MEMBER = "overtakes";

    private static final String REPLIED = "REPLIED";

    private Overtaken() {}

    /**
     * The acts that a withdrawal received then has overtaken: replies recorded after it, and what refers to them. Empty
     * when the case was answered finally before, or not at all.
     */
    static List<String> by(Instant receivedAt, List<Entry> entries) {
        Set<String> gone = new HashSet<>(Steps.voided(entries));
        gone.addAll(in(entries));
        Set<String> overtaken = new LinkedHashSet<>();
        boolean answeredBefore = false;
        for (Entry entry : entries) {
            if (!entry.isAct() || gone.contains(entry.id().toString())) {
                continue;
            }
            boolean after = entry.recordedAt().truncatedTo(ChronoUnit.MILLIS).isAfter(receivedAt);
            if (entry.type().equals("REOPENED")) {
                answeredBefore = false;
            } else if (after ? isReplyOrOf(overtaken, entry) : isFinalReply(entry)) {
                answeredBefore |= !after;
                if (after) {
                    overtaken.add(entry.id().toString());
                }
            }
        }
        return answeredBefore ? List.of() : List.copyOf(overtaken);
    }

    /** The acts that the standing withdrawals among the entries have overtaken. */
    static Set<String> in(List<Entry> entries) {
        Set<String> overtaken = new HashSet<>();
        Set<String> voided = Steps.voided(entries);
        for (Entry entry : entries) {
            if (!voided.contains(entry.id().toString())) {
                entry.detail().path(MEMBER).forEach(id -> overtaken.add(id.asText()));
            }
        }
        return overtaken;
    }

    private static boolean isFinalReply(Entry entry) {
        return entry.type().equals(REPLIED) && entry.detail().path("final").asBoolean(true);
    }

    /** A reply, its service, or anything else that names one of those. */
    private static boolean isReplyOrOf(Set<String> overtaken, Entry entry) {
        JsonNode of = entry.detail().path("of");
        return entry.type().equals(REPLIED)
                || (entry.type().equals("SERVED") && of.isMissingNode())
                || overtaken.contains(of.asText())
                || overtaken.contains(entry.detail().path("act").asText());
    }
}

package mingda.casework.clock;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules in a list: each act goes to the one that knows its type. */
final class Rules {
    static final List<Rule> ALL = List.of(
            new ReceiptRule(),
            new CorrectionRule(),
            new ConsultationRule(),
            new ExtensionRule(),
            new FeeRule(),
            new ExcessRule(),
            new ReplyRule(),
            new ServiceRule(),
            new ClosingRule(),
            new ReopeningRule(),
            new ForceMajeureRule());

    private static final Map<ActType, Rule> BY_TYPE = byType();

    /** What may come after the close without a breach; all else changes nothing then. */
    private static final Set<ActType> AFTER_CLOSE = EnumSet.of(
            ActType.ARRIVED,
            ActType.RECEIVED,
            ActType.CONTACT_NOTED,
            ActType.APPLICANT_NOTIFIED,
            ActType.DISCLOSURE_NOTIFIED,
            ActType.ISSUED,
            ActType.RECALLED,
            ActType.SERVED,
            ActType.RETURNED,
            ActType.REPLY_REVOKED,
            ActType.RECONSIDERATION_FILED,
            ActType.RECONSIDERATION_DECIDED,
            ActType.LITIGATION_FILED,
            ActType.LITIGATION_DECIDED,
            ActType.REOPENED,
            ActType.VOIDED);

    /** What can befall an application that arrived and was not received yet. */
    private static final Set<ActType> BEFORE_RECEIPT =
            EnumSet.of(ActType.ARRIVED, ActType.RECEIVED, ActType.CONTACT_NOTED, ActType.WITHDRAWN, ActType.SPLIT);

    private Rules() {}

    static void apply(Entry entry, CaseFile file) {
        if (file.replyClocks.isEmpty() && !BEFORE_RECEIPT.contains(entry.type())) {
            return;
        }
        boolean again = entry.type() == ActType.REPLIED && file.flags.contains(Flag.RETURNED);
        if (file.isClosed() && !AFTER_CLOSE.contains(entry.type()) && !again) {
            file.breaches.add(Breach.ACT_AFTER_CLOSE);
            return;
        }
        Rule rule = BY_TYPE.get(entry.type());
        if (rule != null) {
            rule.apply(entry, file);
        }
    }

    private static Map<ActType, Rule> byType() {
        Map<ActType, Rule> rules = new EnumMap<>(ActType.class);
        for (Rule rule : ALL) {
            for (ActType type : rule.acts()) {
                if (rules.put(type, rule) != null) {
                    throw new IllegalStateException(type + " has two rules");
                }
            }
        }
        return rules;
    }
}

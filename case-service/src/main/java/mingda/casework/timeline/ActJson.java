package mingda.casework.timeline;

import java.util.Arrays;
import java.util.List;
import mingda.casework.clock.Act;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Cause;
import mingda.casework.clock.Channel;
import mingda.casework.clock.Method;
import mingda.casework.clock.Party;
import mingda.casework.clock.Period;
import mingda.casework.json.Facts;
import org.jspecify.annotations.Nullable;

/** Reads an act ({@code {id, type, on, …}}) as far as the clocks need it. */
public final class ActJson {

    private static final List<String> STANCES = List.of("AGREE", "PARTLY", "OBJECT", "NONE");
    private static final List<String> TARIFFS = List.of("PER_ITEM", "PER_PAGE");
    private static final int LONGEST_ID = 100;

    private ActJson() {}

    /** The act; what is wrong with its members is remembered by the facts. */
    public static Act read(Facts facts) {
        ActType type = facts.constant("type", true, ActType.class);
        check(type, facts);
        return Act.blank()
                .id(facts.text("id", false, LONGEST_ID))
                .type(type)
                .on(facts.day("on", true))
                .servedOn(facts.day("servedOn", false))
                .workingDays(facts.number("workingDays", false))
                .channel(facts.constant("channel", false, Channel.class))
                .party(facts.constant("party", false, Party.class))
                .of(facts.text("of", false, LONGEST_ID))
                .consultation(facts.text("consultation", false, LONGEST_ID))
                .act(facts.text("act", false, LONGEST_ID))
                .until(facts.day("until", false))
                .startsOn(facts.day("startsOn", false))
                .period(period(facts.object("period", false)))
                .method(facts.constant("method", false, Method.class))
                .outcome(facts.text("outcome", false, 500))
                .finalReply(facts.flag("final", false))
                .amount(facts.amount("amount", false))
                .agencyFault(facts.flag("agencyFault", false))
                .cause(facts.constant("cause", false, Cause.class))
                .afterReconsideration(facts.flag("afterReconsideration", false))
                .build();
    }

    private static @Nullable Period period(@Nullable Facts facts) {
        return facts == null
                ? null
                : new Period(facts.number("n", true), facts.constant("unit", true, Period.Unit.class));
    }

    /** What the clocks do not read must still be of its kind. */
    private static void check(@Nullable ActType type, Facts facts) {
        facts.choice("stance", false, STANCES);
        facts.choice("tariff", false, TARIFFS);
        if (type == null) {
            return;
        }
        switch (type) {
            case RETURNED ->
                facts.choice("reason", false, List.of("REFUSED", "UNKNOWN", "MOVED", "UNCLAIMED", "WRONG_ADDRESS"));
            case CONSULTATION_CLOSED -> facts.choice("reason", false, List.of("RETURNED", "NOT_FOUND", "WITHDRAWN"));
            case WITHDRAWN -> {
                facts.choice("reason", false, List.of("SATISFIED", "REFILED", "OTHER"));
                facts.choice("form", false, List.of("ONLINE", "SIGNED"));
            }
            case CONTACT_NOTED -> facts.choice("means", false, List.of("PHONE", "VISIT", "EMAIL", "OTHER"));
            default -> facts.text("reason", false);
        }
    }

    /** Every type of act, for descriptions. */
    public static List<String> types() {
        return Arrays.stream(ActType.values()).map(Enum::name).toList();
    }
}

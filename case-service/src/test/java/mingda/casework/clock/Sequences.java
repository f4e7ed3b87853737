package mingda.casework.clock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes seeded sequences of acts, orders that are odd but possible in life included. */
final class Sequences {
    private static final LocalDate FIRST = LocalDate.of(2019, 5, 15);
    private static final int RECEIPTS = 2700;
    private static final ActType[] TYPES = ActType.values();

    private final SplittableRandom random;

    Sequences(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A case to be folded. */
    record Example(List<Act> acts, Channel channel, Settings settings, LocalDate asOf) {
        Example with(List<Act> changed) {
            return new Example(changed, channel, settings, asOf);
        }

        Example plus(Act act) {
            List<Act> more = new ArrayList<>(acts);
            more.add(act);
            return with(more);
        }
    }

    Example next() {
        LocalDate received = FIRST.plusDays(random.nextInt(RECEIPTS));
        List<Act> acts = new ArrayList<>();
        acts.add(Act.of(ActType.RECEIVED, received).id("r").build());
        if (random.nextInt(3) == 0) {
            acts.add(Act.of(ActType.ARRIVED, received.minusDays(random.nextInt(12)))
                    .build());
        }
        int length = random.nextInt(9);
        List<String> consultations = new ArrayList<>();
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            LocalDate on = received.plusDays(random.nextInt(80) - 3);
            acts.add(act("a" + i, on, consultations, letters));
        }
        return new Example(acts, pick(Channel.values()), settings(), received.plusDays(random.nextInt(120)));
    }

    private Act act(String id, LocalDate on, List<String> consultations, List<String> letters) {
        ActType type = TYPES[random.nextInt(TYPES.length)];
        if (type == ActType.RECEIVED || type == ActType.VOIDED || random.nextInt(3) == 0) {
            type = pick(
                    ActType.CONSULTED,
                    ActType.CORRECTION_REQUESTED,
                    ActType.CORRECTED,
                    ActType.FEE_NOTIFIED,
                    ActType.FEE_PAID,
                    ActType.EXTENDED);
        }
        boolean answer = type == ActType.OPINION_RECEIVED || type == ActType.CONSULTATION_CLOSED;
        if ((answer && consultations.isEmpty()) || (type == ActType.RETURNED && letters.isEmpty())) {
            type = ActType.CONSULTED;
        }
        var act = Act.of(type, on).id(id);
        if (type == ActType.CONSULTED) {
            consultations.add(id);
        }
        fill(act, type, on, consultations, letters);
        letters.add(id);
        return act.build();
    }

    private void fill(ActBuilder act, ActType type, LocalDate on, List<String> consultations, List<String> letters) {
        switch (type) {
            case CONSULTED -> act.party(maybe(pick(Party.values()))).servedOn(served(on));
            case CORRECTION_REQUESTED -> act.servedOn(served(on)).workingDays(maybe(1 + random.nextInt(20)));
            case CORRECTED -> act.channel(maybe(pick(Channel.values())));
            case FEE_NOTIFIED -> act.servedOn(served(on)).amount(maybe(new BigDecimal(100)));
            case FEE_PAID -> act.amount(maybe(new BigDecimal(random.nextInt(2) == 0 ? 50 : 100)));
            case EXTENDED -> act.workingDays(1 + random.nextInt(25));
            case OPINION_RECEIVED, CONSULTATION_CLOSED -> act.consultation(of(consultations));
            case SERVED -> act.of(letters.isEmpty() ? null : maybe(of(letters))).method(maybe(pick(Method.values())));
            case RETURNED -> act.of(of(letters)).agencyFault(random.nextBoolean());
            case REPLIED ->
                act.method(maybe(pick(Method.values())))
                        .finalReply(maybe(random.nextInt(4) > 0))
                        .outcome(maybe(pick("GRANT", "REFUSE_LAW", "PARTIAL", "REPEAT")));
            case DELAY_FIXED, CLOCK_SUSPENDED -> act.until(on.plusDays(random.nextInt(60)));
            case REOPENED -> act.startsOn(on.plusDays(random.nextInt(10))).period(period());
            case LITIGATION_FILED -> act.afterReconsideration(random.nextBoolean());
            default -> {}
        }
    }

    private @Nullable Period period() {
        return maybe(new Period(1 + random.nextInt(30), pick(Period.Unit.values())));
    }

    private Settings settings() {
        Settings settings = Settings.defaults();
        if (random.nextInt(2) == 0) {
            settings = settings.with(Setting.ONLINE_RECEIPT, "AGENCY_CONFIRM")
                    .with(Setting.NONWORKING_RECEIPT, pick("ACTUAL", "NEXT_WORKDAY"))
                    .with(Setting.CONSULT_INTERVAL, pick("OPEN_CLOSED", "CLOSED_CLOSED", "OPEN_OPEN"))
                    .with(Setting.LATE_CORRECTION, pick("BOTH", "NEW", "OLD"))
                    .with(Setting.FORCE_MAJEURE, random.nextBoolean())
                    .with(Setting.REFERRAL_SUSPENDS, random.nextBoolean())
                    .with(Setting.REASONS_SUSPEND, random.nextBoolean())
                    .with(Setting.EXTENSION_COUNT, 1 + random.nextInt(3));
        }
        return settings;
    }

    private @Nullable LocalDate served(LocalDate on) {
        return maybe(on.plusDays(random.nextInt(30)));
    }

    private String of(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    static List<Act> mapped(List<Act> acts, UnaryOperator<Act> change) {
        return acts.stream().map(change).toList();
    }
}

package mingda.casework.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mingda.casework.calendar.Words;
import mingda.casework.clock.ActType;

/** The steps that the municipal platform wants to know, and the acts that they are. */
enum Duty {
    RECEIPT("收件", "Receipt", ActType.RECEIVED),
    CORRECTION("补正", "Correction", ActType.CORRECTION_REQUESTED),
    EXTENSION("延期", "Extension", ActType.EXTENDED),
    CONSULTATION("征询", "Consultation", ActType.CONSULTED),
    CLOSING("办结", "Closing", ActType.REPLIED, ActType.CORRECTION_LAPSED, ActType.FEE_LAPSED, ActType.WITHDRAWN),
    RECONSIDERATION("复议", "Reconsideration", ActType.RECONSIDERATION_FILED),
    LITIGATION("诉讼", "Litigation", ActType.LITIGATION_FILED);

    private final Words label;
    private final List<ActType> acts;

    Duty(String zh, String en, ActType... acts) {
        this.label = new Words(zh, en);
        this.acts = List.of(acts);
    }

    /** What it is called there. */
    Words label() {
        return label;
    }

    /** The duty that an act brings. */
    static Duty of(ActType type) {
        return Arrays.stream(values())
                .filter(duty -> duty.acts.contains(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no duty follows from " + type));
    }

    /** The duty of that name, if it is one. */
    static Optional<Duty> named(String name) {
        return Arrays.stream(values()).filter(duty -> duty.name().equals(name)).findFirst();
    }

    /** The types of its acts as a list in SQL. */
    String inSql() {
        return acts.stream().map(type -> "'" + type.name() + "'").collect(Collectors.joining(", "));
    }

    /** The types of all acts that bring a duty, as a list in SQL. */
    static String allInSql() {
        return Arrays.stream(values()).map(Duty::inSql).collect(Collectors.joining(", "));
    }
}

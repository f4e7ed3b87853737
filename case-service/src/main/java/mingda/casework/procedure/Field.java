package mingda.casework.procedure;

/**
 * Something that an act states.
 *
 * @param name its name in JSON
 * @param needed whether it must be given
 * @param kind what it takes
 */
public record Field(String name, boolean needed, Kind kind) {
    /** What a field takes. */
    public enum Kind {
        TEXT,
        LIST,
        DATE,
        NUMBER,
        FLAG,
        CHOICE,
        ACT,
        PERIOD
    }

    static Field of(String text) {
        boolean needed = !text.endsWith("?");
        String name = needed ? text : text.substring(0, text.length() - 1);
        return new Field(name, needed, kindOf(name));
    }

    private static Kind kindOf(String name) {
        return switch (name) {
            case "servedOn", "until", "startsOn" -> Kind.DATE;
            case "workingDays", "amount" -> Kind.NUMBER;
            case "items", "places", "words", "children" -> Kind.LIST;
            case "reached", "final", "agencyFault", "afterReconsideration" -> Kind.FLAG;
            case "of", "consultation", "act" -> Kind.ACT;
            case "period" -> Kind.PERIOD;
            case "channel", "means", "party", "stance", "method", "tariff", "outcome", "cause", "form" -> Kind.CHOICE;
            default -> Kind.TEXT;
        };
    }
}

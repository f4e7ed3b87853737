package mingda.intake.portal;

import java.util.List;

/**
 * One field of a form, ready to be shown.
 *
 * @param name of the form value, and id of the control that an error links to
 * @param type how it is asked
 * @param label the question
 * @param hint help, or empty
 * @param value what was typed so far
 * @param error what is wrong with it, or empty
 * @param options the choices, for radio buttons
 * @param autocomplete HTML autocomplete token, or empty
 */
public record Field(
        String name,
        Type type,
        String label,
        String hint,
        String value,
        String error,
        List<Option> options,
        String autocomplete) {

    /** How a field is asked. */
    public enum Type {
        TEXT,
        LONG_TEXT,
        RADIO,
        CHECKBOX,
        DATE,
        FILE
    }

    /** One choice; {@code group} is the heading above it, or empty. */
    public record Option(String value, String label, boolean chosen, String group) {

        Option(String value, String label, boolean chosen) {
            this(value, label, chosen, "");
        }
    }

    /** The id that the error summary links to: of the first choice, where there are choices. */
    public String target() {
        return type == Type.RADIO && !options.isEmpty()
                ? name + "-" + options.getFirst().value()
                : name;
    }

    /** Whether it is asked by radio buttons. */
    public boolean radio() {
        return type == Type.RADIO;
    }

    /** Whether it is ticked. */
    public boolean checkbox() {
        return type == Type.CHECKBOX;
    }

    /** Whether it takes several lines. */
    public boolean longText() {
        return type == Type.LONG_TEXT;
    }

    /** Whether it is a day. */
    public boolean date() {
        return type == Type.DATE;
    }

    /** Whether it is an upload. */
    public boolean file() {
        return type == Type.FILE;
    }

    /** The keyboard that a phone shows for it (HTML inputmode), or empty for the usual one. */
    public String keyboard() {
        return switch (autocomplete) {
            case "tel", "email" -> autocomplete;
            case "postal-code" -> "numeric";
            default -> "";
        };
    }
}

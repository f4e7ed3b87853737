package mingda.intake.portal;

import java.util.List;

/**
 * A field of a form before it is shown. Its words stand under {@code field_<name>}, {@code hint_<name>} and
 * {@code option_<name>_<value>}.
 *
 * @param name of the form value
 * @param type how it is asked
 * @param options the values to choose from, empty where the page fills them in
 * @param autocomplete HTML autocomplete token, or empty
 */
record FieldSpec(String name, Field.Type type, List<String> options, String autocomplete) {

    static FieldSpec text(String name, String autocomplete) {
        return new FieldSpec(name, Field.Type.TEXT, List.of(), autocomplete);
    }

    static FieldSpec longText(String name) {
        return new FieldSpec(name, Field.Type.LONG_TEXT, List.of(), "");
    }

    static FieldSpec radio(String name) {
        return new FieldSpec(name, Field.Type.RADIO, List.of(), "");
    }

    static FieldSpec radio(String name, List<String> options) {
        return new FieldSpec(name, Field.Type.RADIO, options, "");
    }

    static FieldSpec checkbox(String name) {
        return new FieldSpec(name, Field.Type.CHECKBOX, List.of(), "");
    }

    static FieldSpec date(String name) {
        return new FieldSpec(name, Field.Type.DATE, List.of(), "");
    }

    static FieldSpec file(String name) {
        return new FieldSpec(name, Field.Type.FILE, List.of(), "");
    }
}

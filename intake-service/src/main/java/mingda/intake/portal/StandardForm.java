package mingda.intake.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What every page with a form gives its template: the fields, and those that are wrong. */
final class StandardForm {

    private StandardForm() {}

    static Map<String, Object> data(List<Field> fields) {
        Map<String, Object> data = new HashMap<>();
        data.put("fields", fields);
        data.put(
                "wrong",
                fields.stream().filter(field -> !field.error().isEmpty()).toList());
        return data;
    }
}

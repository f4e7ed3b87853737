package mingda.casework.json;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The members of one JSON object, read strictly: a wrong type is a wrong fact, never guessed. */
public final class Facts {

    private static final int LONGEST_TEXT = 20_000;
    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

    private final JsonNode node;
    private final String pointer;
    private final Wrong wrong;

    /** The object at the pointer; what is no object is wrong and then reads as empty. */
    public Facts(@Nullable JsonNode node, String pointer, Wrong wrong) {
        this.pointer = pointer;
        this.wrong = wrong;
        if (node == null || !node.isObject()) {
            wrong.add(pointer, "object", "此处应为 JSON 对象。", "Give a JSON object here.");
            this.node = MissingNode.getInstance();
        } else {
            this.node = node;
        }
    }

    /** The object's place in the request. */
    public String pointer() {
        return pointer;
    }

    /** Whether the member is given and not null. */
    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** The member as it was sent. */
    public JsonNode raw(String name) {
        return node.path(name);
    }

    /** A text without control characters; blank counts as not given. */
    public @Nullable String text(String name, boolean needed) {
        return text(name, needed, LONGEST_TEXT);
    }

    /** As {@link #text(String, boolean)}, of at most so many characters. */
    public @Nullable String text(String name, boolean needed, int longest) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.asText().isBlank())) {
            return absent(name, needed);
        }
        if (!value.isTextual()) {
            return wrong(name, "text", "此处应为文字。", "Give text here.");
        }
        if (value.asText().length() > longest) {
            return wrong(name, "too-long", "最多 " + longest + " 字。", "At most " + longest + " characters.");
        }
        if (CONTROL.matcher(value.asText()).find()) {
            return wrong(name, "characters", "请删去不可见的控制字符。", "Remove the invisible control characters.");
        }
        return value.asText().strip();
    }

    /** A whole number. */
    public @Nullable Integer number(String name, boolean needed) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return absent(name, needed);
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            return wrong(name, "number", "此处应为整数。", "Give a whole number here.");
        }
        return value.asInt();
    }

    /** A whole number that may be large. */
    public @Nullable Long bigNumber(String name, boolean needed) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return absent(name, needed);
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            return wrong(name, "number", "此处应为整数。", "Give a whole number here.");
        }
        return value.asLong();
    }

    /** An amount of money with at most two decimals. */
    public @Nullable BigDecimal amount(String name, boolean needed) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return absent(name, needed);
        }
        if (!value.isNumber() || (value.isFloatingPointNumber() && !Double.isFinite(value.asDouble()))) {
            return wrong(name, "number", "此处应为数字。", "Give a number here.");
        }
        BigDecimal amount = value.decimalValue();
        boolean sound = amount.precision() - amount.scale() <= 12 && amount.scale() >= -12 && amount.scale() <= 12;
        return sound ? amount : wrong(name, "number", "金额过大或小数位过多。", "Too large, or too many decimals.");
    }

    /** True or false. */
    public @Nullable Boolean flag(String name, boolean needed) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return absent(name, needed);
        }
        return value.isBoolean()
                ? Boolean.valueOf(value.asBoolean())
                : wrong(name, "boolean", "此处应为 true 或 false。", "Give true or false here.");
    }

    /** A day, {@code yyyy-MM-dd}. */
    public @Nullable LocalDate day(String name, boolean needed) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return absent(name, needed);
        }
        try {
            if (value.isTextual() && value.asText().length() == 10) {
                return LocalDate.parse(value.asText());
            }
        } catch (DateTimeParseException e) {
            return noDay(name);
        }
        return noDay(name);
    }

    private @Nullable LocalDate noDay(String name) {
        return wrong(name, "date", "请按 yyyy-MM-dd 填写真实存在的日期。", "Give a day that exists, as yyyy-MM-dd.");
    }

    /** One of these words. */
    public @Nullable String choice(String name, boolean needed, List<String> choices) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return absent(name, needed);
        }
        if (!value.isTextual() || !choices.contains(value.asText())) {
            String list = String.join(", ", choices);
            return wrong(name, "choice", "请选择其中之一：" + list, "Choose one of: " + list);
        }
        return value.asText();
    }

    /** One of the constants, by its name. */
    public <E extends Enum<E>> @Nullable E constant(String name, boolean needed, Class<E> type) {
        E[] constants = type.getEnumConstants();
        String chosen =
                choice(name, needed, Arrays.stream(constants).map(Enum::name).toList());
        return chosen == null ? null : Enum.valueOf(type, chosen);
    }

    /** An object in the object, or null when it is not given. */
    public @Nullable Facts object(String name, boolean needed) {
        if (!has(name)) {
            return absent(name, needed);
        }
        return node.path(name).isObject()
                ? new Facts(node.path(name), pointer + "/" + name, wrong)
                : wrong(name, "object", "此处应为 JSON 对象。", "Give a JSON object here.");
    }

    /** The objects of a list, each read by the function; what reads as null is left out. */
    public <T> List<T> list(String name, int most, Function<Facts, @Nullable T> reader) {
        JsonNode value = node.path(name);
        List<T> items = new ArrayList<>();
        if (value.isMissingNode() || value.isNull()) {
            return items;
        }
        if (!value.isArray() || value.size() > most) {
            wrong(name, "list", "此处应为最多 " + most + " 项的数组。", "Give a list of at most " + most + " items.");
            return items;
        }
        for (int i = 0; i < value.size(); i++) {
            T item = reader.apply(new Facts(value.get(i), pointer + "/" + name + "/" + i, wrong));
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    /** A copy of the whole object. */
    public @Nullable ObjectNode copy() {
        return node instanceof ObjectNode object ? object.deepCopy() : null;
    }

    /** The members as plain values (text, number, boolean, list, map); a text that can't be stored is wrong. */
    public Map<String, Object> values() {
        Map<String, Object> values = PLAIN.convertValue(copy(), new TypeReference<>() {});
        if (values == null) {
            return new LinkedHashMap<>();
        }
        values.forEach((name, value) -> {
            if (value instanceof String text && UNSTORABLE.matcher(text).find()) {
                refuse(name, "characters", "请删去不可见的控制字符。", "Remove the invisible control characters.");
            }
        });
        return values;
    }

    /** Remembers that the member is wrong. */
    public void refuse(String name, String code, String zh, String en) {
        wrong.add(pointer + "/" + name, code, zh, en);
    }

    private <T> @Nullable T absent(String name, boolean needed) {
        if (needed) {
            wrong.missing(pointer + "/" + name);
        }
        return null;
    }

    private <T> @Nullable T wrong(String name, String code, String zh, String en) {
        wrong.add(pointer + "/" + name, code, zh, en);
        return null;
    }
}

package mingda.casework.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingda.casework.calendar.Words;
import mingda.casework.outcome.RowSettings;
import mingda.casework.outcome.UnsuableRemedy;
import org.jspecify.annotations.Nullable;

/** The settings of an agency: immutable, every one with its default. */
public final class Settings {
    private static final Settings DEFAULTS = new Settings(new EnumMap<>(Setting.class));

    private final EnumMap<Setting, Object> changed;

    private Settings(EnumMap<Setting, Object> changed) {
        this.changed = changed;
    }

    /** Every setting at its default. */
    public static Settings defaults() {
        return DEFAULTS;
    }

    /**
     * What is wrong with these changes: unknown names and values out of range; empty if nothing. Pointers are
     * {@code /settings/<name>}.
     */
    public static List<Refused.Reason> problems(Map<String, ? extends @Nullable Object> changes) {
        List<Refused.Reason> problems = new ArrayList<>();
        changes.forEach((name, value) -> {
            var setting = Setting.named(name);
            if (setting.isEmpty()) {
                problems.add(problem(name, new Words("没有这项设置", "There is no such setting")));
            } else if (value == null || !setting.get().accepts(value)) {
                String range = setting.get().range();
                problems.add(problem(name, new Words("取值应为 " + range, "It takes " + range)));
            }
        });
        return List.copyOf(problems);
    }

    /**
     * These settings with changes by name.
     *
     * @throws IllegalArgumentException if the changes have {@link #problems(Map) problems}
     */
    public Settings with(Map<String, ? extends @Nullable Object> changes) {
        if (!problems(changes).isEmpty()) {
            throw new IllegalArgumentException("not settings: " + changes.keySet());
        }
        EnumMap<Setting, Object> all = new EnumMap<>(Setting.class);
        all.putAll(changed);
        changes.forEach((name, value) -> {
            if (value != null) {
                all.put(Setting.named(name).orElseThrow(), value);
            }
        });
        return new Settings(all);
    }

    /** These settings with one of them changed. */
    public Settings with(Setting setting, Object value) {
        return with(Map.of(setting.key(), value));
    }

    /** Every setting by name, in the order of the list. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            map.put(setting.key(), value(setting));
        }
        return map;
    }

    /** What differs from the defaults, by name: what need be stored. */
    public Map<String, Object> changes() {
        Map<String, Object> map = new LinkedHashMap<>();
        changed.forEach((setting, value) -> map.put(setting.key(), value));
        return map;
    }

    /** The value of a setting: a string, an integer or a boolean; a list where it has dated texts. */
    public Object value(Setting setting) {
        Object value = changed.get(setting);
        return value == null ? setting.standard() : value;
    }

    /** The value of a setting that is a choice or a text. */
    public String text(Setting setting) {
        return (String) value(setting);
    }

    /** The text of that day of a setting whose text may change on certain days; empty where none holds. */
    public String text(Setting setting, LocalDate day) {
        return DatedText.of(value(setting)).orElseThrow().on(day);
    }

    /** The value of a setting that is a number. */
    public int number(Setting setting) {
        return (Integer) value(setting);
    }

    /** The value of a setting that is a switch. */
    public boolean is(Setting setting) {
        return (Boolean) value(setting);
    }

    /** Whether a choice stands at this value. */
    boolean is(Setting setting, String choice) {
        return choice.equals(value(setting));
    }

    /** The rows of table three on which practice differs. */
    public RowSettings rows() {
        return new RowSettings(number(Setting.NOT_GOV_ROW), number(Setting.INQUIRY_ROW), number(Setting.ARCHIVED_ROW));
    }

    /** What is printed under replies that courts do not take. */
    public UnsuableRemedy remedyForUnsuable() {
        return UnsuableRemedy.valueOf(text(Setting.REMEDY_FOR_UNSUABLE));
    }

    private static Refused.Reason problem(String name, Words message) {
        return new Refused.Reason("/settings/" + name, Refused.Code.INVALID_VALUE, message);
    }
}

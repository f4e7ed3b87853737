package mingda.casework.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mingda.casework.clock.CaseState;
import mingda.casework.clock.Channel;
import mingda.casework.json.Wrong;
import mingda.casework.outcome.Outcome;
import mingda.casework.statistics.ApplicantClass;
import org.jspecify.annotations.Nullable;

/** The conditions of a query of the register, as SQL with its parameters. */
public final class Filter {

    /** What a case is sorted by: its receipt, before that the day on which it was sent. */
    static final String DAY = "coalesce(c.received_on, c.submitted_on)";

    private static final int LONGEST = 200;

    private static final String HAS_OUTCOME = """
            exists (select 1 from case_entry e where e.case_id = c.id and e.type = 'REPLIED'
                and ? = any (string_to_array(replace(e.detail ->> 'outcome', ' ', ''), ','))
                and not exists (select 1 from case_entry v where v.case_id = c.id and v.type = 'VOIDED'
                    and v.detail ->> 'act' = e.id::text))""";

    private final Wrong wrong;
    private final StringBuilder sql = new StringBuilder(" where true");
    private final List<@Nullable Object> parameters = new ArrayList<>();

    public Filter(Wrong wrong) {
        this.wrong = wrong;
    }

    Filter year(@Nullable String year) {
        if (year == null || year.isBlank()) {
            return this;
        }
        if (!year.matches("20[0-9]{2}")) {
            wrong.add("/year", "year", "年度应为四位数字，如 2026。", "The year has four digits, such as 2026.");
            return this;
        }
        int number = Integer.parseInt(year);
        return add(" and " + DAY + " between ? and ?", LocalDate.of(number, 1, 1), LocalDate.of(number, 12, 31));
    }

    public Filter equal(String name, String column, @Nullable String value) {
        if (value != null && !value.isBlank() && isSound(name, value)) {
            add(" and " + column + " = ?", value.strip());
        }
        return this;
    }

    public Filter channel(@Nullable String value) {
        return oneOf("channel", "c.channel", value, Channel.values());
    }

    public Filter applicantClass(@Nullable String value) {
        return oneOf("applicantClass", "c.applicant_class", value, ApplicantClass.values());
    }

    Filter state(@Nullable String value) {
        return oneOf("state", "c.state", value, CaseState.values());
    }

    /** Cases with a reply that has such an item; a voided reply does not count. */
    Filter outcome(@Nullable String value) {
        if (value != null && !value.isBlank() && known("outcome", value, Outcome.values())) {
            add(" and " + HAS_OUTCOME, value);
        }
        return this;
    }

    /** {@code true}: closed cases; {@code false}: open ones. */
    Filter closed(@Nullable String value) {
        if (value != null && !value.isBlank() && truth("closed", value)) {
            add(" and c.closed = ?", Boolean.valueOf(value));
        }
        return this;
    }

    /** {@code true}: cases against which one was filed; {@code false}: the others. */
    Filter filed(String name, String type, @Nullable String value) {
        if (value != null && !value.isBlank() && truth(name, value)) {
            add(
                    " and exists (select 1 from case_entry e where e.case_id = c.id and e.type = ?) = ?",
                    type,
                    Boolean.valueOf(value));
        }
        return this;
    }

    public Filter from(@Nullable String value) {
        return day("receivedFrom", " and c.received_on >= ?", value);
    }

    public Filter to(@Nullable String value) {
        return day("receivedTo", " and c.received_on <= ?", value);
    }

    Filter text(@Nullable String value) {
        if (value != null && !value.isBlank() && isSound("q", value)) {
            String escaped =
                    value.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            String pattern = "%" + escaped + "%";
            add(
                    " and (t.search_text ilike ? or c.application_no ilike ? or c.external_no ilike ?)",
                    pattern,
                    pattern,
                    pattern);
        }
        return this;
    }

    Filter add(String condition, @Nullable Object... values) {
        sql.append(condition);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    /** The same conditions, to which others can be added. */
    Filter copy() {
        return new Filter(wrong).add(sql.substring(" where true".length()), parameters.toArray());
    }

    String sql() {
        return sql.toString();
    }

    List<@Nullable Object> parameters() {
        return parameters;
    }

    private Filter day(String name, String condition, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            try {
                add(condition, LocalDate.parse(value));
            } catch (DateTimeParseException e) {
                wrong.add("/" + name, "date", "请按 yyyy-MM-dd 填写真实存在的日期。", "Give a day that exists, as yyyy-MM-dd.");
            }
        }
        return this;
    }

    private Filter oneOf(String name, String column, @Nullable String value, Enum<?>[] constants) {
        return value != null && !value.isBlank() && known(name, value, constants)
                ? add(" and " + column + " = ?", value)
                : this;
    }

    private boolean truth(String name, String value) {
        boolean known = value.equals("true") || value.equals("false");
        if (!known) {
            wrong.add("/" + name, "boolean", "此处应为 true 或 false。", "Give true or false here.");
        }
        return known;
    }

    private boolean known(String name, String value, Enum<?>[] constants) {
        boolean known =
                Arrays.stream(constants).anyMatch(constant -> constant.name().equals(value));
        if (!known) {
            String list = Arrays.toString(constants);
            wrong.add("/" + name, "choice", "请选择其中之一：" + list, "Choose one of: " + list);
        }
        return known;
    }

    private boolean isSound(String name, String value) {
        boolean sound = value.length() <= LONGEST && value.indexOf('\0') < 0;
        if (!sound) {
            wrong.add("/" + name, "too-long", "内容过长或含有无效字符。", "The text is too long or holds invalid characters.");
        }
        return sound;
    }
}

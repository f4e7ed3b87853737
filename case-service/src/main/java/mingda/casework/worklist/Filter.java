package mingda.casework.worklist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mingda.casework.clock.CaseState;
import mingda.casework.clock.Light;
import mingda.casework.clock.Timeliness;
import mingda.casework.json.Wrong;
import mingda.casework.opinion.SectionOpinions;
import org.jspecify.annotations.Nullable;

/** The conditions of a worklist query, as SQL with its parameters. */
final class Filter {

    /** Compares stored dates with the legal today; counts no days. */
    static final String TIMELINESS = """
            case when c.final_timeliness is not null then c.final_timeliness
                when c.closed then null
                when c.reply_due_on is null or ?::date < c.reply_due_on then 'NOT_DUE'
                when ?::date = c.reply_due_on then 'DUE_TODAY'
                else 'OVERDUE' end""";

    static final String LIGHT = """
            case when c.closed then null
                when c.alert_due_on is null then 'GREEN'
                when ?::date >= c.red_on then 'RED'
                when ?::date >= c.yellow_on then 'YELLOW'
                else 'GREEN' end""";

    private static final int LONGEST = 200;

    private final Object today;
    private final Wrong wrong;
    private final StringBuilder sql = new StringBuilder(" where true");
    private final List<@Nullable Object> parameters = new ArrayList<>();

    Filter(Object today, Wrong wrong) {
        this.today = today;
        this.wrong = wrong;
    }

    Filter equal(String column, @Nullable String value) {
        if (given(value)) {
            add(" and " + column + " = ?", value);
        }
        return this;
    }

    /** {@code none} finds the cases that nobody has. */
    Filter assignee(@Nullable String value) {
        if ("none".equals(value)) {
            sql.append(" and c.assignee is null");
            return this;
        }
        return equal("c.assignee", value);
    }

    /** The cases of the people of one unit of the caller's agency. */
    Filter unit(@Nullable String value, @Nullable String agency) {
        if (given(value)) {
            add(
                    " and c.assignee in (select s.username from staff s where s.unit = ? and s.agency_code = ?)",
                    value,
                    agency);
        }
        return this;
    }

    /** {@code true} leaves out what is closed, {@code false} shows nothing else. */
    Filter open(@Nullable String value) {
        if (value != null && !value.isBlank() && choice("open", value, List.of("true", "false"))) {
            add(" and c.closed = ?", value.equals("false"));
        }
        return this;
    }

    /** A day of the projection, from or until a given one. */
    Filter day(String name, String comparison, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            try {
                add(" and " + comparison + " ?", LocalDate.parse(value));
            } catch (DateTimeException e) {
                wrong.add("/" + name, "invalid", "请填写日期，例如 2026-12-31。", "Give a day such as 2026-12-31.");
            }
        }
        return this;
    }

    /** The cases in which a section was asked and has not answered: any, with its day passed, or one that the caller may answer. */
    Filter sectionOpinion(@Nullable String value, String username) {
        if (value == null || value.isBlank() || !choice("sectionOpinion", value, List.of("OPEN", "PASSED", "MINE"))) {
            return this;
        }
        String awaited = " and exists (select 1 " + SectionOpinions.AWAITED;
        switch (value) {
            case "PASSED" -> add(awaited + " and o.due_on < ?)", today);
            case "MINE" ->
                add(
                        awaited + " and (o.username is null or o.username = ?)"
                                + " and o.unit = (select s.unit from staff s where s.username = ? and s.active))",
                        username,
                        username);
            default -> add(awaited + ")");
        }
        return this;
    }

    Filter state(@Nullable String value) {
        if (given(value) && known("state", value, CaseState.values())) {
            add(" and c.state = ?", value);
        }
        return this;
    }

    Filter timeliness(@Nullable String value) {
        if (given(value) && known("timeliness", value, Timeliness.values())) {
            add(" and (" + TIMELINESS + ") = ?", today, today, value);
        }
        return this;
    }

    Filter light(@Nullable String value) {
        if (given(value) && known("light", value, Light.values())) {
            add(" and (" + LIGHT + ") = ?", today, today, value);
        }
        return this;
    }

    Filter text(@Nullable String value) {
        if (value != null && !value.isBlank()) {
            String pattern = "%"
                    + value.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
                wrong.add(
                        "/q", "too-long", "检索词过长或含有无效字符。", "The search text is too long or holds invalid characters.");
            } else {
                add(
                        " and (t.search_text ilike ? or c.application_no ilike ? or c.external_no ilike ?)",
                        pattern,
                        pattern,
                        pattern);
            }
        }
        return this;
    }

    void add(String condition, @Nullable Object... values) {
        sql.append(condition);
        parameters.addAll(Arrays.asList(values));
    }

    String sql() {
        return sql.toString();
    }

    List<@Nullable Object> parameters() {
        return parameters;
    }

    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private boolean choice(String name, String value, List<String> choices) {
        if (!choices.contains(value)) {
            wrong.add("/" + name, "choice", "请选择其中之一：" + choices, "Choose one of: " + choices);
        }
        return choices.contains(value);
    }

    private boolean known(String name, @Nullable String value, Enum<?>[] constants) {
        boolean known =
                Arrays.stream(constants).anyMatch(constant -> constant.name().equals(value));
        if (!known) {
            String list = Arrays.toString(constants);
            wrong.add("/" + name, "choice", "请选择其中之一：" + list, "Choose one of: " + list);
        }
        return known;
    }
}

package mingda.casework.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mingda.casework.calendar.Words;
import mingda.casework.outcome.Outcome;
import mingda.eventing.problem.Language;
import org.jspecify.annotations.Nullable;

/** The figures as CSV (RFC 4180, UTF-8 with the mark that spreadsheets need): a line for each group, then the total. */
final class FiguresCsv {

    static final String MEDIA_TYPE = "text/csv";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CsvMapper CSV = new CsvMapper();

    private record Column(Words head, Function<WorkFigures, @Nullable Object> value) {}

    private static final List<String> SPANS = List.of("0–5", "6–10", "11–15", "16–20", "21–40", "41+");
    private static final List<Column> COLUMNS = columns();

    private FiguresCsv() {}

    static String write(FiguresReport report, Language language) {
        boolean english = language == Language.EN;
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<@Nullable Object> heads = new ArrayList<>();
        heads.add(english ? "Group" : "分组");
        COLUMNS.forEach(column -> heads.add(column.head().in(english)));
        rows.add(heads);
        Stream.concat(report.groups().stream(), Stream.of(report.total()))
                .forEach(group -> rows.add(row(group, english)));
        try {
            return BYTE_ORDER_MARK
                    + CSV.writer(CsvSchema.emptySchema().withLineSeparator("\r\n"))
                            .writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures can be written as CSV", e);
        }
    }

    private static List<@Nullable Object> row(FiguresReport.Group group, boolean english) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(group.label());
        WorkFigures figures = group.figures();
        for (Column column : COLUMNS) {
            row.add(
                    figures == null
                            ? (english ? "hidden" : "隐去")
                            : column.value().apply(figures));
        }
        return row;
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        add(columns, "收到", "Received", WorkFigures::received);
        add(columns, "未结", "Open", WorkFigures::open);
        add(columns, "已答复", "Answered", each -> each.inTime().answered());
        add(columns, "按期", "On time", each -> each.inTime().onTime());
        add(columns, "逾期答复", "Late", each -> each.inTime().late());
        add(columns, "按期率（%）", "On time, per cent", each -> each.inTime().rate());
        add(columns, "延期件数", "Extended", each -> each.inTime().extended());
        add(
                columns,
                "未延期即按期",
                "On time without extension",
                each -> each.inTime().onTimeUnextended());
        add(columns, "未延期按期率（%）", "The same, per cent", each -> each.inTime().rateUnextended());
        add(columns, "逾期未答复", "Overdue", each -> each.inTime().overdue());
        add(columns, "办理工作日中位数", "Median of working days", each -> each.days().median());
        add(columns, "九成件数不超过", "Nine in ten within", each -> each.days().nineInTen());
        add(columns, "最长", "Longest", each -> each.days().longest());
        for (int span = 0; span < SPANS.size(); span++) {
            int place = span;
            add(
                    columns,
                    SPANS.get(span) + "个工作日",
                    SPANS.get(span) + " working days",
                    each -> each.days().spans().get(place).cases());
        }
        add(columns, "机关用时（工作日）", "Days of the agency", each -> each.whose().agency());
        add(columns, "申请人用时（工作日）", "Days of the applicant", each -> each.whose().applicant());
        add(columns, "第三方用时（工作日）", "Days of third parties", each -> each.whose().thirdParties());
        add(columns, "补正告知", "Corrections asked", each -> each.corrections().asked());
        add(columns, "已补正", "Corrected", each -> each.corrections().answered());
        add(columns, "逾期未补正", "Corrections lapsed", each -> each.corrections().lapsed());
        add(
                columns,
                "补正后被纠正",
                "Corrections overturned",
                each -> each.corrections().overturned());
        add(columns, "行政复议", "Reconsiderations", each -> each.reconsiderations().filed());
        add(
                columns,
                "复议纠正",
                "Corrected on reconsideration",
                each -> each.reconsiderations().corrected());
        add(columns, "行政诉讼", "Suits", each -> each.suits().filed());
        add(columns, "诉讼纠正", "Corrected by judgment", each -> each.suits().corrected());
        for (Outcome outcome : Outcome.values()) {
            columns.add(new Column(outcome.label(), each -> each.outcomes().getOrDefault(outcome.name(), 0L)));
        }
        return columns;
    }

    private static void add(List<Column> columns, String zh, String en, Function<WorkFigures, @Nullable Object> value) {
        columns.add(new Column(new Words(zh, en), value));
    }
}

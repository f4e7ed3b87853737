package mingda.casework.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The definition of table three, which the State Council's office replaces now and then: which lines it has, in which
 * words, and which rows of the fullest format each of them adds up. What is counted stays the same.
 */
public enum TableFormat {
    /** 国办公开办函〔2019〕60号, the trial format (试行): （六）其他处理 without lines of its own. */
    TRIAL_2019("2019", 2019, "国办公开办函〔2019〕60号"),
    /** 国办公开办函〔2021〕30号. */
    OF_2021("2021", 2021, "国办公开办函〔2021〕30号");

    private static final String RESULTS = "三、本年度办理结果";

    private final String key;
    private final int firstYear;
    private final String notice;
    private final List<Line> lines;

    TableFormat(String key, int firstYear, String notice) {
        this.key = key;
        this.firstYear = firstYear;
        this.notice = notice;
        this.lines = lines(firstYear);
    }

    /**
     * One line of the table.
     *
     * @param no its number, from 1
     * @param section 一、 to 四、, in full
     * @param group （一） to （七） within 三、; null outside it
     * @param item 1. to 8. within a group; null where the group has no lines of its own
     * @param rows the rows of the format of 2021 that it adds up
     */
    public record Line(
            int no,
            String section,
            @Nullable String group,
            @Nullable String item,
            List<Integer> rows) {

        /** The words of the line as the notice has them: the heads of what begins with it, and its own. */
        public String label() {
            StringBuilder label = new StringBuilder();
            boolean firstItem = item == null || item.startsWith("1.");
            if (group == null || group.startsWith("（一）")) {
                append(label, section);
            }
            if (group != null && firstItem) {
                append(label, group);
            }
            append(label, item);
            return label.toString();
        }

        private static void append(StringBuilder label, @Nullable String words) {
            if (words != null) {
                label.append(label.isEmpty() ? "" : " ").append(words);
            }
        }

        /** Its figures in the table. */
        public List<Integer> figures(TableThree table) {
            return IntStream.rangeClosed(1, TableThree.COLUMNS)
                    .map(column ->
                            rows.stream().mapToInt(row -> table.at(row, column)).sum())
                    .boxed()
                    .toList();
        }
    }

    /** The format of that key, {@code 2021} or {@code 2019}. */
    public static Optional<TableFormat> of(String key) {
        for (TableFormat format : values()) {
            if (format.key.equals(key)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The format in which the report of that year is made; for years before the first, the first. */
    public static TableFormat ofYear(int year) {
        TableFormat found = TRIAL_2019;
        for (TableFormat format : values()) {
            if (format.firstYear <= year) {
                found = format;
            }
        }
        return found;
    }

    /** Its key in the API. */
    public String key() {
        return key;
    }

    /** The notice that prescribes it. */
    public String notice() {
        return notice;
    }

    /** Its lines, in order. */
    public List<Line> lines() {
        return lines;
    }

    private static List<Line> lines(int firstYear) {
        List<Line> lines = new ArrayList<>();
        add(lines, "一、本年新收政府信息公开申请数量", null, null, 1);
        add(lines, "二、上年结转政府信息公开申请数量", null, null, 2);
        add(lines, RESULTS, "（一）予以公开", null, 3);
        add(lines, RESULTS, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", null, 4);
        group(
                lines,
                "（三）不予公开",
                "1.属于国家秘密",
                "2.其他法律行政法规禁止公开",
                "3.危及“三安全一稳定”",
                "4.保护第三方合法权益",
                "5.属于三类内部事务信息",
                "6.属于四类过程性信息",
                "7.属于行政执法案卷",
                "8.属于行政查询事项");
        group(lines, "（四）无法提供", "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确");
        group(lines, "（五）不予处理", "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息");
        if (firstYear < 2021) {
            add(lines, RESULTS, "（六）其他处理", null, 21, 22, 23);
        } else {
            group(
                    lines,
                    "（六）其他处理",
                    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
                    "3.其他");
        }
        add(lines, RESULTS, "（七）总计", null, 24);
        add(lines, "四、结转下年度继续办理", null, null, 25);
        return List.copyOf(lines);
    }

    private static void group(List<Line> lines, String group, String... items) {
        int row = lines.getLast().rows().getLast();
        for (String item : items) {
            row++;
            add(lines, RESULTS, group, item, row);
        }
    }

    private static void add(
            List<Line> lines, String section, @Nullable String group, @Nullable String item, Integer... rows) {
        lines.add(new Line(lines.size() + 1, section, group, item, List.of(rows)));
    }
}

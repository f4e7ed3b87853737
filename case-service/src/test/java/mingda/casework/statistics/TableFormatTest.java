package mingda.casework.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of table three in the words of the notices (rulebook 6.1), and which notice holds for which year. */
class TableFormatTest {

    private static final List<String> LINES_2021 = List.of(
            "一、本年新收政府信息公开申请数量",
            "二、上年结转政府信息公开申请数量",
            "三、本年度办理结果 （一）予以公开",
            "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
            "（三）不予公开 1.属于国家秘密",
            "2.其他法律行政法规禁止公开",
            "3.危及“三安全一稳定”",
            "4.保护第三方合法权益",
            "5.属于三类内部事务信息",
            "6.属于四类过程性信息",
            "7.属于行政执法案卷",
            "8.属于行政查询事项",
            "（四）无法提供 1.本机关不掌握相关政府信息",
            "2.没有现成信息需要另行制作",
            "3.补正后申请内容仍不明确",
            "（五）不予处理 1.信访举报投诉类申请",
            "2.重复申请",
            "3.要求提供公开出版物",
            "4.无正当理由大量反复申请",
            "5.要求行政机关确认或重新出具已获取信息",
            "（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            "3.其他",
            "（七）总计",
            "四、结转下年度继续办理");

    private final TableThree published = Published.tables().three();

    @Test
    void the_format_of_2021_has_25_lines_in_the_words_of_the_notice() {
        List<TableFormat.Line> lines = TableFormat.OF_2021.lines();
        assertEquals(LINES_2021, lines.stream().map(TableFormat.Line::label).toList());
        assertEquals(
                IntStream.rangeClosed(1, 25).boxed().toList(),
                lines.stream().map(TableFormat.Line::no).toList());
    }

    @Test
    void each_line_of_the_format_of_2021_shows_its_own_row() {
        assertEquals(
                Published.THREE,
                TableFormat.OF_2021.lines().stream()
                        .map(line -> line.figures(published))
                        .toList());
    }

    /** The trial format has one line where that of 2021 has three: 71 + 6 + 110 = 187. */
    @Test
    void the_trial_format_puts_the_other_ways_of_ending_into_one_line() {
        List<String> words = new ArrayList<>(LINES_2021);
        words.subList(20, 23).clear();
        words.add(20, "（六）其他处理");
        List<List<Integer>> figures = new ArrayList<>(Published.THREE);
        figures.subList(20, 23).clear();
        figures.add(20, List.of(181, 5, 0, 0, 1, 0, 187));
        List<TableFormat.Line> lines = TableFormat.TRIAL_2019.lines();
        assertEquals(words, lines.stream().map(TableFormat.Line::label).toList());
        assertEquals(
                figures, lines.stream().map(line -> line.figures(published)).toList());
    }

    @ParameterizedTest
    @CsvSource({"2018,TRIAL_2019", "2019,TRIAL_2019", "2020,TRIAL_2019", "2021,OF_2021", "2022,OF_2021", "2026,OF_2021"
    })
    void a_year_is_reported_in_the_format_that_held_for_it(int year, TableFormat format) {
        assertEquals(format, TableFormat.ofYear(year));
    }

    @Test
    void a_format_is_asked_for_by_the_year_of_its_notice() {
        assertEquals(Optional.of(TableFormat.OF_2021), TableFormat.of("2021"));
        assertEquals(Optional.of(TableFormat.TRIAL_2019), TableFormat.of("2019"));
        assertEquals(Optional.empty(), TableFormat.of("2020"));
        assertEquals("2021", TableFormat.OF_2021.key());
        assertEquals("2019", TableFormat.TRIAL_2019.key());
        assertEquals("国办公开办函〔2021〕30号", TableFormat.OF_2021.notice());
        assertEquals("国办公开办函〔2019〕60号", TableFormat.TRIAL_2019.notice());
    }

    @Test
    void the_six_classes_of_applicant_stand_in_the_order_of_the_notice() {
        List<String> heads = new ArrayList<>(Collections.nCopies(ApplicantClass.values().length, ""));
        Arrays.stream(ApplicantClass.values())
                .forEach(each -> heads.set(each.column() - 1, each.label().zh()));
        assertEquals(List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"), heads);
    }
}

package mingda.casework.document.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import mingda.casework.outcome.Outcome;
import mingda.casework.outcome.UnsuableRemedy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplyTextTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Subject SUBJECT = new Subject(
            new Reader("张三（虚构）", false), "20261103-1ABCDEFG", "2025年会议纪要。", "公开办", LocalDate.of(2026, 11, 3), null);
    private static final ReplyTerms TERMS = new ReplyTerms("上海市奉贤区人民政府", "上海铁路运输法院", "", UnsuableRemedy.R2);

    @ParameterizedTest
    @EnumSource(value = Outcome.class, mode = EnumSource.Mode.EXCLUDE, names = "WITHDRAWN")
    void everyOutcomeHasItsWordsAndNoHole(Outcome outcome) {
        String text = text(TERMS, false, item(outcome, EVERYTHING));

        assertTrue(text.contains("编号：20261103-1ABCDEFG，申请内容：“2025年会议纪要”"), text);
        assertTrue(text.contains("《条例》"), text);
        assertFalse(text.contains("NOT_FOUND") || text.contains("{") || text.contains("。。"), text);
        assertFalse(text.contains("奉贤区人民法院"), text);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {
                "REFUSE_SECRET",
                "REFUSE_LAW",
                "REFUSE_SAFETY",
                "REFUSE_THIRD",
                "REFUSE_INTERNAL",
                "REFUSE_PROCESS",
                "REFUSE_ENFORCEMENT"
            })
    void refusalsUnderArticles14To16DemandReconsiderationFirst(Outcome outcome) {
        String text = text(TERMS, false, item(outcome, EVERYTHING));

        assertTrue(text.contains("应当自收到本答复书之日起60日内，先向上海市奉贤区人民政府申请行政复议"), text);
        assertTrue(text.contains("行政复议决定书之日起15日内"), text);
        assertFalse(text.contains("6个月"), text);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {
                "GRANT",
                "GRANT_PUBLIC",
                "NONE_EXISTS",
                "NOT_OURS",
                "NEEDS_MAKING",
                "STILL_UNCLEAR",
                "QUERY_SPECIAL",
                "REPEAT",
                "PETITION",
                "PUBLICATION",
                "EXCESSIVE",
                "CONFIRM_AGAIN",
                "UNCORRECTED",
                "UNPAID",
                "NOT_GOVERNMENT_INFO",
                "INQUIRY",
                "ARCHIVED"
            })
    void theOthersLeaveTheChoice(Outcome outcome) {
        String text = text(TERMS, false, item(outcome, EVERYTHING));

        assertTrue(text.contains("60日内向上海市奉贤区人民政府申请行政复议，或者自收到本"), text);
        assertTrue(text.contains("6个月内向上海铁路运输法院提起行政诉讼"), text);
        assertFalse(text.contains("先向"), text);
    }

    @Test
    void partialGrantCarriesBothRemediesForTheirParts() {
        String text = text(TERMS, false, item(Outcome.PARTIAL, EVERYTHING));

        assertTrue(text.contains("如对本答复书中不予公开的部分不服，应当"), text);
        assertTrue(text.contains("如对本答复书中的其他内容不服，可以"), text);
        assertTrue(text.contains("依据为《条例》第十六条第二款、《条例》第十五条"), text);
    }

    @Test
    void partWithheldAsNoGovernmentInformationCarriesTheFreeChoiceAlone() {
        String facts = EVERYTHING.replace("[\"16-2a\",\"REFUSE_THIRD\"]", "[\"NOT_GOVERNMENT_INFO\"]");

        String text = text(TERMS, false, item(Outcome.PARTIAL, facts));

        assertFalse(text.contains("先向"), text);
        assertTrue(text.contains("6个月"), text);
    }

    @Test
    void remediesAreChosenPerItem() {
        String text = text(
                TERMS,
                false,
                item("会议纪要", Outcome.GRANT, EVERYTHING),
                item("讨论记录", Outcome.REFUSE_PROCESS, EVERYTHING),
                item("统计表", Outcome.NONE_EXISTS, EVERYTHING));

        assertTrue(text.contains("如对本答复书第二项不服，应当"), text);
        assertTrue(text.contains("如对本答复书第一项、第三项不服，可以"), text);
        assertTrue(text.contains("一、会议纪要") && text.contains("三、统计表"), text);
    }

    @Test
    void whatCourtsDoNotTakeFollowsTheSetting() {
        ReplyTerms none = new ReplyTerms("上海市人民政府", "上海铁路运输法院", "", UnsuableRemedy.NONE);
        ReplyTerms only = new ReplyTerms("上海市人民政府", "上海铁路运输法院", "", UnsuableRemedy.RECONSIDERATION_ONLY);

        assertFalse(text(none, false, item(Outcome.REPEAT, EVERYTHING)).contains("复议"));
        String text = text(only, false, item(Outcome.REPEAT, EVERYTHING));
        assertTrue(text.contains("60日内向上海市人民政府申请行政复议") && !text.contains("诉讼"), text);
    }

    @Test
    void electronicServiceNamesTheInternetChannel() {
        assertTrue(text(TERMS, true, item(Outcome.GRANT, EVERYTHING)).contains("互联网渠道提交行政复议申请"));
        ReplyTerms named = new ReplyTerms("甲", "乙", "示例复议平台（https://example.org）", UnsuableRemedy.R2);
        assertTrue(text(named, true, item(Outcome.GRANT, EVERYTHING))
                .contains("你也可以通过示例复议平台（https://example.org）提交行政复议申请"));
        assertFalse(text(named, false, item(Outcome.GRANT, EVERYTHING)).contains("示例复议平台"));
    }

    @Test
    void organisationsAreAddressedAsSuch() throws JsonProcessingException {
        Reader reader = Reader.of(JSON.readTree("{\"applicant\":{\"kind\":\"ORGANISATION\",\"name\":\"虚构公司\"}}"));

        assertEquals("你单位", reader.you());
        assertEquals("申请人", Reader.of(JSON.readTree("{}")).name());
    }

    @Test
    void textsThatAnOfficerWroteStandAsTheyAre() {
        Item odd = item(
                Outcome.NONE_EXISTS,
                "{\"search\":{\"places\":[\"档案室\",\"OA{x}\"],\"words\":\"纪要。\",\"result\":\"<b>无</b>\"}}");

        String text = text(TERMS, false, odd);

        assertTrue(text.contains("检索范围：档案室、OA{x}；检索词：纪要；检索结果：<b>无</b>。"), text);
    }

    @Test
    void competentAgencyMayBeANameAlone() {
        String text =
                text(TERMS, false, item(Outcome.NOT_OURS, "{\"reasons\":\"由该局制作\",\"competentAgency\":\"上海市奉贤区教育局\"}"));

        assertTrue(text.contains("建议你向上海市奉贤区教育局提出申请。"), text);
    }

    private static final String EVERYTHING = """
            {"access":"随函提供","where":"奉贤区门户网站","given":"正文","withheld":"附件二","grounds":["16-2a","REFUSE_THIRD"],
             "reasons":"尚在讨论。","consultation":"第三方不同意公开","checkedBy":"李四","checkedOn":"2026-11-20",
             "search":{"places":["档案室"],"words":["纪要"],"result":"未检索到"},"whatWouldBeMade":"汇总表",
             "unclear":"未指明年份","earlierNumber":"奉府办公开〔2026〕3号-答","earlierOn":"2026-05-08",
             "law":"《不动产登记暂行条例》","office":"区不动产登记事务中心","way":"现场查询","channel":"信访窗口",
             "counts":"本年42件","notice":"奉府办公开〔2026〕1号-补","archive":"区档案馆"}""";

    private static Item item(Outcome outcome, String facts) {
        return item("", outcome, facts);
    }

    private static Item item(String label, Outcome outcome, String facts) {
        try {
            return Item.of(JSON.readTree(
                    "{\"label\":\"" + label + "\",\"outcome\":\"" + outcome + "\",\"facts\":" + facts + "}"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String text(ReplyTerms terms, boolean electronic, Item... items) {
        return ReplyText.body(TemplateTexts.shipped(), SUBJECT, List.of(items), null, null, terms, electronic).stream()
                .map(Paragraph::text)
                .collect(Collectors.joining("\n"));
    }
}

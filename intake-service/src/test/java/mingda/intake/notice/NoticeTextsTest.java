package mingda.intake.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mingda.eventing.gateway.SmsText;
import mingda.eventing.problem.Language;
import mingda.intake.directory.Agency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeTextsTest {

    private static final String NUMBER = "20261201-1ABCDEFG";
    private static final int PARTS = 3;
    private static final LocalDate ON = LocalDate.parse("2026-12-01");
    private static final LocalDate DUE = LocalDate.parse("2026-12-29");
    private static final Agency AGENCY = new Agency(
            "fengxian-office",
            "上海市奉贤区人民政府办公室",
            "奉贤区政府办公室",
            "Office of the People's Government of Fengxian District",
            "GOVERNMENT",
            true,
            JsonNodeFactory.instance.objectNode(),
            "",
            "",
            "AUTO_ACK",
            "ACTUAL");

    private final NoticeTexts texts = new NoticeTexts(new NoticeSettings() {
        @Override
        public int recentDays() {
            return 3;
        }

        @Override
        public URI portalUrl() {
            return URI.create("https://mingda.example.gov.cn/");
        }
    });

    static List<Happening> all() {
        List<Happening> all = new ArrayList<>();
        for (NoticeKind kind : NoticeKind.values()) {
            all.add(happening(kind, DUE, null));
            all.add(happening(kind, null, null));
        }
        for (String method : List.of("ELECTRONIC", "POST", "COURIER", "IN_PERSON", "ENTRUSTED", "BY_PIGEON")) {
            all.add(happening(NoticeKind.REPLIED, null, method));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_notice_has_whole_sentences_in_both_languages(Happening happening) {
        String mail = texts.mail(NUMBER, happening, AGENCY, true);
        String[] halves = mail.split("\n\n");
        assertEquals(2, halves.length, mail);
        assertTrue(halves[0].contains("https://mingda.example.gov.cn/track\n"), mail);
        assertTrue(halves[1].contains("https://mingda.example.gov.cn/track?lang=en\n"), mail);
        for (String text : new String[] {
            halves[0],
            halves[1],
            texts.sms(NUMBER, happening, AGENCY, true, Language.ZH),
            texts.sms(NUMBER, happening, AGENCY, true, Language.EN)
        }) {
            assertTrue(text.contains(NUMBER), text);
            assertFalse(text.contains("{") || text.contains("}") || text.contains("null"), text);
        }
        assertTrue(halves[1].chars().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN));
        assertTrue(halves[0].contains("奉贤区") && halves[1].contains("Fengxian"), mail);
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_text_message_is_whole_within_its_parts(Happening happening) {
        for (Language language : Language.values()) {
            String text = texts.sms(NUMBER, happening, AGENCY, true, language);
            assertEquals(text, SmsText.fit(text, PARTS));
        }
    }

    @Test
    void a_day_to_keep_stands_in_the_notice_and_is_not_spoken_of_where_it_is_not_known() {
        for (NoticeKind kind : Arrays.asList(
                NoticeKind.RECEIVED,
                NoticeKind.CORRECTION_REQUESTED,
                NoticeKind.CORRECTED,
                NoticeKind.EXTENDED,
                NoticeKind.FEE_NOTIFIED)) {
            String mail = texts.mail(NUMBER, happening(kind, DUE, null), AGENCY, true);
            assertTrue(mail.contains("2026年12月29日前") && mail.contains("by 29 December 2026"), mail);
            String unknown = texts.mail(NUMBER, happening(kind, null, null), AGENCY, true);
            assertFalse(unknown.contains("于前") || unknown.contains("在前") || unknown.contains("by  "), unknown);
        }
    }

    @Test
    void the_subject_says_in_both_languages_what_it_is_about() {
        assertEquals("明答：申请已登记 / Mingda: application registered", texts.subject(NoticeKind.RECEIVED));
    }

    @Test
    void who_has_no_query_code_is_not_sent_to_a_page_that_asks_for_it() {
        String mail = texts.mail(NUMBER, happening(NoticeKind.EXTENDED, DUE, null), null, false);
        assertFalse(mail.contains("http"), mail);
        assertTrue(mail.startsWith("受理机关已于"), mail);
    }

    private static Happening happening(NoticeKind kind, @Nullable LocalDate dueOn, @Nullable String method) {
        return new Happening(kind, ON.toString(), ON, dueOn, method);
    }
}

package mingda.casework.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mingda.casework.outcome.RowSettings;
import mingda.casework.outcome.UnsuableRemedy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void theDefaultsAreThoseOfTheRulebook() {
        var map = Settings.defaults().toMap();
        assertEquals(
                "{onlineReceipt=AUTO_ACK, onlineReceiptMaxLag=1, nonworkingReceipt=ACTUAL, consultInterval=OPEN_CLOSED,"
                        + " otherBodyDays=15, referralSuspends=false, correctionDays=15, lateCorrection=BOTH,"
                        + " forceMajeure=false, extensionCount=1, reasonsSuspend=false, feeScope=AGENCY, splitMode=BOTH,"
                        + " reopenCounts=false, eService=CONSENT, ePaperCopy=ONLY, rectifyDays=20, notifyConsult=true,"
                        + " withdrawalForm=ANY, lapseNotice=true, remedyForUnsuable=R2, notGovRow=23, inquiryRow=23,"
                        + " archivedRow=13, releaseLagDays=0, sectionDays=5, correctionCheckDays=5, signLeadDays=5,"
                        + " replySectionOpinion=NONE, noticeSectionOpinion=NONE, secrecyCheck=RELEASE,"
                        + " replyLegalCheck=WHERE_DEMANDED, noticeLegalCheck=WHERE_DEMANDED, extensionSigner=OFFICE_HEAD,"
                        + " yellowFrom=5, redFrom=0, platformDays=1, publicRate=200,"
                        + " reconsiderationOrgan=, court=, onlineReconsideration=, seal=, numberPattern=, approvalChain=}",
                map.toString());
        assertEquals(RowSettings.DEFAULTS, Settings.defaults().rows());
        assertEquals(UnsuableRemedy.R2, Settings.defaults().remedyForUnsuable());
    }

    @Test
    void changesAreCheckedByNameKindAndRange() {
        assertEquals(List.of(), Settings.problems(Map.of("yellowFrom", 7, "inquiryRow", 16, "court", "上海铁路运输法院")));
        for (Map<String, Object> bad : List.<Map<String, Object>>of(
                Map.of("unknown", 1),
                Map.of("yellowFrom", "7"),
                Map.of("yellowFrom", -1),
                Map.of("yellowFrom", 61),
                Map.of("inquiryRow", 17),
                Map.of("onlineReceipt", "auto_ack"),
                Map.of("forceMajeure", "true"),
                Map.of("correctionDays", 4),
                Map.of("correctionDays", 31),
                Map.of("court", "x".repeat(501)))) {
            assertEquals(1, Settings.problems(bad).size(), bad.toString());
            assertThrows(
                    IllegalArgumentException.class, () -> Settings.defaults().with(bad));
        }
        Map<String, @Nullable Object> empty = new HashMap<>();
        empty.put("yellowFrom", null);
        assertEquals("/settings/yellowFrom", Settings.problems(empty).getFirst().pointer());
    }

    @Test
    void theCourtOfALetterIsThatOfItsDay() {
        Settings settings = Settings.defaults()
                .with(Map.of(
                        "court",
                        List.of(
                                Map.of("value", "甲法院"),
                                Map.of("from", "2026-12-01", "value", "乙法院"),
                                Map.of("from", "2027-03-01", "value", "丙法院"))));

        assertEquals("甲法院", settings.text(Setting.COURT, LocalDate.of(2026, 11, 30)));
        assertEquals("乙法院", settings.text(Setting.COURT, LocalDate.of(2026, 12, 1)));
        assertEquals("乙法院", settings.text(Setting.COURT, LocalDate.of(2027, 2, 28)));
        assertEquals("丙法院", settings.text(Setting.COURT, LocalDate.of(2027, 3, 1)));
        assertEquals("", settings.text(Setting.RECONSIDERATION_ORGAN, LocalDate.of(2027, 3, 1)));
        Settings later =
                Settings.defaults().with(Map.of("court", List.of(Map.of("from", "2027-01-01", "value", "丁法院"))));
        assertEquals(
                "", later.text(Setting.COURT, LocalDate.of(2026, 12, 31)), "the directory's court holds until then");
    }

    @Test
    void datedTextsAreInTheOrderOfTheirDays() {
        Map<String, String> plain = Map.of("value", "甲");
        Map<String, String> dated = Map.of("from", "2027-01-01", "value", "乙");
        for (Object bad : List.of(
                List.of(),
                List.of(dated, dated),
                List.of(dated, plain),
                List.of(plain, plain),
                List.of(Map.of("from", "2027-13-01", "value", "甲")),
                List.of(Map.of("from", "9999-01-01", "value", "甲")),
                List.of(Map.of("from", "2027-01-01", "value", " ")),
                List.of(Map.of("from", "2027-01-01")),
                List.of(Map.of("from", "2027-01-01", "value", "甲", "until", "2028-01-01")),
                List.of("甲"),
                Map.of("value", "甲"),
                7)) {
            assertEquals(1, Settings.problems(Map.of("court", bad)).size(), bad.toString());
        }
        assertEquals(1, Settings.problems(Map.of("seal", List.of(plain))).size(), "the seal is not dated");
    }

    @Test
    void theEdgesOfDatedTextsBelongToThem() {
        Map<String, String> longest = Map.of("value", "x".repeat(500));
        Map<String, String> last = Map.of("from", "2100-12-31", "value", "乙");
        assertEquals(List.of(), Settings.problems(Map.of("court", List.of(longest, last))));
        assertEquals(
                1,
                Settings.problems(Map.of("court", List.of(Map.of("value", "x".repeat(501)))))
                        .size());
        assertEquals(
                1,
                Settings.problems(Map.of("court", List.of(Map.of("from", "2101-01-01", "value", "乙"))))
                        .size());
        assertEquals(List.of(), Settings.problems(Map.of("court", inYears(50))));
        assertEquals(1, Settings.problems(Map.of("court", inYears(51))).size());
    }

    /** A court that changes with every year. */
    private static List<Map<String, String>> inYears(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Map.of("from", (2020 + i) + "-01-01", "value", "法院" + i))
                .toList();
    }

    @Test
    void changesAddUpAndLeaveTheOldSettingsAlone() {
        var one = Settings.defaults().with(Map.of("yellowFrom", 7));
        var two = one.with(Setting.LATE_CORRECTION, "OLD");
        assertEquals(Map.of("yellowFrom", 7), one.changes());
        assertEquals(Map.of("yellowFrom", 7, "lateCorrection", "OLD"), two.changes());
        assertEquals(7, two.number(Setting.YELLOW_FROM));
        assertEquals(5, Settings.defaults().number(Setting.YELLOW_FROM));
    }

    @Test
    void theEdgesOfARangeBelongToIt() {
        assertEquals(
                List.of(),
                Settings.problems(Map.of(
                        "yellowFrom",
                        0,
                        "redFrom",
                        60,
                        "correctionDays",
                        5,
                        "otherBodyDays",
                        60,
                        "court",
                        "x".repeat(500))));
        assertEquals(
                List.of(
                        "It takes 5..30",
                        "It takes [AUTO_ACK, AGENCY_CONFIRM]",
                        "It takes <= 500",
                        "It takes <= 500, [{from: yyyy-MM-dd, value}, …]"),
                List.of(
                        message(Map.of("correctionDays", 4)),
                        message(Map.of("onlineReceipt", "NOW")),
                        message(Map.of("seal", 5)),
                        message(Map.of("court", 5))));
    }

    private static String message(Map<String, Object> changes) {
        return Settings.problems(changes).getFirst().message().en();
    }
}

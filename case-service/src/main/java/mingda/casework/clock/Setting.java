package mingda.casework.clock;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The settings of an agency: name, kind, default and range (rulebook 13). */
public enum Setting {
    ONLINE_RECEIPT("onlineReceipt", "AUTO_ACK", "AGENCY_CONFIRM"),
    ONLINE_RECEIPT_MAX_LAG("onlineReceiptMaxLag", 1, 0, 20),
    NONWORKING_RECEIPT("nonworkingReceipt", "ACTUAL", "NEXT_WORKDAY"),
    CONSULT_INTERVAL("consultInterval", "OPEN_CLOSED", "CLOSED_CLOSED", "OPEN_OPEN"),
    OTHER_BODY_DAYS("otherBodyDays", 15, 1, 60),
    REFERRAL_SUSPENDS("referralSuspends", false),
    CORRECTION_DAYS("correctionDays", 15, 5, 30),
    LATE_CORRECTION("lateCorrection", "BOTH", "NEW", "OLD"),
    FORCE_MAJEURE("forceMajeure", false),
    EXTENSION_COUNT("extensionCount", 1, 0, 20),
    REASONS_SUSPEND("reasonsSuspend", false),
    FEE_SCOPE("feeScope", "AGENCY", "GOVERNMENT"),
    SPLIT_MODE("splitMode", "BOTH", "FEE_ONLY"),
    REOPEN_COUNTS("reopenCounts", false),
    E_SERVICE("eService", "CONSENT", "NEVER"),
    E_PAPER_COPY("ePaperCopy", "ONLY", "WITH_POST"),
    RECTIFY_DAYS("rectifyDays", 20, 1, 60),
    NOTIFY_CONSULT("notifyConsult", true),
    WITHDRAWAL_FORM("withdrawalForm", "ANY", "SIGNED"),
    LAPSE_NOTICE("lapseNotice", true),
    REMEDY_FOR_UNSUABLE("remedyForUnsuable", "R2", "RECONSIDERATION_ONLY", "NONE"),
    NOT_GOV_ROW("notGovRow", 23, 3, 23),
    INQUIRY_ROW("inquiryRow", 23, List.of(16, 23)),
    ARCHIVED_ROW("archivedRow", 13, List.of(12, 13)),
    RELEASE_LAG_DAYS("releaseLagDays", 0, 0, 60),
    SECTION_DAYS("sectionDays", 5, 1, 20),
    /** 条例第三十条 gives seven working days; by this one the agency decides whether to ask for a correction. */
    CORRECTION_CHECK_DAYS("correctionCheckDays", 5, 1, 7),
    /** So many working days before the due date the letter is to be before the signatory (rulebook 9, reminders). */
    SIGN_LEAD_DAYS("signLeadDays", 5, 0, 15),
    /** Whether the responsible section has to give its opinion before a reply is submitted. */
    REPLY_SECTION_OPINION("replySectionOpinion", "NONE", "DEMANDED"),
    /** The same of the notices. */
    NOTICE_SECTION_OPINION("noticeSectionOpinion", "NONE", "DEMANDED"),
    /** Which replies the secrecy check precedes: those that release something (条例第十七条), which it always does, or all. */
    SECRECY_CHECK("secrecyCheck", "RELEASE", "ALWAYS"),
    /** Which replies the legal check precedes; by default those that the rulebook names. */
    REPLY_LEGAL_CHECK("replyLegalCheck", "WHERE_DEMANDED", "NEVER", "ALWAYS"),
    /** The same of the notices; by default the disclosure against an objection. */
    NOTICE_LEGAL_CHECK("noticeLegalCheck", "WHERE_DEMANDED", "NEVER", "ALWAYS"),
    /** Who signs the notice of an extension. The head of the disclosure office agrees to it whoever signs (条例第三十三条). */
    EXTENSION_SIGNER("extensionSigner", "OFFICE_HEAD", "SIGNATORY", "EITHER"),
    YELLOW_FROM("yellowFrom", 5, 0, 60),
    RED_FROM("redFrom", 0, 0, 60),
    PLATFORM_DAYS("platformDays", 1, 0, 5),
    PUBLIC_RATE("publicRate", 200, 1, 1_000_000),
    /** 行政复议法第二十四条; empty: as in the directory. */
    RECONSIDERATION_ORGAN("reconsiderationOrgan", Kind.DATED),
    /** 行政诉讼法第十四条 to 第十八条; empty: as in the directory. */
    COURT("court", Kind.DATED),
    /** 行政复议法第二十二条第二款: the online way to reconsideration that a letter names which is served online. */
    ONLINE_RECONSIDERATION("onlineReconsideration", Kind.DATED),
    SEAL("seal"),
    NUMBER_PATTERN("numberPattern"),
    APPROVAL_CHAIN("approvalChain");

    private static final int LONGEST_TEXT = 500;
    private static final int DATED = -1;

    private final String key;
    private final Object standard;
    private final List<?> choices;
    private final int least;
    private final int most;

    Setting(String key, Object standard, List<?> choices, int least, int most) {
        this.key = key;
        this.standard = standard;
        this.choices = choices;
        this.least = least;
        this.most = most;
    }

    Setting(String key, String standard, String... others) {
        this(key, standard, choices(standard, others), 0, 0);
    }

    Setting(String key, int standard, int least, int most) {
        this(key, standard, List.of(), least, most);
    }

    Setting(String key, int standard, List<Integer> choices) {
        this(key, standard, choices, 0, 0);
    }

    Setting(String key, boolean standard) {
        this(key, standard, List.of(true, false), 0, 0);
    }

    Setting(String key) {
        this(key, Kind.PLAIN);
    }

    Setting(String key, Kind kind) {
        this(key, "", List.of(), kind == Kind.DATED ? DATED : 0, LONGEST_TEXT);
    }

    /** The setting of that name, if there is one. */
    public static Optional<Setting> named(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    /** Its name in the API. */
    public String key() {
        return key;
    }

    /** Its default: a string, an integer or a boolean. */
    public Object standard() {
        return standard;
    }

    /** Whether it takes this value: a string, an integer or a boolean as its default is, among its choices or range. */
    public boolean accepts(Object value) {
        if (isDated()) {
            return DatedText.of(value).isPresent();
        }
        if (!value.getClass().isInstance(standard)) {
            return false;
        }
        if (!choices.isEmpty()) {
            return choices.contains(value);
        }
        int size = value instanceof Integer number ? number : value.toString().length();
        return size >= least && size <= most;
    }

    /** Whether it may change on certain days: a text, or a list of {@code {from?, value}} in their order. */
    public boolean isDated() {
        return least == DATED;
    }

    /** What it takes, for a message. */
    public String range() {
        if (isDated()) {
            return "<= " + most + ", [{from: yyyy-MM-dd, value}, …]";
        }
        if (!choices.isEmpty()) {
            return choices.toString();
        }
        return standard instanceof Integer ? least + ".." + most : "<= " + most;
    }

    private enum Kind {
        PLAIN,
        DATED
    }

    private static List<String> choices(String standard, String... others) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(standard), Arrays.stream(others))
                .toList();
    }
}

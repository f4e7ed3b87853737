package mingda.intake.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import mingda.eventing.problem.FieldError;

/** What can be wrong with one fact, and what the person can do about it. */
public enum Wrong {
    REQUIRED("请填写此项", "Fill in this item"),
    OBJECT("此项应为 JSON 对象", "Give a JSON object here"),
    LIST("此项应为 JSON 数组", "Give a JSON array here"),
    TEXT("此项应为文字", "Give text here"),
    BOOLEAN("此项应为 true 或 false", "Give true or false here"),
    CHARACTERS("请删去不可见的控制字符", "Remove the invisible control characters"),
    UNKNOWN_AGENCY("请从受理机关名录中选择", "Choose an agency from the list of agencies that accept applications"),
    DESCRIBE("名称、文号、特征描述，请至少填写一项", "Give at least one: title, document number or description"),
    CONTACT("请至少填写一种联系方式：电话、电子邮箱或通信地址", "Give at least one means of contact: phone, e-mail or address"),
    ADDRESS_FOR_POST("选择邮寄的，请填写通信地址", "Give an address, since the information is to come by post"),
    EMAIL_FOR_EMAIL("选择电子邮件的，请填写电子邮箱", "Give an e-mail address, since the information is to come by e-mail"),
    RESIDENT_ID(
            "居民身份证号码应为18位，最后一位可以是X，请核对",
            "A resident identity number has 18 characters, the last of which may be X; please check it"),
    CREDIT_CODE("统一社会信用代码应为18位，请核对", "A unified social credit code has 18 characters; please check it"),
    EMAIL("请按 name@example.com 的格式填写电子邮箱", "Write the e-mail address like name@example.com"),
    PHONE("电话号码只能包含数字、空格、+、-、括号和分机号", "A phone number has digits, blanks, +, -, brackets and an extension only"),
    POSTCODE("邮政编码应为6位数字", "A postcode has 6 digits"),
    ID_LAST_SIX("证件号码后六位不符，请核对", "These are not the last six characters of the identity number on file"),
    NO_EMAIL_ON_FILE("申请时没有留下电子邮箱，请选择其他方式", "There is no e-mail address on file; choose another way"),
    NO_MOBILE_ON_FILE(
            "没有可以接收短信的手机号码，请选择其他方式", "There is no mobile number that text messages can reach; choose another way"),
    UNKNOWN_ATTACHMENT("没有这个附件，请先上传", "There is no such attachment; upload it first"),
    CONSENT("请阅读并确认后再提交", "Read and confirm this before you submit");

    private final String zh;
    private final String en;

    Wrong(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The error at a JSON pointer. */
    public FieldError at(String pointer) {
        return new FieldError(pointer, code(), zh, en);
    }

    /** The stable code, such as {@code unknown-agency}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static FieldError tooLong(String pointer, int longest) {
        return new FieldError(
                pointer, "too-long", "此项不能超过%d个字".formatted(longest), "Use at most %d characters".formatted(longest));
    }

    static FieldError tooMany(String pointer, int most) {
        return new FieldError(pointer, "too-many", "此项最多%d个".formatted(most), "Give at most %d".formatted(most));
    }

    static FieldError choice(String pointer, Enum<?>[] constants) {
        String list = Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
        return new FieldError(pointer, "choice", "请选择其中之一：" + list, "Choose one of: " + list);
    }
}

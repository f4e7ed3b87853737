package mingda.casework.register;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingda.casework.outcome.Outcome;
import mingda.casework.statistics.ApplicantClass;
import mingda.eventing.problem.Language;
import org.jspecify.annotations.Nullable;

/** The columns of the register's workbook. */
final class Columns {

    /**
     * A column.
     *
     * @param zh its head in Chinese
     * @param en its head in English
     * @param width in characters
     * @param value what stands in it: a text, a day, a number or null
     */
    record Column(String zh, String en, int width, Value value) {

        String head(Language language) {
            return language == Language.EN ? en : zh;
        }
    }

    /** Reads a value off a line, in the reader's language. */
    interface Value {
        @Nullable
        Object of(RegisterLine line, Language language);
    }

    static final List<Column> ALL = List.of(
            text("申请编号", "Application", 22, RegisterLine::applicationNo),
            text("市平台编号", "Platform number", 18, RegisterLine::externalNo),
            text("答复机关", "Agency", 20, RegisterLine::agencyCode),
            text("接收渠道", "Channel", 16, RegisterLine::channel),
            new Column("申请人类型", "Applicant class", 14, (line, language) -> {
                var label = ApplicantClass.valueOf(line.applicantClass()).label();
                return label.in(language == Language.EN);
            }),
            text("申请人", "Applicant", 18, RegisterLine::applicantName),
            text("申请内容", "Subject", 40, RegisterLine::title),
            text("经办人", "Assignee", 12, RegisterLine::assignee),
            text("状态", "State", 16, RegisterLine::state),
            day("提交日期", "Submitted", RegisterLine::submittedOn),
            day("收到日期", "Received", RegisterLine::receivedOn),
            day("答复期限", "Due", RegisterLine::replyDueOn),
            day("未延期时的期限", "Due unextended", RegisterLine::unextendedDueOn),
            text("是否按期", "Timeliness", 12, RegisterLine::timeliness),
            day("补正告知", "Correction asked", RegisterLine::correctionRequestedOn),
            day("收到补正", "Corrected", RegisterLine::correctedOn),
            day("征求意见", "Consulted", RegisterLine::consultedOn),
            day("征求意见结束", "Consultation ended", RegisterLine::consultationEndedOn),
            day("延期告知", "Extended", RegisterLine::extendedOn),
            number("延长工作日", "Extended by", RegisterLine::extendedBy),
            day("收费通知", "Fee notified", RegisterLine::feeNotifiedOn),
            day("缴费", "Fee paid", RegisterLine::feePaidOn),
            day("签发", "Issued", RegisterLine::issuedOn),
            day("答复", "Replied", RegisterLine::repliedOn),
            day("送达", "Served", RegisterLine::servedOn),
            day("办结", "Closed", RegisterLine::closedOn),
            text("文号", "Document number", 28, RegisterLine::documentNumber),
            new Column(
                    "答复类型",
                    "Outcomes",
                    24,
                    (line, language) -> line.outcomes().stream()
                            .map(key -> Outcome.valueOf(key).label().in(language == Language.EN))
                            .collect(Collectors.joining("；"))),
            number("年报表三行次", "Report row", RegisterLine::row),
            text("救济途径", "Remedies", 22, line -> String.join("; ", line.remedies())),
            text("行政复议", "Reconsideration", 28, line -> challenges(line, "RECONSIDERATION")),
            text("行政诉讼", "Litigation", 28, line -> challenges(line, "DIRECT_SUIT", "SUIT_AFTER_RECONSIDERATION")),
            number("机关用时（工作日）", "Days of the agency", RegisterLine::agencyDays),
            number("申请人用时（工作日）", "Days of the applicant", RegisterLine::applicantDays),
            number("第三方用时（工作日）", "Days of third parties", RegisterLine::thirdPartyDays));

    private Columns() {}

    private static String challenges(RegisterLine line, String... kinds) {
        List<String> wanted = List.of(kinds);
        return line.challenges().stream()
                .filter(each -> wanted.contains(each.kind()))
                .map(each -> each.filedOn()
                        + (each.decidedOn() == null ? "" : " → " + each.decidedOn() + " " + each.result()))
                .collect(Collectors.joining("；"));
    }

    private static Column text(String zh, String en, int width, Function<RegisterLine, @Nullable String> value) {
        return new Column(zh, en, width, (line, language) -> value.apply(line));
    }

    private static Column day(String zh, String en, Function<RegisterLine, @Nullable LocalDate> value) {
        return new Column(zh, en, 12, (line, language) -> value.apply(line));
    }

    private static Column number(String zh, String en, Function<RegisterLine, @Nullable Integer> value) {
        return new Column(zh, en, 12, (line, language) -> value.apply(line));
    }
}

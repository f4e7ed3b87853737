package mingda.intake.portal;

import java.util.List;
import mingda.eventing.problem.Language;
import mingda.intake.message.Channel;
import mingda.intake.notice.NoticeView;
import org.jspecify.annotations.Nullable;

/**
 * The notices in words.
 *
 * @param by how the applicant is told, with where it goes in masked form
 * @param told each a line such as: 2026年12月1日（星期二）09:30 已用电子邮件告知：申请已登记
 */
public record NoticeLines(String by, List<String> told) {

    static NoticeLines of(NoticeView.Seen seen, Language language, Texts texts) {
        return new NoticeLines(
                label(seen.by().name(), seen, language, texts),
                seen.told().stream().map(sent -> line(sent, language, texts)).toList());
    }

    /** A way to be told, with where it goes: 电子邮件 a***@example.com. */
    static String label(String by, NoticeView.Seen seen, Language language, Texts texts) {
        return texts.text(language, "option_noticeBy_" + by)
                .replace("{email}", orEmpty(seen.email()))
                .replace("{mobile}", orEmpty(seen.mobile()));
    }

    private static String line(NoticeView.Sent sent, Language language, Texts texts) {
        String channel = texts.text(language, sent.channel() == Channel.EMAIL ? "by_email" : "by_sms");
        return texts.text(language, "notice_" + sent.result())
                .replace("{at}", sent.at() == null ? "" : Days.moment(sent.at(), language))
                .replace("{channel}", channel)
                .replace("{title}", sent.title());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

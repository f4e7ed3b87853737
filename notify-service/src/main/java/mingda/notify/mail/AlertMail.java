package mingda.notify.mail;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingda.eventing.problem.Language;
import mingda.notify.alert.AlertView;
import mingda.notify.directory.Addressee;
import mingda.notify.tier.AlertKind;

/**
 * Writes the mail of an alert in the reader's language: number, agency, date and a link, nothing of the applicant;
 * and that of a digest, which lists cases in the same way.
 */
@ApplicationScoped
class AlertMail {

    private final Template text;
    private final Template html;
    private final Template digestText;
    private final Template digestHtml;
    private final MailSettings settings;

    AlertMail(
            @Location("mail/alert.txt") Template text,
            @Location("mail/alert.html") Template html,
            @Location("mail/digest.txt") Template digestText,
            @Location("mail/digest.html") Template digestHtml,
            MailSettings settings) {
        this.text = text;
        this.html = html;
        this.digestText = digestText;
        this.digestHtml = digestHtml;
        this.settings = settings;
    }

    /** @param possibleRepeat whether the reader may have got this mail before */
    Letter compose(AlertView view, Addressee to, boolean possibleRepeat) {
        Language language = to.language();
        Map<String, String> headers = new LinkedHashMap<>();
        // The same for every attempt, so that a mail program shows a repeat once.
        headers.put("Message-ID", "<" + view.id() + "@mingda>");
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("Content-Language", language.tag());
        if (possibleRepeat) {
            headers.put("X-Mingda-Possible-Repeat", "true");
        }
        return new Letter(
                to.email(),
                language.pick("【明答】", "[Mingda] ") + view.message(),
                fill(view.summary() == null ? text : digestText, to, view, possibleRepeat),
                fill(view.summary() == null ? html : digestHtml, to, view, possibleRepeat),
                headers);
    }

    private String link(AlertView view) {
        LocalDate dueOn = view.dueOn();
        if (isReport(view) && dueOn != null) {
            boolean whole = view.kind() == AlertKind.DISTRICT_REPORT_DUE;
            return settings.reportAddress() + "?year=" + (dueOn.getYear() - 1)
                    + (whole ? "" : "&agency=" + view.agencyCode());
        }
        return view.caseId() == null ? "" : settings.caseAddress() + view.caseId();
    }

    private static boolean isReport(AlertView view) {
        return view.kind() == AlertKind.ANNUAL_REPORT_DUE || view.kind() == AlertKind.DISTRICT_REPORT_DUE;
    }

    private String fill(Template template, Addressee to, AlertView view, boolean possibleRepeat) {
        return template.data("zh", to.language() == Language.ZH)
                .data("lang", to.language().tag())
                .data("name", to.name())
                .data("alert", view)
                .data("link", link(view))
                .data("report", isReport(view))
                .data("cases", settings.caseAddress())
                .data("sections", view.summary() == null ? List.of() : DigestSection.of(view.summary(), to.language()))
                .data("possibleRepeat", possibleRepeat)
                .render();
    }
}

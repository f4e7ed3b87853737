package mingda.intake.notice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import mingda.eventing.id.Ids;
import mingda.eventing.problem.Language;
import mingda.eventing.time.Legal;
import mingda.eventing.time.Zones;
import mingda.intake.application.Application;
import mingda.intake.application.Applications;
import mingda.intake.application.ArrivalNotice;
import mingda.intake.directory.Agencies;
import mingda.intake.directory.Agency;
import mingda.intake.message.Channel;
import mingda.intake.message.MessageEnded;
import mingda.intake.message.Messages;
import mingda.intake.notice.Ledger.Told;

/**
 * Tells applicants what happens to their applications: each happening once, whatever is delivered or published again.
 * Every method needs a transaction in the application's scope or in that of background work.
 */
@ApplicationScoped
public class Notices implements ArrivalNotice, MessageEnded {

    private final Ledger ledger;
    private final Choices choices;
    private final Applications applications;
    private final Agencies agencies;
    private final Messages messages;
    private final NoticeTexts texts;
    private final NoticeSettings settings;
    private final Clock legal;

    Notices(
            Ledger ledger,
            Choices choices,
            Applications applications,
            Agencies agencies,
            Messages messages,
            NoticeTexts texts,
            NoticeSettings settings,
            @Legal Clock legal) {
        this.ledger = ledger;
        this.choices = choices;
        this.applications = applications;
        this.agencies = agencies;
        this.messages = messages;
        this.texts = texts;
        this.settings = settings;
        this.legal = legal;
    }

    @Override
    public void arrived(Application application) {
        tell(application, Happening.of(NoticeKind.SUBMITTED, today(), null, null), how(application));
    }

    /** A withdrawal was handed in: told even to who wants no notices, so that nobody withdraws what is not theirs unnoticed. */
    public void withdrawalReceived(Application application, UUID paper) {
        NoticeBy chosen = how(application);
        tell(
                application,
                new Happening(NoticeKind.WITHDRAWAL_RECEIVED, paper.toString(), today(), null, null),
                chosen == NoticeBy.NONE ? contacts(application).byDefault() : chosen);
    }

    /**
     * Takes up what a {@code timeline-changed} says has happened.
     *
     * @param old whether it tells again what was known, or takes over what happened elsewhere: none of it is news
     */
    public void changed(String applicationNo, JsonNode timeline, boolean old) {
        List<Happening> fresh = Happenings.in(timeline).stream()
                .filter(happening -> !happening.on().isBefore(today().minusDays(settings.recentDays())))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        applications.find(applicationNo).ifPresent(application -> {
            NoticeBy by = old ? NoticeBy.NONE : how(application);
            fresh.forEach(happening -> tell(application, happening, by));
        });
    }

    /** How the applicant is told: as chosen, as far as that is possible; else by default. */
    NoticeBy how(Application application) {
        Contacts contacts = contacts(application);
        return choices.chosen(application.applicationNo())
                .filter(contacts.choices()::contains)
                .orElseGet(contacts::byDefault);
    }

    /** Where messages to the applicant can go. */
    Contacts contacts(Application application) {
        return Contacts.of(application.person(), messages.textsPeople());
    }

    private void tell(Application application, Happening happening, NoticeBy by) {
        UUID notice = Ids.next();
        if (!ledger.begin(notice, application.applicationNo(), happening)) {
            return;
        }
        for (Channel channel : by.channels()) {
            send(notice, application, happening, channel);
        }
    }

    private void send(UUID notice, Application application, Happening happening, Channel channel) {
        String to = contacts(application).of(channel);
        if (to == null) {
            return;
        }
        String number = application.applicationNo();
        Agency agency = agencies.findWithin(application.agencyCode()).orElse(null);
        boolean followed = application.codeHash() != null;
        ledger.queued(notice, number, channel);
        if (channel == Channel.EMAIL) {
            String text = texts.mail(number, happening, agency, followed);
            messages.write(notice, channel, to, texts.subject(happening.kind()), text);
        } else {
            Language language = applications.language(number).equals("en") ? Language.EN : Language.ZH;
            messages.write(notice, channel, to, "", texts.sms(number, happening, agency, followed, language));
        }
    }

    @Override
    public void ended(UUID notice, Channel channel, End end, String words) {
        ledger.ended(notice, channel, end, words, legal.instant().truncatedTo(ChronoUnit.SECONDS));
        if (end == End.REFUSED) {
            ledger.find(notice).ifPresent(told -> fallOver(told, other(channel)));
        }
    }

    /** There is no such mailbox or number: the other channel stands in, unless it was used or is not wanted. */
    private void fallOver(Told told, Channel instead) {
        if (told.used(instead)) {
            return;
        }
        Application application = applications.find(told.applicationNo()).orElse(null);
        if (application != null && choices.chosen(told.applicationNo()).orElse(NoticeBy.BOTH) != NoticeBy.NONE) {
            send(told.id(), application, told.happening(), instead);
        }
    }

    private static Channel other(Channel channel) {
        return channel == Channel.EMAIL ? Channel.SMS : Channel.EMAIL;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(legal.instant(), Zones.SHANGHAI);
    }
}

package mingda.notify.mail;

import jakarta.enterprise.context.ApplicationScoped;
import mingda.eventing.gateway.Answer;
import mingda.notify.alert.AlertView;
import mingda.notify.bounce.HeldAddresses;
import mingda.notify.carrier.Carrier;
import mingda.notify.delivery.Channel;
import mingda.notify.delivery.Pace;
import mingda.notify.directory.Addressee;
import mingda.notify.tier.AlertKind;

/** Electronic mail: every alert goes out by it. */
@ApplicationScoped
class MailCarrier implements Carrier {

    private final AlertMail mail;
    private final Post post;
    private final MailSettings settings;
    private final HeldAddresses held;

    MailCarrier(AlertMail mail, Post post, MailSettings settings, HeldAddresses held) {
        this.mail = mail;
        this.post = post;
        this.settings = settings;
        this.held = held;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public boolean takes(AlertKind kind) {
        return true;
    }

    @Override
    public Pace pace() {
        return new Pace(
                settings.timeout(),
                settings.firstWait(),
                settings.longestWait(),
                settings.refusals(),
                settings.giveUpAfter());
    }

    @Override
    public boolean reaches(Addressee to) {
        return !to.email().isEmpty() && !held.held(to.username(), to.email());
    }

    @Override
    public Answer carry(AlertView alert, Addressee to, boolean possibleRepeat) {
        return post.send(mail.compose(alert, to, possibleRepeat));
    }
}

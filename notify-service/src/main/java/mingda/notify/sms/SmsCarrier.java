package mingda.notify.sms;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Objects;
import mingda.eventing.gateway.Answer;
import mingda.eventing.gateway.QuietHours;
import mingda.eventing.gateway.SmsGateway;
import mingda.eventing.problem.Language;
import mingda.eventing.time.Legal;
import mingda.eventing.time.Technical;
import mingda.eventing.time.Zones;
import mingda.notify.alert.AlertView;
import mingda.notify.carrier.Carrier;
import mingda.notify.delivery.Channel;
import mingda.notify.delivery.Pace;
import mingda.notify.directory.Addressee;
import mingda.notify.tier.AlertKind;
import org.jspecify.annotations.Nullable;

/** Text messages of alerts; the request's id is the alert's. */
@ApplicationScoped
class SmsCarrier implements Carrier {

    private final SmsSettings settings;
    private final @Nullable SmsGateway gateway;
    private final Clock legal;

    SmsCarrier(SmsSettings settings, ObjectMapper json, @Legal Clock legal, @Technical Clock technical) {
        this.settings = settings;
        this.legal = legal;
        this.gateway = SmsGateway.of(settings, json, technical).orElse(null);
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean open() {
        return gateway != null;
    }

    @Override
    public boolean takes(AlertKind kind) {
        return settings.kinds().contains(kind);
    }

    @Override
    public boolean breaksQuiet(AlertKind kind) {
        return settings.breakingQuiet().contains(kind);
    }

    @Override
    public boolean quiet() {
        return new QuietHours(settings.quietFrom(), settings.quietUntil())
                .at(LocalTime.ofInstant(legal.instant(), Zones.SHANGHAI));
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
        return !to.phone().isEmpty();
    }

    @Override
    public Answer carry(AlertView alert, Addressee to, boolean possibleRepeat) {
        // No brackets in English: they are none of the plain alphabet, and a message would have half the room.
        String sign = to.language() == Language.EN ? "Mingda: " : "【明答】";
        return Objects.requireNonNull(gateway, "open").send(alert.id(), to.phone(), sign + alert.message());
    }
}

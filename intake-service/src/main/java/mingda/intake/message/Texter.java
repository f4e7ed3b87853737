package mingda.intake.message;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Objects;
import mingda.eventing.gateway.Answer;
import mingda.eventing.gateway.QuietHours;
import mingda.eventing.gateway.SmsGateway;
import mingda.eventing.time.Legal;
import mingda.eventing.time.Technical;
import mingda.eventing.time.Zones;
import org.jspecify.annotations.Nullable;

/** Text messages, which wait through the night. */
@ApplicationScoped
class Texter implements Carrier {

    private final @Nullable SmsGateway gateway;
    private final QuietHours quietHours;
    private final Clock legal;

    Texter(SmsSettings settings, ObjectMapper json, @Legal Clock legal, @Technical Clock technical) {
        this.legal = legal;
        this.quietHours = new QuietHours(settings.quietFrom(), settings.quietUntil());
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
    public boolean quiet() {
        return quietHours.at(LocalTime.ofInstant(legal.instant(), Zones.SHANGHAI));
    }

    @Override
    public int refusals() {
        return 1;
    }

    @Override
    public Answer send(Queued message) {
        return Objects.requireNonNull(gateway, "open").send(message.id(), message.to(), message.text());
    }
}

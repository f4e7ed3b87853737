package mingda.intake.message;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.intake.store.Sql;

/** How many messages wait, by channel: text messages rise in the evening, and nothing else should for long. */
@ApplicationScoped
class MessageGauges {

    private final Scopes scopes;
    private final Sql sql;
    private final Map<Channel, AtomicLong> waiting = new EnumMap<>(Channel.class);

    MessageGauges(Scopes scopes, Sql sql, MeterRegistry meters) {
        this.scopes = scopes;
        this.sql = sql;
        for (Channel channel : Channel.values()) {
            waiting.put(
                    channel,
                    meters.gauge(
                            "mingda.intake.messages.waiting", Tags.of("channel", channel.name()), new AtomicLong()));
        }
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        waiting.forEach((channel, count) -> scopes.run(
                Scope.background(),
                () -> count.set(sql.first(
                                "SELECT count(*) AS waiting FROM message WHERE channel = ?",
                                row -> row.number("waiting"),
                                channel.name())
                        .orElse(0L))));
    }
}

package mingda.eventing.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mingda.eventing.EventHandler;
import mingda.eventing.ReceivedEvent;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Sql;
import org.jspecify.annotations.Nullable;

/** Writes down what it is told, and fails for the keys it was told to fail for. */
@ApplicationScoped
class Probe {

    static final String TOPIC = "mingda.casework.case";
    static final String COMPACTED = "mingda.casework.directory";

    private final Scopes scopes;
    private final Sql sql;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    Probe(Scopes scopes, Sql sql) {
        this.scopes = scopes;
        this.sql = sql;
    }

    void failFor(String key) {
        failing.add(key);
    }

    void heal(String key) {
        failing.remove(key);
    }

    void handle(ReceivedEvent event) {
        sql.update(
                "insert into probe_effect (topic, key, sequence, event_id, secret) values (?, ?, ?, ?, ?)",
                event.topic(),
                event.key(),
                event.sequence(),
                event.id(),
                event.personal() == null ? null : event.personal().path("name").asText());
        if (failing.contains(event.key())) {
            throw new IllegalStateException("张三 is not to be seen in a cause");
        }
    }

    List<Long> sequences(String key) {
        return scopes.call(
                Scope.background(),
                () -> sql.list(
                        "select sequence from probe_effect where key = ? order by place", row -> row.getLong(1), key));
    }

    @Nullable
    String secret(String key) {
        return scopes.call(
                        Scope.background(),
                        () -> sql.first(
                                "select coalesce(secret, '') from probe_effect where key = ?",
                                row -> row.getString(1),
                                key))
                .orElse(null);
    }

    /** In order, without gaps. */
    @ApplicationScoped
    static class Ordered implements EventHandler {

        private final Probe probe;

        Ordered(Probe probe) {
            this.probe = probe;
        }

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public void handle(ReceivedEvent event) {
            probe.handle(event);
        }
    }

    /** The newest only. */
    @ApplicationScoped
    static class Newest implements EventHandler {

        private final Probe probe;

        Newest(Probe probe) {
            this.probe = probe;
        }

        @Override
        public String topic() {
            return COMPACTED;
        }

        @Override
        public boolean compacted() {
            return true;
        }

        @Override
        public void handle(ReceivedEvent event) {
            probe.handle(event);
        }
    }
}

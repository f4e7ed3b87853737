package mingda.eventing.inbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingda.eventing.EventHandler;

/** The service's handlers by topic. */
@ApplicationScoped
class Handlers {

    private final Map<String, EventHandler> byTopic = new LinkedHashMap<>();

    /** @throws IllegalStateException when two handlers read one topic */
    Handlers(@All List<EventHandler> handlers) {
        for (EventHandler handler : handlers) {
            if (byTopic.putIfAbsent(handler.topic(), handler) != null) {
                throw new IllegalStateException("two handlers read " + handler.topic());
            }
        }
    }

    Collection<EventHandler> all() {
        return byTopic.values();
    }

    Optional<EventHandler> of(String topic) {
        return Optional.ofNullable(byTopic.get(topic));
    }
}

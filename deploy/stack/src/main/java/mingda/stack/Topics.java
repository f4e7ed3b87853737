package mingda.stack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;

/** The topics of Mingda: three partitions each, a dead-letter topic beside each, the directory compacted. */
final class Topics {
    private static final String DIRECTORY = "mingda.casework.directory";
    private static final List<String> NAMES =
            List.of("mingda.intake.application", "mingda.casework.case", DIRECTORY, "mingda.notify.delivery");
    private static final int PARTITIONS = 3;
    private static final int TRIES = 60;

    private Topics() {}

    /** Waits until the broker answers and makes the topics that are missing. */
    static void provide(String bootstrapServers, @Nullable Child child) {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "200",
                AdminClientConfig.RETRY_BACKOFF_MAX_MS_CONFIG, "200");
        try (Admin admin = Admin.create(settings)) {
            Set<String> there = new HashSet<>(names(admin, child));
            List<NewTopic> missing =
                    wanted().stream().filter(t -> !there.contains(t.name())).toList();
            if (!missing.isEmpty()) {
                admin.createTopics(missing).all().get(60, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new StackException("The topics cannot be made in Kafka.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while making the topics.", e);
        }
    }

    private static Set<String> names(Admin admin, @Nullable Child child)
            throws InterruptedException, ExecutionException {
        for (int i = 0; i < TRIES; i++) {
            if (child != null) {
                child.demandAlive();
            }
            try {
                return admin.listTopics().names().get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                continue;
            }
        }
        throw new StackException("Kafka does not answer.");
    }

    private static List<NewTopic> wanted() {
        List<NewTopic> topics = new ArrayList<>();
        for (String name : NAMES) {
            NewTopic topic = new NewTopic(name, Optional.of(PARTITIONS), Optional.empty());
            topics.add(name.equals(DIRECTORY) ? topic.configs(Map.of("cleanup.policy", "compact")) : topic);
            topics.add(new NewTopic(name + ".dead-letter", Optional.of(PARTITIONS), Optional.empty()));
        }
        return topics;
    }
}

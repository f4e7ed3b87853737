package mingda.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the three services, from its packaged jar, as a child JVM. */
final class ServicePart implements Part {
    private final ServiceName service;
    private final Map<String, String> environment;
    private final int port;
    private final Path log;
    private @Nullable Child child;

    ServicePart(ServiceName service, Map<String, String> environment, int port, Path log) {
        this.service = service;
        this.environment = environment;
        this.port = port;
        this.log = log;
    }

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public void start() {
        Path jar = Home.root().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StackException(jar + " is missing: package the service first, as deploy/up does.");
        }
        List<String> command =
                List.of(Home.java().toString(), "-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-jar", jar.toString());
        Child started = Child.start(service.key(), command, environment, log, "TERM");
        child = started;
        Web.await(url() + "/q/health/ready", started, service.module());
    }

    @Override
    public @Nullable Child child() {
        return child;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }
}

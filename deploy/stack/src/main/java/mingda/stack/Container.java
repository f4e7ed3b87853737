package mingda.stack;

import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * One part as a container that can be stopped, killed and started again: its port on the loopback address is the same
 * inside and outside, and what must survive lies in folders of the host. The library removes it when this process ends.
 */
final class Container {
    private static final int STOP_SECONDS = 20;

    private final GenericContainer<?> container;
    private boolean made;

    /**
     * @param image its name, as the part's environment variable or its default gives it
     * @param log to which its output is appended
     */
    Container(String image, int port, Path log, Map<String, String> environment, List<String> command) {
        container = new GenericContainer<>(DockerImageName.parse(image));
        container.withImagePullPolicy(Container::isMissing);
        container.setPortBindings(List.of("127.0.0.1:" + port + ":" + port));
        container.withExposedPorts(port);
        container.withEnv(environment);
        container.withCommand(command.toArray(String[]::new));
        container.withLogConsumer(frame -> append(log, frame.getUtf8String()));
        // The part itself says when it answers.
        container.waitingFor(new org.testcontainers.containers.wait.strategy.AbstractWaitStrategy() {
            @Override
            protected void waitUntilReady() {}
        });
    }

    /** Makes {@code folder} visible inside, and writable for whatever user the image works as. */
    Container with(Path folder, String inside) {
        Folders.make(folder);
        if (!folder.toFile().setWritable(true, false) || !folder.toFile().setExecutable(true, false)) {
            throw new StackException(folder + " cannot be opened to the container.");
        }
        container.withFileSystemBind(folder.toString(), inside, BindMode.READ_WRITE);
        return this;
    }

    void start() {
        if (made) {
            container
                    .getDockerClient()
                    .startContainerCmd(container.getContainerId())
                    .exec();
            return;
        }
        try {
            container.start();
        } catch (RuntimeException e) {
            throw new StackException(
                    container.getDockerImageName() + " does not start as a container: is a Docker engine running, and"
                            + " the image there? " + rootOf(e),
                    e);
        }
        made = true;
    }

    void stop() {
        if (running()) {
            container
                    .getDockerClient()
                    .stopContainerCmd(container.getContainerId())
                    .withTimeout(STOP_SECONDS)
                    .exec();
        }
    }

    void kill() {
        if (running()) {
            container
                    .getDockerClient()
                    .killContainerCmd(container.getContainerId())
                    .exec();
        }
    }

    /** Whether it was started and has ended without being asked. */
    boolean dead() {
        return made && !running();
    }

    private boolean running() {
        return made && container.isRunning();
    }

    /** Asks the engine itself: the library's own list is not ready yet for parts that start at the same time. */
    private static boolean isMissing(DockerImageName image) {
        try {
            DockerClientFactory.instance()
                    .client()
                    .inspectImageCmd(image.asCanonicalNameString())
                    .exec();
            return false;
        } catch (NotFoundException e) {
            return true;
        }
    }

    private static String rootOf(Throwable e) {
        @Nullable Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static void append(Path log, String text) {
        try {
            Files.writeString(log, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

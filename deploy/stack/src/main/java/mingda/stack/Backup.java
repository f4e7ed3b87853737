package mingda.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A copy of an installation from which {@link Restore} makes it again: all three databases at one moment, and the
 * secrets without which their personal data can't be read. Taken while everything runs (PostgreSQL's low-level base
 * backup) or while nothing does.
 *
 * <p>Kafka is left out on purpose: the outboxes hold every event of the last weeks and send them again after a restore;
 * consumers know by id what they have had.
 */
public final class Backup {

    /** Emptied by the documentation of PostgreSQL, "Making a Base Backup Using the Low Level API". */
    private static final Set<String> CONTENT_LEFT_OUT = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> FILES_LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");
    private static final Pattern FIRST_SEGMENT = Pattern.compile("START WAL LOCATION: .* \\(file ([0-9A-F]{24})\\)");
    private static final Pattern SEGMENT =
            Pattern.compile("[0-9A-F]{24}(\\.[0-9A-F]{8}\\.backup)?|[0-9A-F]{8}\\.history");

    private final Path data;
    private final Path target;

    private Backup(Path data, Path target) {
        this.data = data;
        this.target = target;
    }

    /** {@code Backup FOLDER}: writes a backup of {@code MINGDA_DATA} into a folder that does not exist yet. */
    public static void main(String[] arguments) {
        Commands.run(() -> {
            if (arguments.length != 1) {
                throw new StackException("Say where to: deploy/backup FOLDER (a folder that does not exist yet).");
            }
            Path target = Path.of(arguments[0]).toAbsolutePath();
            of(Home.data(), target, Parts.port(Settings.usualPorts(), "MINGDA_POSTGRES_PORT"));
            System.out.println("Backed up " + Home.data() + " to " + target + ".");
            System.out.println("It holds the keys to the personal data in it: keep it as safe as the installation.");
        });
    }

    /**
     * Backs up the installation in {@code data}.
     *
     * @param target a folder that does not exist or is empty
     * @param port where its PostgreSQL listens if it runs
     * @throws StackException with one sentence when it can't be done; what was written is removed
     */
    static void of(Path data, Path target, int port) {
        if (!Files.isRegularFile(data.resolve("postgres/PG_VERSION"))) {
            throw new StackException("There is nothing to back up in " + data + ": deploy/up has not run there.");
        }
        Folders.demandEmpty(target);
        try {
            Folders.make(target);
            new Backup(data, target).take(port);
        } catch (IOException | SQLException | RuntimeException e) {
            Folders.remove(target);
            if (e instanceof StackException known) {
                throw known;
            }
            throw new StackException("The backup to " + target + " was given up: " + e.getMessage(), e);
        }
    }

    private void take(int port) throws IOException, SQLException {
        Files.copy(data.resolve("secrets.properties"), target.resolve("secrets.properties"));
        Secrets secrets = Secrets.keptIn(data.resolve("secrets.properties"));
        if (Files.exists(data.resolve("postgres/postmaster.pid")) && !Ports.isFree(port)) {
            try (Connection connection = DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", secrets.get("postgres"))) {
                whileItRuns(connection);
            }
        } else {
            Folders.copy(data.resolve("postgres"), target.resolve("postgres"));
            Files.deleteIfExists(target.resolve("postgres/postmaster.pid"));
        }
        Manifest.write(target);
    }

    private void whileItRuns(Connection connection) throws SQLException, IOException {
        Path from = data.resolve("postgres");
        Path to = target.resolve("postgres");
        try (Statement statement = connection.createStatement()) {
            demandOwnData(statement, from);
            statement.execute("select pg_backup_start('mingda', true)");
            copyLiving(from, to);
            String label;
            try (ResultSet end = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                end.next();
                label = end.getString(1);
            }
            Files.writeString(to.resolve("backup_label"), label);
            copyLog(from.resolve("pg_wal"), to.resolve("pg_wal"), firstSegment(label));
        }
    }

    /** Another PostgreSQL may answer at the port; its backup under our name would be worse than none. */
    private static void demandOwnData(Statement statement, Path from) throws SQLException, IOException {
        try (ResultSet row = statement.executeQuery("show data_directory")) {
            row.next();
            if (!Files.isSameFile(Path.of(row.getString(1)), from)) {
                throw new StackException("The PostgreSQL that answers does not keep its data in " + from + ".");
            }
        }
    }

    private static void copyLiving(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Path relative = from.relativize(each);
                Path copy = to.resolve(relative.toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else if (!leftOut(relative)) {
                    copyIfThere(each, copy);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (String name : CONTENT_LEFT_OUT) {
            Files.createDirectories(to.resolve(name));
        }
    }

    private static boolean leftOut(Path relative) {
        return CONTENT_LEFT_OUT.contains(relative.getName(0).toString())
                || FILES_LEFT_OUT.contains(Home.name(relative))
                || Home.name(relative).startsWith("pgsql_tmp");
    }

    /** A table dropped meanwhile takes its file with it; replaying the log leaves it dropped. */
    private static void copyIfThere(Path each, Path copy) throws IOException {
        try {
            Files.copy(each, copy);
        } catch (NoSuchFileException dropped) {
            Files.deleteIfExists(copy);
        }
    }

    private static String firstSegment(String label) {
        Matcher first = FIRST_SEGMENT.matcher(label);
        if (!first.find()) {
            throw new StackException("PostgreSQL's backup label does not say where its log begins.");
        }
        return first.group(1);
    }

    private static void copyLog(Path from, Path to, String first) throws IOException {
        Files.createDirectories(to.resolve("archive_status"));
        try (Stream<Path> segments = Files.list(from)) {
            for (Path each : segments.sorted().toList()) {
                if (SEGMENT.matcher(Home.name(each)).matches()
                        && Home.name(each).compareTo(first) >= 0) {
                    Files.copy(each, to.resolve(Home.name(each)));
                }
            }
        }
        if (!Files.exists(to.resolve(first))) {
            throw new StackException("PostgreSQL wrote so much meanwhile that the log's beginning is gone: try again.");
        }
    }
}

package mingda.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the three databases with their roles in a PostgreSQL server, and checks what Mingda demands of the server. */
final class Databases {
    private static final int TRIES = 600;
    private static final long PAUSE_MILLIS = 50;

    private final UnaryOperator<String> url;
    private final Secrets secrets;

    /** @param url the JDBC URL of a database's name */
    Databases(UnaryOperator<String> url, Secrets secrets) {
        this.url = url;
        this.secrets = secrets;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url.apply(database), "postgres", secrets.get("postgres"));
    }

    /** Waits until the server answers; {@code child}, if given, must stay alive meanwhile. */
    void await(@Nullable Child child) {
        SQLException last = null;
        for (int i = 0; i < TRIES; i++) {
            if (child != null) {
                child.demandAlive();
            }
            try (Connection connection = connect("postgres")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                last = e;
            }
            Pause.millis(PAUSE_MILLIS);
        }
        throw new StackException("PostgreSQL does not answer.", last == null ? new SQLException("no answer") : last);
    }

    /** Makes roles and databases that are not there yet; safe to repeat. */
    void provide() {
        for (ServiceName service : ServiceName.values()) {
            try (Connection connection = connect("postgres");
                    Statement statement = connection.createStatement()) {
                role(statement, service.owner());
                role(statement, service.login());
                if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + service.database() + "'")) {
                    statement.execute("CREATE DATABASE " + service.database() + " OWNER " + service.owner()
                            + " TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'");
                }
                statement.execute("REVOKE ALL ON DATABASE " + service.database() + " FROM PUBLIC");
                statement.execute("GRANT CONNECT ON DATABASE " + service.database() + " TO " + service.login());
            } catch (SQLException e) {
                throw new StackException("The database of " + service.key() + " cannot be made.", e);
            }
            grant(service);
        }
    }

    private void grant(ServiceName service) {
        String byDefault = "ALTER DEFAULT PRIVILEGES FOR ROLE " + service.owner() + " IN SCHEMA public GRANT ";
        List<String> grants = List.of(
                "CREATE EXTENSION IF NOT EXISTS pg_trgm",
                "CREATE EXTENSION IF NOT EXISTS pgcrypto",
                byDefault + "SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + service.login(),
                byDefault + "USAGE, SELECT ON SEQUENCES TO " + service.login());
        try (Connection connection = connect(service.database());
                Statement statement = connection.createStatement()) {
            for (String each : grants) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new StackException("The rights in the database of " + service.key() + " cannot be given.", e);
        }
    }

    /** Refuses a server that may lose what it acknowledged. */
    void demandDurable() {
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            String value = ask("postgres", "SHOW " + setting);
            if (!"on".equals(value)) {
                throw new StackException(
                        "PostgreSQL runs with " + setting + "=" + value + " and may lose data: it must be on.");
            }
        }
    }

    /** Under a plain C locale {@code pg_trgm} finds no trigrams in Chinese text, and search finds nothing. */
    void demandChineseTrigrams() {
        String found =
                ask(ServiceName.CASEWORK.database(), "SELECT cardinality(show_trgm(U&'\\884C\\653F\\590D\\8BAE'))");
        if (Integer.parseInt(found) == 0) {
            throw new StackException("pg_trgm finds no Chinese trigrams: the database needs the locale C.UTF-8.");
        }
    }

    private String ask(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new StackException("PostgreSQL refused: " + sql, e);
        }
    }

    private void role(Statement statement, String role) throws SQLException {
        if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
            statement.execute("CREATE ROLE " + role + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS");
        }
        statement.execute("ALTER ROLE " + role + " PASSWORD '" + secrets.get(role) + "'");
    }

    private static boolean exists(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }
}

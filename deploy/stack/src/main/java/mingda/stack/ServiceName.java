package mingda.stack;

import java.util.Locale;

/** The three services: what their databases, roles, clients and ports are called. */
public enum ServiceName {
    INTAKE("intake-service", 8081),
    CASEWORK("case-service", 8082),
    NOTIFY("notify-service", 8083);

    private final String module;
    private final int port;

    ServiceName(String module, int port) {
        this.module = module;
        this.port = port;
    }

    /** @throws StackException if no service has this short name (intake, casework, notify) */
    public static ServiceName of(String name) {
        for (ServiceName each : values()) {
            if (each.key().equals(name)) {
                return each;
            }
        }
        throw new StackException("There is no service named " + name + ".");
    }

    /** The short name: intake, casework, notify. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its database. */
    public String database() {
        return "mingda_" + key();
    }

    /** The role that owns the tables and runs Flyway. */
    public String owner() {
        return key() + "_owner";
    }

    /** The role the running service logs in with. */
    public String login() {
        return key() + "_app";
    }

    /** Its client at Keycloak. */
    public String client() {
        return "mingda-" + key();
    }

    String module() {
        return module;
    }

    int port() {
        return port;
    }

    String portVariable() {
        return "MINGDA_" + name() + "_PORT";
    }
}

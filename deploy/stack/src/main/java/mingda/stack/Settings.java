package mingda.stack;

import java.util.HashMap;
import java.util.Map;

/** Ports by name: those of the environment, their defaults, or free ones. */
final class Settings {
    static final Map<String, Integer> DEFAULT_PORTS = Map.of(
            "MINGDA_INTAKE_PORT", 8081,
            "MINGDA_CASEWORK_PORT", 8082,
            "MINGDA_NOTIFY_PORT", 8083,
            "MINGDA_KEYCLOAK_PORT", 8180,
            "MINGDA_POSTGRES_PORT", 15432,
            "MINGDA_KAFKA_PORT", 19092,
            "MINGDA_SMTP_PORT", 1025,
            "MINGDA_MAIL_PORT", 8025);

    private Settings() {}

    /** The ports that the environment names, else the usual ones. */
    static Map<String, Integer> usualPorts() {
        Map<String, Integer> ports = new HashMap<>();
        DEFAULT_PORTS.forEach((name, usual) -> ports.put(name, port(name, usual)));
        return ports;
    }

    /** Free ports under the same names. */
    static Map<String, Integer> freePorts() {
        Map<String, Integer> ports = new HashMap<>();
        DEFAULT_PORTS.keySet().forEach(name -> ports.put(name, Ports.free()));
        return ports;
    }

    /** The value of an environment variable, or what is usual where it is missing or blank. */
    static String text(String name, String usual) {
        String named = System.getenv(name);
        return named == null || named.isBlank() ? usual : named.strip();
    }

    private static int port(String name, int usual) {
        String named = System.getenv(name);
        if (named == null || named.isBlank()) {
            return usual;
        }
        if (!named.matches("\\d{1,5}") || Integer.parseInt(named) > 65_535 || Integer.parseInt(named) == 0) {
            throw new StackException(name + " must be a port between 1 and 65535, not \"" + named + "\".");
        }
        return Integer.parseInt(named);
    }
}

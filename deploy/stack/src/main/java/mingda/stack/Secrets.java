package mingda.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Stream;

/** The passwords, client secrets and keys of one installation. */
final class Secrets {
    static final String PERSONAL_KEYS = "personal-keys";

    /** Encrypts what the portal leaves in a browser while somebody signs in. */
    static final String PORTAL_SESSIONS = "portal-sign-in-session-encryption";

    private static final int BYTES = 32;

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    /** The well-known ones of throw-away stacks; production mode refuses them. */
    static Secrets wellKnown() {
        Properties values = new Properties();
        names().forEach(name -> values.setProperty(name, "demo-" + name));
        byte[] key = "mingda-demo-key-of-32-bytes-long".getBytes(StandardCharsets.US_ASCII);
        values.setProperty(PERSONAL_KEYS, "demo:" + Base64.getEncoder().encodeToString(key));
        return new Secrets(values);
    }

    /** Those kept in {@code file}; whatever is missing there is drawn and added, readable by its owner alone. */
    static Secrets keptIn(Path file) {
        Properties values = new Properties();
        try {
            if (Files.exists(file)) {
                try (Reader in = Files.newBufferedReader(file)) {
                    values.load(in);
                }
            } else {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Secrets secrets = new Secrets(values);
            if (secrets.drawMissing()) {
                try (Writer out = Files.newBufferedWriter(file)) {
                    values.store(out, "Drawn for this installation. Keep it with the backups, and keep it secret.");
                }
            }
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(String name) {
        String value = values.getProperty(name);
        if (value == null) {
            throw new StackException("There is no secret named " + name + ".");
        }
        return value;
    }

    private boolean drawMissing() {
        int before = values.size();
        names().forEach(name -> values.putIfAbsent(name, draw(Base64.getUrlEncoder())));
        values.putIfAbsent(PERSONAL_KEYS, "k1:" + draw(Base64.getEncoder()));
        return values.size() > before;
    }

    private static String draw(Base64.Encoder encoder) {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return encoder.withoutPadding().encodeToString(bytes);
    }

    private static Stream<String> names() {
        return Stream.concat(
                Stream.of("postgres", "keycloak-admin", PORTAL_SESSIONS),
                Stream.of(ServiceName.values()).flatMap(s -> Stream.of(s.owner(), s.login(), s.client())));
    }
}

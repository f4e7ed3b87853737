package mingda.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whole folders: made, copied, removed; and throw-away ones that a later run sweeps when their owner was killed. */
final class Folders {
    private static final String PREFIX = "mingda-stack-";

    private Folders() {}

    static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StackException("The folder " + folder + " cannot be made.", e);
        }
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws StackException when there is something in the folder already */
    static void demandEmpty(Path folder) {
        try (Stream<Path> content = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            if (content.findAny().isPresent()) {
                throw new StackException(folder + " is not empty: name a folder that is, or that does not exist yet.");
            }
        } catch (IOException e) {
            throw new StackException("The folder " + folder + " cannot be read.", e);
        }
    }

    /** Removes the folder and all in it; what vanishes meanwhile is no error, links are not followed. */
    static void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(
                        Path directory, @org.jspecify.annotations.Nullable IOException e) throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new throw-away folder of this process; those of processes that have died are swept first. */
    static Path throwAway() {
        Path base = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            sweep(base);
            return Files.createTempDirectory(
                    base, PREFIX + ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweep(Path base) throws IOException {
        List<Path> all;
        try (Stream<Path> list = Files.list(base)) {
            all = list.filter(p -> Home.name(p).startsWith(PREFIX)).toList();
        }
        for (Path each : all) {
            String pid = Home.name(each).substring(PREFIX.length()).split("-", 2)[0];
            Optional<ProcessHandle> owner =
                    pid.matches("\\d{1,9}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
            if (owner.isEmpty()) {
                try {
                    remove(each);
                } catch (UncheckedIOException e) {
                    // Another run sweeps the same folder, or its last process still writes: the next run will do it.
                    continue;
                }
            }
        }
    }
}

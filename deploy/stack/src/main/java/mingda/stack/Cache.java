package mingda.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Folders that are costly to make and never change: made once per key, whoever asks, however many at once. */
final class Cache {
    private Cache() {}

    /**
     * The folder of {@code key}, made by {@code maker} if it does not exist yet. Other threads and other processes that
     * ask for the same key wait; a maker that fails leaves nothing behind.
     */
    static synchronized Path once(String key, Consumer<Path> maker) {
        Path cache = Folders.make(Home.cache());
        Path made = cache.resolve(key);
        if (Files.isDirectory(made)) {
            return made;
        }
        try (FileChannel channel = FileChannel.open(
                        cache.resolve(key + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!Files.isDirectory(made)) {
                Path draft = cache.resolve(key + ".draft");
                if (Files.exists(draft)) {
                    Folders.remove(draft);
                }
                maker.accept(Folders.make(draft));
                Files.move(draft, made);
            }
            lock.release();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A short fingerprint for keys. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

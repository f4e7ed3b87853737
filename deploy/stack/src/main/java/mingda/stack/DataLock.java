package mingda.stack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One process at a time works on a data folder. The lock goes with the process, however that ends. */
final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StackException naming the process that holds the folder */
    static DataLock take(Path data) {
        Path file = Folders.make(data).resolve("up.lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = lock(channel);
            if (lock == null) {
                channel.close();
                throw new StackException("Mingda already runs on " + data + " (process "
                        + Files.readString(file).strip()
                        + "). Stop it there with Ctrl-C, or name another folder in MINGDA_DATA and other ports.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataLock(channel);
        } catch (IOException e) {
            throw new StackException("The folder " + data + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Whether some process holds the folder now. */
    static boolean isTaken(Path data) {
        try (DataLock lock = take(data)) {
            return lock.channel.size() == 0;
        } catch (StackException e) {
            return true;
        } catch (IOException e) {
            throw new StackException("The lock of " + data + " cannot be read.", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // This very process holds it.
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StackException("The lock cannot be released.", e);
        }
    }
}

package mingda.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room on the disk below a folder. */
final class Disk {
    private static final long MEGABYTE = 1024L * 1024;

    private Disk() {}

    static long freeMegabytes(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
        } catch (IOException e) {
            throw new StackException("The free space of " + folder + " cannot be read.", e);
        }
    }

    /** Ends with a sentence when there is less than {@code megabytes} of room. */
    static void demand(Path folder, long megabytes) {
        long free = freeMegabytes(folder);
        if (free < megabytes) {
            throw new StackException(
                    "The disk of " + folder + " is nearly full: " + free + " MB are free, Mingda needs " + megabytes
                            + " MB. Make room, or name a folder on another disk in MINGDA_DATA.");
        }
    }
}

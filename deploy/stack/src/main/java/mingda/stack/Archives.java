package mingda.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the parts' archives. */
final class Archives {
    private static final int EXECUTABLE = 0100;

    private Archives() {}

    /** Unpacks {@code x.tar.gz} without the first {@code leaveOut} folders of each name. */
    static void unpackTarGz(Path archive, Path to, int leaveOut) {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            unpackTar(in, to, leaveOut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks the {@code .txz} that lies in a jar. */
    static void unpackTxzInJar(Path jar, Path to) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry txz = zip.stream()
                    .map(ZipEntry.class::cast)
                    .filter(e -> e.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new StackException(jar + " holds no .txz."));
            try (InputStream in = new XZInputStream(new BufferedInputStream(zip.getInputStream(txz)))) {
                unpackTar(in, to, 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpackTar(InputStream in, Path to, int leaveOut) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(in);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path name = Path.of(entry.getName()).normalize();
            if (name.getNameCount() <= leaveOut) {
                continue;
            }
            Path target =
                    to.resolve(name.subpath(leaveOut, name.getNameCount())).normalize();
            if (!target.startsWith(to)) {
                throw new StackException("The archive reaches outside of its folder: " + entry.getName());
            }
            unpackEntry(tar, entry, target);
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & EXECUTABLE) != 0) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}

package mingda.casework.release;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import mingda.casework.release.Finding.Kind;

/** What a picture says of its maker, camera and place: Exif, XMP and comments. */
final class PictureParts {

    private static final int JPEG = 0xFFD8;
    private static final int MARKER = 0xFF;
    private static final int SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int COMMENT = 0xFE;
    private static final int PNG_HEAD = 6;
    private static final int CHECKSUM = 4;
    private static final Set<String> PNG_TEXTS = Set.of("tEXt", "zTXt", "iTXt", "eXIf");

    private PictureParts() {}

    static void look(Path file, Collection<Finding> found) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(raw))) {
            boolean told = in.readUnsignedShort() == JPEG ? jpeg(in) : png(in);
            if (told) {
                found.add(Finding.of(Kind.PROPERTIES));
            }
        }
    }

    /** Segments up to the picture itself: a marker, then the length that counts itself. */
    private static boolean jpeg(DataInputStream in) throws IOException {
        while (true) {
            if (in.readUnsignedByte() != MARKER) {
                throw new IOException("no marker where one must stand");
            }
            int marker = in.readUnsignedByte();
            while (marker == MARKER) {
                marker = in.readUnsignedByte();
            }
            if (marker == SCAN) {
                return false;
            }
            if (marker == APP1 || marker == COMMENT) {
                return true;
            }
            in.skipNBytes(Math.max(0, in.readUnsignedShort() - 2));
        }
    }

    /** Chunks: length, name, data, checksum. */
    private static boolean png(DataInputStream in) throws IOException {
        in.skipNBytes(PNG_HEAD);
        while (true) {
            long length = Integer.toUnsignedLong(in.readInt());
            String name = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
            if (PNG_TEXTS.contains(name)) {
                return true;
            }
            if (name.equals("IEND")) {
                return false;
            }
            in.skipNBytes(length + CHECKSUM);
        }
    }
}

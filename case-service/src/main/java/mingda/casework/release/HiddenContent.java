package mingda.casework.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import mingda.eventing.uploads.FileKind;
import org.jboss.logging.Logger;

/** Looks for it. */
public final class HiddenContent {

    private static final Logger LOG = Logger.getLogger(HiddenContent.class);
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::kind).thenComparing(Finding::where);

    private HiddenContent() {}

    /**
     * What the file holds beyond its pages, each once; empty when nothing was found. Pictures of text are not read.
     *
     * @param kind its kind by content
     */
    public static List<Finding> of(Path file, FileKind kind) {
        TreeSet<Finding> found = new TreeSet<>(ORDER);
        try {
            switch (kind) {
                case PDF -> PdfParts.look(file, found);
                case DOCX, XLSX, OFD -> ZipParts.look(file, kind, found);
                case JPEG, PNG -> PictureParts.look(file, found);
                // Not looked into, so not passed: no reply takes one.
                case TIFF -> found.add(Finding.of(Finding.Kind.UNREADABLE));
            }
        } catch (IOException | RuntimeException unreadable) {
            // Its message may hold what the file holds.
            LOG.debugf(
                    "a file for release can't be read: %s",
                    unreadable.getClass().getName());
            found.add(Finding.of(Finding.Kind.UNREADABLE));
        }
        return List.copyOf(found);
    }
}

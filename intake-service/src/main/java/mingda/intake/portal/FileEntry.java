package mingda.intake.portal;

import java.util.List;
import mingda.eventing.problem.Language;

/** An uploaded file on a page. */
public record FileEntry(String id, String purpose, String name, String size) {

    static List<FileEntry> of(List<Draft.DraftFile> files, Texts texts, Language language) {
        return files.stream()
                .map(file -> new FileEntry(
                        file.fileId(),
                        texts.text(language, "field_" + file.purpose()),
                        file.name(),
                        size(file.bytes())))
                .toList();
    }

    /** The size as people read it. */
    static String size(long bytes) {
        return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB" : bytes / (1024 * 1024) + " MB";
    }
}

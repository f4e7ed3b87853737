package mingda.intake.document;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document issued to the applicant, whose bytes are held here. */
@Schema(name = "Document")
public record ListedDocument(
        UUID id,
        @Schema(examples = "REPLY") String kind,
        @Schema(examples = "政府信息公开申请答复书") String title,
        @Schema(examples = "奉府办公开〔2026〕12号-答") @Nullable String number,
        LocalDate issuedOn,
        List<ListedFile> files) {

    /** One form of the document. */
    @Schema(name = "DocumentFile")
    public record ListedFile(@Schema(examples = "pdf") String format, long bytes, String sha256) {}
}

package mingda.casework.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import mingda.casework.sql.Db;

/** What the applicants wrote, kept apart from the case files. */
@ApplicationScoped
class Contents {

    private final Db db;

    Contents(Db db) {
        this.db = db;
    }

    Content add(UUID caseId, ObjectNode application) {
        Content content = Content.of(application);
        db.change(
                "insert into case_content (case_id, application, title, search_text) values (?, ?::jsonb, ?, ?)",
                caseId,
                content.application(),
                content.title(),
                content.searchText());
        return content;
    }

    Content of(UUID caseId) {
        return db.one(
                        "select application, title from case_content where case_id = ?",
                        row -> new Content(row.object("application"), row.text("title")),
                        caseId)
                .orElseThrow(() -> new IllegalStateException("the case has no content"));
    }
}

package mingda.intake.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import mingda.eventing.EventHandler;
import mingda.eventing.ReceivedEvent;
import mingda.intake.store.Sql;
import org.jspecify.annotations.Nullable;

/** Keeps the copy of the agencies; staff and calendar are of no concern here. */
@ApplicationScoped
class DirectoryEvents implements EventHandler {

    private final Sql sql;

    DirectoryEvents(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String topic() {
        return "mingda.casework.directory";
    }

    @Override
    public boolean compacted() {
        return true;
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (event.name().equals("agency-changed")) {
            keep(event.data());
        }
    }

    private void keep(ObjectNode agency) {
        JsonNode guide = agency.path("guide");
        sql.update(
                """
                INSERT INTO agency (code, name, short_name, name_en, kind, handled_by, accepts, contact, guide_zh,
                                    guide_en, online_receipt, nonworking_receipt, directory_size, supervising,
                                    public_rate)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET (name, short_name, name_en, kind, handled_by, accepts, contact,
                                                  guide_zh, guide_en, online_receipt, nonworking_receipt,
                                                  directory_size, supervising, public_rate)
                    = (excluded.name, excluded.short_name, excluded.name_en, excluded.kind, excluded.handled_by,
                       excluded.accepts, excluded.contact, excluded.guide_zh, excluded.guide_en,
                       excluded.online_receipt, excluded.nonworking_receipt, excluded.directory_size, excluded.supervising, excluded.public_rate)
                """,
                agency.required("code").asText(),
                agency.required("name").asText(),
                agency.required("shortName").asText(),
                text(agency, "nameEn"),
                agency.required("kind").asText(),
                text(agency, "handledBy"),
                agency.required("acceptsApplications").asBoolean(),
                agency.required("contact").toString(),
                guide.path("zh").asText(),
                guide.path("en").asText(),
                agency.path("onlineReceipt").asText("AUTO_ACK"),
                agency.path("nonworkingReceipt").asText("ACTUAL"),
                agency.path("directorySize").asInt(0),
                agency.path("supervising").asBoolean(),
                agency.hasNonNull("publicRate") ? agency.get("publicRate").asInt() : null);
    }

    private static @Nullable String text(ObjectNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asText() : null;
    }
}

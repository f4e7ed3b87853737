package mingda.casework.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Loads the agencies and staff of the demo, with contact data that is visibly made up. */
@ApplicationScoped
public class DemoDirectory {

    /** First-instance administrative cases of the district are heard there since 2018-07-01. */
    private static final String COURT = "上海铁路运输法院";

    private final Agencies agencies;
    private final StaffDirectory staff;
    private final DirectoryEvents events;
    private final ObjectMapper json;

    DemoDirectory(Agencies agencies, StaffDirectory staff, DirectoryEvents events, ObjectMapper json) {
        this.agencies = agencies;
        this.staff = staff;
        this.events = events;
        this.json = json;
    }

    /**
     * Adds and publishes them when no agency is there yet. Needs a running transaction.
     *
     * @return whether they were added
     */
    public boolean load() {
        if (!agencies.all().isEmpty()) {
            return false;
        }
        List<Agency> read = new ArrayList<>();
        read("/demo/agencies.json").path("agencies").forEach(node -> read.add(agency(node)));
        // Who supervises and who handles must be there before those that refer to it.
        read.sort(Comparator.comparing((Agency agency) -> agency.parent() != null)
                .thenComparing(agency -> agency.handledBy() != null));
        read.forEach(agencies::add);
        read("/demo/staff.json").path("staff").forEach(node -> staff.add(member(node)));
        events.everything();
        return true;
    }

    private Agency agency(JsonNode node) {
        return new Agency(
                node.path("code").asText(),
                node.path("name").asText(),
                node.path("shortName").asText(),
                node.path("nameEn").textValue(),
                node.path("kind").asText(),
                node.path("parent").textValue(),
                node.path("handledBy").textValue(),
                true,
                node.path("kind").asText().equals("SUPERVISING_DEPARTMENT"),
                node.path("reconsiderationOrgan").asText(),
                node.path("court").asText(COURT),
                (ObjectNode) node.path("contact"),
                (ObjectNode) node.path("guide"));
    }

    private StaffMember member(JsonNode node) {
        List<String> roles = new ArrayList<>();
        node.path("roles").forEach(role -> roles.add(role.asText()));
        return new StaffMember(
                node.path("username").asText(),
                node.path("agencyCode").asText(),
                node.path("unit").textValue(),
                node.path("name").asText(),
                node.path("email").asText(),
                roles,
                node.path("active").asBoolean(),
                node.path("language").asText());
    }

    private JsonNode read(String resource) {
        try (InputStream stream = DemoDirectory.class.getResourceAsStream(resource)) {
            return json.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

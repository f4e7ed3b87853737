package mingda.notify.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingda.eventing.personal.PersonalData;
import mingda.eventing.problem.Language;
import mingda.notify.tier.Audience;
import mingda.notify.tier.Person;
import org.jspecify.annotations.Nullable;

/** Answers questions about agencies and staff. Every method needs a running transaction. */
@ApplicationScoped
public class Directory {

    private final EntityManager em;
    private final PersonalData personalData;

    Directory(EntityManager em, PersonalData personalData) {
        this.em = em;
        this.personalData = personalData;
    }

    /**
     * Who is told about a case of that agency.
     *
     * @param assignee username, or null
     */
    public Audience audience(String agencyCode, @Nullable String assignee) {
        Optional<Agency> agency = Optional.ofNullable(em.find(Agency.class, agencyCode));
        String handling = agency.map(a -> a.handledBy).orElse(agencyCode);
        // Native, because array_contains compares text[] with varchar[], which PostgreSQL refuses.
        List<?> rows = em.createNativeQuery(
                        "select * from staff where agency_code = :handling or username = :assignee"
                                + " or :supervisor = any(roles)",
                        Staff.class)
                .setParameter("handling", handling)
                .setParameter("assignee", assignee == null ? "" : assignee)
                .setParameter("supervisor", Person.SUPERVISOR)
                .getResultList();
        List<Person> people =
                rows.stream().map(Staff.class::cast).map(Staff::person).toList();
        return Audience.of(assignee, people, handling, supervising(agency));
    }

    /** Whether that person is an active member of the agency that handles that agency's cases. */
    public boolean handles(String agencyCode, String username) {
        String handling = Optional.ofNullable(em.find(Agency.class, agencyCode))
                .map(agency -> agency.handledBy)
                .orElse(agencyCode);
        Staff staff = em.find(Staff.class, username);
        return staff != null && staff.active && staff.agencyCode.equals(handling);
    }

    /** Whether both are active and work for the same agency. */
    public boolean colleagues(String one, String other) {
        Staff first = em.find(Staff.class, one);
        Staff second = em.find(Staff.class, other);
        return first != null
                && second != null
                && first.active
                && second.active
                && first.agencyCode.equals(second.agencyCode);
    }

    /** The active administrators and supervisors, by name: two transactions never wait for each other's inboxes. */
    public List<Person> overseers() {
        List<?> rows = em.createNativeQuery(
                        "select * from staff where active and roles && cast(:roles as text[]) order by username",
                        Staff.class)
                .setParameter("roles", "{" + Person.ADMINISTRATOR + "," + Person.SUPERVISOR + "}")
                .getResultList();
        return rows.stream().map(Staff.class::cast).map(Staff::person).toList();
    }

    private List<String> supervising(Optional<Agency> agency) {
        List<String> parent = agency.map(a -> a.parent).stream().toList();
        return parent.isEmpty()
                ? em.createQuery("select a.code from Agency a where a.supervising", String.class)
                        .getResultList()
                : parent;
    }

    /** How that person is reached; empty when nothing is known or the person has left. */
    public Optional<Addressee> addressee(String username) {
        Staff staff = em.find(Staff.class, username);
        if (staff == null || !staff.active || staff.personal == null) {
            return Optional.empty();
        }
        ObjectNode personal = personalData.open(staff.personal);
        Language language = staff.language.equals("en") ? Language.EN : Language.ZH;
        return Optional.of(new Addressee(
                username,
                personal.path("name").asText(""),
                personal.path("email").asText("").strip(),
                personal.path("phone").asText("").strip(),
                language));
    }

    /** The agencies' names, by code; one that is not known is left out. */
    public Map<String, AgencyName> names(Collection<String> codes) {
        return em
                .createQuery("from Agency a where a.code in :codes", Agency.class)
                .setParameter("codes", codes)
                .getResultList()
                .stream()
                .map(a -> new AgencyName(a.code, a.shortName, a.nameEn == null ? a.shortName : a.nameEn))
                .collect(Collectors.toMap(AgencyName::code, Function.identity()));
    }
}

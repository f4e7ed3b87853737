package mingda.intake.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import mingda.eventing.problem.FieldError;
import org.junit.jupiter.api.Test;

class ApplicationReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode application = example();

    private static ObjectNode example() {
        try {
            return (ObjectNode) JSON.readTree(ApplicationExample.JSON);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private ApplicationReader.Result read() {
        return ApplicationReader.read(application, "fengxian-office"::equals);
    }

    private List<String> wrong() {
        ApplicationReader.Result result = read();
        assertNull(result.form());
        return result.errors().stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    @Test
    void the_example_of_the_description_is_accepted() {
        ApplicationForm form = read().form();
        assertNotNull(form);
        assertEquals("示例甲", form.applicant().name());
        assertTrue(form.electronicService());
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        application.removeAll();
        assertEquals(
                List.of(
                        "/agencyCode required",
                        "/applicant required",
                        "/request required",
                        "/carrier required",
                        "/delivery required"),
                wrong());
    }

    @Test
    void an_agency_that_does_not_accept_applications_is_refused() {
        application.put("agencyCode", "nowhere");
        assertEquals(List.of("/agencyCode unknown-agency"), wrong());
    }

    @Test
    void article_29_one_of_title_number_and_description_is_needed() {
        application.putObject("request").put("title", "  ");
        assertEquals(List.of("/request/description describe"), wrong());
    }

    @Test
    void one_means_of_contact_suffices() {
        ObjectNode applicant = (ObjectNode) application.get("applicant");
        applicant.remove("phone");
        assertNotNull(read().form());
        applicant.remove("email");
        assertEquals(List.of("/applicant/phone contact"), wrong());
    }

    @Test
    void an_address_is_needed_for_post_only() {
        application.put("delivery", "POST");
        assertEquals(List.of("/applicant/address address-for-post"), wrong());
        ((ObjectNode) application.get("applicant")).put("address", "示例路1号");
        assertNotNull(read().form());
    }

    @Test
    void wrong_types_are_named_and_never_thrown() {
        application.put("agencyCode", 7).put("electronicService", "yes");
        application.putArray("applicant");
        application.put("request", "text");
        application.putObject("carrier");
        application.put("delivery", "PIGEON");
        assertEquals(
                List.of(
                        "/agencyCode text",
                        "/applicant object",
                        "/request object",
                        "/carrier text",
                        "/delivery choice",
                        "/electronicService boolean"),
                wrong());
    }

    @Test
    void an_organisation_without_a_credit_code_can_apply() {
        application
                .putObject("applicant")
                .put("kind", "ORGANISATION")
                .put("organisationKind", "OTHER")
                .put("name", "示例小区业主委员会")
                .put("legalRepresentative", "示例乙")
                .put("contactName", "示例丙")
                .put("phone", "021-00000000");
        assertNotNull(read().form());
    }

    @Test
    void one_megabyte_and_control_characters_are_refused_where_they_stand() {
        ObjectNode request = application.putObject("request");
        request.put("title", "长".repeat(1_000_000)).put("description", "a\u0000b");
        assertEquals(List.of("/request/title too-long", "/request/description characters"), wrong());
    }

    @Test
    void messages_never_repeat_what_was_typed() {
        ((ObjectNode) application.get("applicant")).put("idNumber", "SECRET-99").put("email", "SECRET");
        for (FieldError error : read().errors()) {
            assertTrue(
                    !error.messageZh().contains("SECRET") && !error.messageEn().contains("SECRET"), error.code());
        }
    }

    @Test
    void anything_but_an_object_is_refused_at_the_root() {
        assertEquals(
                " object",
                ApplicationReader.read(JSON.createArrayNode(), code -> true).errors().stream()
                        .map(error -> error.pointer() + " " + error.code())
                        .findFirst()
                        .orElse(""));
    }
}

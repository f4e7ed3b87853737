package mingda.casework.registration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import mingda.casework.calendar.Words;

/** What an application lacks of 条例 Art. 29: offered as items of a correction notice, never a reason to refuse it. Pure. */
public final class Missing {

    private Missing() {}

    /** An item: where it would stand, and how a correction notice would ask for it. */
    public record Item(String pointer, Words text) {}

    /** What the application lacks, in the order of its form; empty when it lacks nothing. */
    public static List<Item> of(JsonNode application) {
        List<Item> items = new ArrayList<>();
        JsonNode applicant = application.path("applicant");
        boolean organisation = applicant.path("kind").asText().equals("ORGANISATION");
        if (applicant.path("name").asText().contains("不详")) {
            items.add(new Item("/applicant/name", new Words("申请人姓名或者名称", "the applicant's name")));
        }
        if (lacks(applicant, "idNumber") && !organisation) {
            items.add(new Item("/applicant/idNumber", new Words("身份证明", "proof of identity")));
        }
        if (organisation && lacks(applicant, "legalRepresentative")) {
            items.add(new Item(
                    "/applicant/legalRepresentative", new Words("法定代表人或者负责人姓名", "the legal representative's name")));
        }
        if (lacks(applicant, "phone") && lacks(applicant, "email") && lacks(applicant, "address")) {
            items.add(new Item("/applicant/phone", new Words("联系方式", "a means of contact")));
        }
        JsonNode request = application.path("request");
        if (lacks(request, "title") && lacks(request, "documentNumber") && lacks(request, "description")) {
            items.add(new Item(
                    "/request/description",
                    new Words(
                            "所需政府信息的名称、文号或者便于查询的其他特征性描述",
                            "the title, number or other characteristics of the information")));
        }
        if (lacks(application, "carrier") || lacks(application, "delivery")) {
            items.add(new Item("/delivery", new Words("获取信息的方式、途径", "the form and way of getting the information")));
        }
        if (application.path("delivery").asText().equals("POST") && lacks(applicant, "address")) {
            items.add(new Item("/applicant/address", new Words("邮寄地址", "an address for the post")));
        }
        return items;
    }

    private static boolean lacks(JsonNode node, String name) {
        return node.path(name).asText("").isBlank();
    }
}

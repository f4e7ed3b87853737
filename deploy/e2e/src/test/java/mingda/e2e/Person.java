package mingda.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An invented applicant whose every value is unlike anything else, so that the log scan can look for it. The id number
 * is well-formed (its check digit is right, GB 11643-1999) but of a place code that was never given out.
 */
record Person(String name, String idNumber, String phone, String email, String address, String wish) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Set<String> USED = ConcurrentHashMap.newKeySet();
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** A new person; the number makes each of the values its own. */
    static Person next() {
        int n = COUNT.incrementAndGet();
        var person = new Person(
                "拟名" + hanzi(n),
                idNumber(n),
                "1990000" + String.format("%04d", n),
                "nobody" + n + "-e2e@example.invalid",
                "虚构市虚构区不存在路" + (70000 + n) + "号",
                "拟想之河道整治工程第" + (90000 + n) + "号批复");
        USED.addAll(person.values());
        return person;
    }

    /** Every personal value that any test of this run has sent. */
    static Set<String> used() {
        return USED;
    }

    /** Notes a further personal value (what a browser typed) for the log scan. */
    static String noted(String value) {
        USED.add(value);
        return value;
    }

    /** The person's application to an agency: by post on paper, with consent to electronic service. */
    ObjectNode application(String agencyCode) {
        var application = JSON.createObjectNode().put("agencyCode", agencyCode);
        application
                .putObject("applicant")
                .put("kind", "NATURAL_PERSON")
                .put("name", name)
                .put("idType", "RESIDENT_ID")
                .put("idNumber", idNumber)
                .put("phone", phone)
                .put("email", email)
                .put("address", address)
                .put("postcode", "201400");
        application.putObject("request").put("title", wish).put("description", wish + "的全文和附件");
        return application
                .put("carrier", "EMAIL")
                .put("delivery", "ONLINE")
                .put("acceptOtherForm", true)
                .put("electronicService", true);
    }

    private Set<String> values() {
        return Set.of(name, idNumber, phone, email, address, wish);
    }

    private static String hanzi(int n) {
        return new String(Character.toChars(0x4E00 + 300 + n)) + (char) (0x5200 + n % 200);
    }

    private static String idNumber(int n) {
        var digits = "990999" + "19" + (10 + n % 80) + "0101" + String.format("%03d", n % 1000);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}

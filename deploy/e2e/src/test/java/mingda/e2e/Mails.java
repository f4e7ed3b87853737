package mingda.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** The mails that left the suite, as the sink's HTTP view shows them. */
final class Mails {

    private Mails() {}

    /** Every mail that names the application, each as its JSON text. */
    static List<String> about(String applicationNo) {
        var all = Call.to(SuiteUnderTest.running().url(Part.MAIL), "/api/messages")
                .get()
                .expect(200)
                .json();
        var list = all.isArray() ? all : all.path("items");
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::toString)
                .filter(mail -> mail.contains(applicationNo))
                .toList();
    }
}

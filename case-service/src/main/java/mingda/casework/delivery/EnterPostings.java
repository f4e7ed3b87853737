package mingda.casework.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import mingda.casework.access.Caller;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.document.Document;
import mingda.casework.document.Documents;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import mingda.casework.signoff.References;
import mingda.casework.signoff.Sending;
import mingda.eventing.problem.FieldError;
import mingda.eventing.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Records that letters were handed to the post, several at once: all of them or, when one line is wrong, none. The posting
 * day answers the applicant (国办公开办函〔2016〕235号). Needs a running transaction, which must fail when this does.
 */
@ApplicationScoped
class EnterPostings {

    static final int MOST = 200;

    private static final Pattern TRACKING = Pattern.compile("[A-Z0-9][A-Z0-9-]{3,29}");

    private final Postings postings;
    private final Sending sending;
    private final CaseFiles cases;
    private final Documents documents;

    EnterPostings(Postings postings, Sending sending, CaseFiles cases, Documents documents) {
        this.postings = postings;
        this.sending = sending;
        this.cases = cases;
        this.documents = documents;
    }

    /** A line as it was sent. */
    private record Line(
            String pointer,
            UUID document,
            String trackingNumber,
            @Nullable String on) {}

    /** A letter that was recorded as posted. */
    record Posted(UUID caseId, UUID document, @Nullable String number, String trackingNumber) {}

    /**
     * Records them.
     *
     * @param body {@code {on?, items: [{document, trackingNumber, on?}]}}
     * @throws ProblemException 422 that names each wrong line by its pointer
     */
    List<Posted> enter(JsonNode body, Caller caller) {
        Wrong wrong = new Wrong();
        List<Line> lines = read(body, wrong);
        lock(lines);
        List<Posted> posted = new ArrayList<>();
        Map<String, String> addressees = new HashMap<>();
        for (Line line : lines) {
            Optional<UUID> caseId = postings.waitsIn(line.document());
            if (caseId.isEmpty()) {
                wrong.add(
                        line.pointer() + "/document",
                        "not-waiting",
                        "没有这件待交邮的文书，或者已经发出。",
                        "No such document waits to be posted, or it went out already.");
            } else {
                post(line, caseId.get(), addressees, posted, wrong, caller);
            }
        }
        wrong.throwIfAny();
        return posted;
    }

    private void post(
            Line line, UUID caseId, Map<String, String> addressees, List<Posted> posted, Wrong wrong, Caller caller) {
        Document document = documents.find(caseId, line.document()).orElseThrow();
        String addressee = Recipient.of(document, cases.application(caseId)).toString();
        if (!addressees
                .computeIfAbsent(line.trackingNumber(), number -> addressee)
                .equals(addressee)) {
            wrong.add(
                    line.pointer() + "/trackingNumber",
                    "duplicate",
                    "同一邮件号用于不同的收件人。",
                    "The same mail number stands for different addressees.");
            return;
        }
        ObjectNode dispatch = JsonNodeFactory.instance
                .objectNode()
                .put("method", "POST")
                .put("trackingNumber", line.trackingNumber());
        if (line.on() != null) {
            dispatch.put("on", line.on());
        }
        try {
            sending.send(caseId, line.document(), dispatch, null, caller);
            posted.add(new Posted(caseId, line.document(), document.number(), line.trackingNumber()));
        } catch (ProblemException refused) {
            refuse(line, refused, wrong);
        }
    }

    /** A refusal of one line; the transaction fails with it, so what the line wrote is not kept. */
    private static void refuse(Line line, ProblemException refused, Wrong wrong) {
        if (refused.errors().isEmpty()) {
            wrong.add(
                    line.pointer() + "/document",
                    refused.type().slug(),
                    refused.type().titleZh() + "。",
                    refused.type().titleEn() + ".");
        }
        for (FieldError error : refused.errors()) {
            wrong.add(line.pointer() + error.pointer(), error.code(), error.messageZh(), error.messageEn());
        }
    }

    private static List<Line> read(JsonNode body, Wrong wrong) {
        Facts facts = new Facts(body, "", wrong);
        String all = facts.has("on") ? text(facts.day("on", false)) : null;
        List<Line> lines = facts.list("items", MOST, item -> line(item, all));
        if (!facts.has("items")
                || (facts.raw("items").isArray() && facts.raw("items").isEmpty())) {
            wrong.missing("/items");
        }
        return lines;
    }

    private static @Nullable Line line(Facts item, @Nullable String all) {
        String document = item.text("document", true);
        String number = item.text("trackingNumber", true);
        Object on = item.day("on", false);
        Optional<UUID> id = document == null ? Optional.empty() : References.id(document);
        String tracking = number == null ? "" : number.replace(" ", "").toUpperCase(Locale.ROOT);
        if (document != null && id.isEmpty()) {
            item.refuse("document", "id", "此处应为文书 id。", "Give the id of a document here.");
        }
        if (number != null && !TRACKING.matcher(tracking).matches()) {
            item.refuse(
                    "trackingNumber",
                    "format",
                    "邮件号由 4 至 30 位字母、数字组成。",
                    "A mail number has 4 to 30 letters and digits.");
            return null;
        }
        return id.isEmpty() || number == null
                ? null
                : new Line(item.pointer(), id.get(), tracking, on == null ? all : on.toString());
    }

    private static @Nullable String text(@Nullable Object day) {
        return day == null ? null : day.toString();
    }

    /** All cases in the order of their ids, so that two lists never wait for each other. */
    private void lock(List<Line> lines) {
        TreeSet<UUID> ids = new TreeSet<>();
        lines.forEach(line -> ids.addAll(documents.casesOf(line.document())));
        ids.forEach(cases::lock);
    }
}

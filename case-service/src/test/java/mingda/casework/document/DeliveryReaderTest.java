package mingda.casework.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.Entry;
import mingda.casework.clock.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a case's entries say of the way of one letter. */
class DeliveryReaderTest {

    private final UUID letter = UUID.randomUUID();
    private final List<Entry> entries = new ArrayList<>();

    @Test
    void aPostedLetterIsUnderWayUntilItIsSignedFor() {
        assertEquals(Delivery.State.WAITING, reply().state());
        String sent =
                act("REPLIED", "2026-03-10", d -> named(d).put("method", "POST").put("trackingNumber", "EA1"));
        assertEquals(Delivery.State.SENT, reply().state());
        assertEquals(sent, reply().of());

        act("SERVED", "2026-03-13", d -> d.put("of", sent).put("method", "POST").put("signer", "张三"));

        Attempt only = reply().last().orElseThrow();
        assertEquals(Delivery.State.SERVED, reply().state());
        assertEquals(day("2026-03-10"), only.on());
        assertEquals("EA1", only.trackingNumber());
        assertEquals(day("2026-03-13"), only.servedOn());
        assertEquals("张三", only.signer());
    }

    @Test
    void aServiceThatNamesNoActIsTheLastReplys() {
        act("ISSUED", "2026-03-09", this::named);
        act("REPLIED", "2026-03-10", d -> d.put("method", "POST"));
        act("SERVED", "2026-03-13", d -> d.put("method", "POST"));
        assertEquals(Delivery.State.SERVED, reply().state(), "the reply that an officer recorded is of the letter");

        UUID other = UUID.randomUUID();
        act("ISSUED", "2026-04-09", d -> d.put("document", other.toString()));
        act("REPLIED", "2026-04-10", d -> d.put("method", "POST"));
        act("RETURNED", "2026-04-15", d -> d.put("of", last()));
        assertEquals(1, reply().attempts().size(), "what became of another letter is not told of this one");
        assertEquals(Delivery.State.SERVED, reply().state());
    }

    @Test
    void whatCameBackIsServedAnotherWay() {
        String sent = act("REPLIED", "2026-03-10", d -> named(d).put("method", "POST"));
        act(
                "RETURNED",
                "2026-03-16",
                d -> d.put("of", sent).put("reason", "MOVED").put("agencyFault", false));
        assertEquals(Delivery.State.RETURNED, reply().state());
        act("RETURNED", "2026-03-17", d -> d.put("of", sent).put("reason", "REFUSED"));
        assertEquals(
                "MOVED",
                reply().last()
                        .map(Attempt::cameBack)
                        .map(Attempt.CameBack::reason)
                        .orElse(""));

        act("REPLIED", "2026-03-18", d -> named(d).put("method", "IN_PERSON"));
        act("SERVED", "2026-03-18", d -> d.put("method", "IN_PERSON").put("signer", "李四"));

        assertEquals(2, reply().attempts().size());
        assertEquals(Delivery.State.SERVED, reply().state());
        assertEquals(Method.IN_PERSON, reply().attempts().getLast().method());
        assertEquals("李四", reply().attempts().getLast().signer());
        assertNull(reply().attempts().getFirst().servedOn());
    }

    @Test
    void whatCameBackAndIsSignedForWithoutAnotherDispatchWentOutASecondTime() {
        String sent = act("REPLIED", "2026-03-10", d -> named(d).put("method", "POST"));
        act("RETURNED", "2026-03-16", d -> d.put("of", sent).put("reason", "MOVED"));
        act("SERVED", "2026-03-20", d -> d.put("of", sent).put("method", "IN_PERSON"));
        assertEquals(day("2026-03-20"), reply().attempts().getLast().on());
        assertEquals(2, reply().attempts().size());
    }

    @Test
    void aVoidedReturnNeverHappened() {
        String sent = act("REPLIED", "2026-03-10", d -> named(d).put("method", "POST"));
        String returned = act("RETURNED", "2026-03-16", d -> d.put("of", sent).put("reason", "MOVED"));
        act("VOIDED", "2026-03-17", d -> d.put("act", returned));
        assertEquals(Delivery.State.SENT, reply().state());
    }

    @Test
    void theNoticeOfALapseIsServedForTheLapse() {
        String lapse = act("CORRECTION_LAPSED", "2026-03-10", d -> {});
        journal("DOCUMENT_ISSUED", this::named);
        journal("DOCUMENT_SENT", d -> named(d).put("on", "2026-03-12").put("method", "POST"));
        assertEquals(lapse, reply().of());
        act("SERVED", "2026-03-16", d -> d.put("of", lapse).put("method", "POST"));
        assertEquals(day("2026-03-16"), reply().last().orElseThrow().servedOn());
    }

    @Test
    void aNoticeGoesOutAgainByTheJournalAndADocumentWithoutActIsServedByIt() {
        String asked = act("CORRECTION_REQUESTED", "2026-03-10", d -> named(d).put("method", "POST"));
        act("RETURNED", "2026-03-16", d -> d.put("of", asked).put("reason", "UNKNOWN"));
        journal("DOCUMENT_SENT", d -> named(d).put("on", "2026-03-17").put("method", "POST"));
        Delivery notice = read(DocumentKind.CORRECTION_NOTICE);
        assertEquals(Delivery.State.SENT, notice.state());
        assertEquals(asked, notice.of(), "its service is that of the act");

        entries.clear();
        journal("DOCUMENT_SENT", d -> named(d).put("on", "2026-03-17").put("method", "POST"));
        journal("DOCUMENT_CAME_BACK", d -> named(d).put("on", "2026-03-20").put("reason", "UNKNOWN"));
        assertEquals(Delivery.State.RETURNED, read(DocumentKind.RECEIPT).state());
        journal("DOCUMENT_SENT", d -> named(d).put("on", "2026-03-21").put("method", "POST"));
        journal("DOCUMENT_SERVED", d -> named(d).put("on", "2026-03-23").put("method", "POST"));
        assertEquals(Delivery.State.SERVED, read(DocumentKind.RECEIPT).state());
        assertNull(read(DocumentKind.RECEIPT).of());
    }

    private Delivery reply() {
        return read(DocumentKind.REPLY);
    }

    private Delivery read(DocumentKind kind) {
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        Document document = new Document(
                letter,
                UUID.randomUUID(),
                "a",
                kind,
                DocumentStatus.SENT,
                none,
                List.of(),
                null,
                none,
                null,
                null,
                "1",
                new Words("", ""),
                null,
                null,
                null,
                false,
                null);
        return DeliveryReader.read(document, entries);
    }

    private ObjectNode named(ObjectNode detail) {
        return detail.put("document", letter.toString());
    }

    private String act(String type, String on, Consumer<ObjectNode> detail) {
        return add(Entry.Kind.ACT, type, day(on), detail);
    }

    private void journal(String type, Consumer<ObjectNode> detail) {
        add(Entry.Kind.JOURNAL, type, null, detail);
    }

    private String add(Entry.Kind kind, String type, @Nullable LocalDate on, Consumer<ObjectNode> detail) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        detail.accept(members);
        UUID id = UUID.randomUUID();
        entries.add(new Entry(entries.size() + 1, kind, id, type, on, Instant.EPOCH, "officer", members, "0"));
        return id.toString();
    }

    private String last() {
        return entries.getLast().id().toString();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}

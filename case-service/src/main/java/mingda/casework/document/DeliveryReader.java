package mingda.casework.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingda.casework.casefile.Entry;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Method;
import mingda.casework.statistics.Standing;
import org.jspecify.annotations.Nullable;

/** Reads off the acts and the journal of a case how one of its documents was sent, served and returned. Pure. */
final class DeliveryReader {

    /** Journal: a document went out that has no act of its own, or a notice went out again. */
    static final String SENT = "DOCUMENT_SENT";
    /** Journal: a document without legal effect reached its reader. */
    static final String SERVED = "DOCUMENT_SERVED";
    /** Journal: a document without legal effect came back. */
    static final String CAME_BACK = "DOCUMENT_CAME_BACK";

    private static final Set<String> LAPSES = Set.of(ActType.CORRECTION_LAPSED.name(), ActType.FEE_LAPSED.name());

    private final String document;
    private final DocumentKind kind;
    private final List<Attempt> attempts = new ArrayList<>();
    private final Set<String> acts = new HashSet<>();
    private @Nullable String of;
    private @Nullable String lapse;
    /** The letter that was issued last: an officer's REPLIED that names none is of this one. */
    private String issued = "";
    /** Whether the last reply of the case was this letter: an officer's SERVED that names none is of that one. */
    private boolean replied;

    private DeliveryReader(Document document) {
        this.document = document.id().toString();
        this.kind = document.kind();
    }

    /** The delivery of the document in the case that the entries are of. */
    static Delivery read(Document document, List<Entry> entries) {
        DeliveryReader reader = new DeliveryReader(document);
        Standing.of(
                        entries,
                        entry -> entry.id().toString(),
                        entry -> entry.type().equals(ActType.VOIDED.name())
                                ? entry.detail().path("act").asText()
                                : null)
                .forEach(reader::read);
        return new Delivery(reader.attempts, reader.of);
    }

    private void read(Entry entry) {
        JsonNode detail = entry.detail();
        boolean names = detail.path("document").asText().equals(document);
        ActType dispatch = kind.dispatch();
        if (LAPSES.contains(entry.type())) {
            lapse = entry.id().toString();
        } else if (entry.type().equals(ActType.ISSUED.name())) {
            issued = detail.path("document").asText();
        } else if (entry.type().equals("DOCUMENT_ISSUED") && names && kind == DocumentKind.REPLY && lapse != null) {
            // The notice of a lapse: its service is the lapse's.
            refersTo(lapse);
        } else if (entry.type().equals(SENT)) {
            if (names) {
                sent(entry, null);
            }
        } else if (dispatch != null && entry.type().equals(dispatch.name())) {
            boolean mine = names || (kind == DocumentKind.REPLY && !detail.has("document") && issued.equals(document));
            replied = mine;
            if (mine) {
                refersTo(entry.id().toString());
                sent(entry, of);
            }
        } else {
            outcome(entry, names);
        }
    }

    private void outcome(Entry entry, boolean names) {
        JsonNode to = entry.detail().path("of");
        boolean mine = to.isMissingNode() ? kind == DocumentKind.REPLY && replied : acts.contains(to.asText());
        boolean served = (entry.type().equals(ActType.SERVED.name()) && mine)
                || (entry.type().equals(SERVED) && names);
        if (served) {
            served(entry);
        } else if ((entry.type().equals(ActType.RETURNED.name()) && mine)
                || (entry.type().equals(CAME_BACK) && names)) {
            returned(entry);
        }
    }

    private void refersTo(String act) {
        acts.add(act);
        of = act;
    }

    private void sent(Entry entry, @Nullable String act) {
        JsonNode detail = entry.detail();
        LocalDate on = day(entry);
        Method method = method(detail);
        LocalDate servedOn = dayOrNull(detail.path("servedOn"));
        boolean atOnce = method == Method.IN_PERSON || method == Method.ENTRUSTED;
        attempts.add(new Attempt(
                on,
                method,
                act,
                detail.path("trackingNumber").textValue(),
                servedOn == null && atOnce ? on : servedOn,
                detail.path("signer").textValue(),
                null));
    }

    /** Of what is under way; a letter that came back and was then handed over went out a second time. */
    private void served(Entry entry) {
        String signer = entry.detail().path("signer").textValue();
        if (attempts.isEmpty() || attempts.getLast().cameBack() != null) {
            LocalDate on = day(entry);
            attempts.add(new Attempt(on, method(entry.detail()), entry.id().toString(), null, on, signer, null));
            return;
        }
        Attempt last = attempts.removeLast();
        attempts.add(
                last.servedOn() == null
                                || (last.signer() == null && last.servedOn().equals(day(entry)))
                        ? last.served(day(entry), signer)
                        : last);
    }

    private void returned(Entry entry) {
        if (!attempts.isEmpty() && attempts.getLast().isUnderWay()) {
            JsonNode detail = entry.detail();
            attempts.add(attempts.removeLast()
                    .returned(new Attempt.CameBack(
                            day(entry),
                            detail.path("reason").asText(),
                            detail.path("agencyFault").asBoolean())));
        }
    }

    private static Method method(JsonNode detail) {
        String name = detail.path("method").asText();
        return name.isEmpty() ? Method.POST : Method.valueOf(name);
    }

    private static LocalDate day(Entry entry) {
        LocalDate legal = entry.on();
        LocalDate stated = legal == null ? dayOrNull(entry.detail().path("on")) : legal;
        return stated == null
                ? entry.recordedAt().atZone(mingda.eventing.time.Zones.SHANGHAI).toLocalDate()
                : stated;
    }

    private static @Nullable LocalDate dayOrNull(JsonNode value) {
        return value.isTextual() ? LocalDate.parse(value.asText()) : null;
    }
}

package mingda.casework.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import mingda.casework.casefile.NewAct;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Method;

/** The acts that sending a document is. Pure. */
final class DispatchActs {

    /** Member of a REPLIED: an answered case's letter came back and is served again (再次送达), which answers nothing anew. */
    private static final String AGAIN = "again";

    private DispatchActs() {}

    /**
     * The acts, in order; empty for a document without legal effect.
     *
     * @param again whether the case is answered and its letter came back
     */
    static List<NewAct> of(Document document, Dispatch dispatch, boolean again) {
        ActType type = document.kind().dispatch();
        if (type == null) {
            return List.of();
        }
        ObjectNode detail = detail(document, dispatch);
        if (dispatch.servedOn() != null && document.kind() != DocumentKind.REPLY && type != ActType.EXTENDED) {
            detail.put("servedOn", dispatch.servedOn().toString());
        }
        if (again) {
            detail.put(AGAIN, true);
        }
        List<NewAct> acts = new ArrayList<>(List.of(new NewAct(type, dispatch.on(), detail)));
        boolean signed = dispatch.method() == Method.IN_PERSON || dispatch.method() == Method.ENTRUSTED;
        if (document.kind() == DocumentKind.REPLY && signed && dispatch.last()) {
            ObjectNode served =
                    detail.objectNode().put("method", dispatch.method().name());
            if (dispatch.signer() != null) {
                served.put("signer", dispatch.signer());
            }
            acts.add(new NewAct(ActType.SERVED, dispatch.on(), served));
        }
        return acts;
    }

    private static ObjectNode detail(Document document, Dispatch dispatch) {
        JsonNode facts = document.content().path("facts");
        ObjectNode detail = document.content().objectNode();
        switch (document.kind()) {
            case REPLY -> {
                detail.put("outcome", DocumentContents.outcomes(document));
                if (!dispatch.last()) {
                    detail.put("final", false);
                }
            }
            case CORRECTION_NOTICE -> {
                detail.set("items", facts.path("items"));
                detail.put("workingDays", facts.path("workingDays").asInt());
            }
            case REASONS_NOTICE ->
                detail.put("workingDays", facts.path("workingDays").asInt());
            case DISCLOSURE_NOTICE ->
                detail.put("consultation", facts.path("consultation").asText());
            case EXTENSION_NOTICE -> {
                detail.put("workingDays", facts.path("workingDays").asInt());
                detail.put("reason", facts.path("reason").asText());
            }
            case CONSULTATION_NOTICE -> {
                detail.put("party", facts.path("party").asText());
                detail.put("name", facts.path("name").asText());
            }
            case FEE_NOTICE -> {
                FeeFacts fee = FeeFacts.of(facts);
                detail.put("tariff", fee.fee().tariff().name());
                detail.put("amount", fee.fee().amountYuan());
            }
            default -> {}
        }
        detail.put("document", document.id().toString());
        detail.put("method", dispatch.method().name());
        if (document.kind() != DocumentKind.REPLY && dispatch.signer() != null) {
            detail.put("signer", dispatch.signer());
        }
        if (dispatch.trackingNumber() != null) {
            detail.put("trackingNumber", dispatch.trackingNumber());
        }
        return detail;
    }
}

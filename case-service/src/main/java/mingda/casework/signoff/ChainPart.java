package mingda.casework.signoff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import mingda.casework.access.Caller;
import mingda.casework.access.Role;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casepage.CasePart;
import mingda.casework.document.DocumentKind;

/**
 * Adds {@code chain: {<kind>: {sectionOpinion, secrecyCheck, legalCheck, issuers[], text: {zh, en}}}} to a case: the road
 * that its documents take.
 */
@ApplicationScoped
class ChainPart implements CasePart {

    private final Chains chains;

    ChainPart(Chains chains) {
        this.chains = chains;
    }

    @Override
    public void addTo(ObjectNode shown, CaseFile file, Caller caller) {
        SignoffChain chain = chains.of(file);
        ObjectNode kinds = shown.putObject("chain");
        for (DocumentKind kind : DocumentKind.values()) {
            ObjectNode road = kinds.putObject(kind.name())
                    .put("sectionOpinion", chain.opinion(kind))
                    .put("secrecyCheck", chain.secrecy(kind))
                    .put("legalCheck", chain.legal(kind));
            ArrayNode issuers = road.putArray("issuers");
            chain.issuers(kind).stream().map(Role::claim).sorted().forEach(issuers::add);
            Words text = chain.sentence(kind);
            road.putObject("text").put("zh", text.zh()).put("en", text.en());
        }
    }
}

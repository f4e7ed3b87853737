package mingda.casework.casepage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import mingda.casework.access.Caller;
import mingda.casework.casefile.CaseFile;

/** A CDI bean that adds its part to a case as the API shows it, such as the draft and the documents. */
public interface CasePart {

    /** Adds members to the case. Runs inside the transaction that shows it. */
    void addTo(ObjectNode shown, CaseFile file, Caller caller);
}

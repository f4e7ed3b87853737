package mingda.casework.document;

import java.util.Optional;

/** Makes the address at which somebody who is consulted may answer. */
public interface PartyLinks {

    /**
     * The address that the letter of this document carries; only its reader ever knows it. Needs a running transaction.
     *
     * @return empty where the party does not answer on the portal
     */
    Optional<String> invite(Document document);
}

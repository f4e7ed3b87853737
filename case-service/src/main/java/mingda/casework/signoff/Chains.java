package mingda.casework.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import mingda.casework.casefile.CaseFile;
import mingda.casework.settings.AgencySettings;

/** The roads of the agencies, as their settings hold now. Needs a running transaction. */
@ApplicationScoped
class Chains {

    private final AgencySettings settings;

    Chains(AgencySettings settings) {
        this.settings = settings;
    }

    /** The road of the agency that answers in the case. */
    SignoffChain of(CaseFile file) {
        return new SignoffChain(settings.of(file.agencyCode()).settings());
    }
}

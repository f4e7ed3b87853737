package mingda.intake.application;

import java.util.UUID;

/** Takes over the files that came with an application; the feature of attachments does it. */
public interface CompanionFiles {

    /** Makes the held file one of the application, in the running transaction. */
    void takeOver(String applicationNo, String agencyCode, UUID fileId, String purpose, String name);
}

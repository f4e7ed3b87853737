package mingda.intake.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Locale;
import mingda.eventing.scope.Scopes;
import mingda.intake.application.Applications;
import mingda.intake.message.Messages;
import mingda.intake.number.ApplicationNumber;
import mingda.intake.number.CodeHash;
import mingda.intake.number.QueryCode;
import mingda.intake.store.IntakeScope;

/**
 * Replaces a lost query code through the contact on file. Whoever asks learns nothing: number known or not, address
 * right or not, the answer is the same, and the lost code stays valid until the new one is used.
 */
@ApplicationScoped
public class LostCodes {

    private final Scopes scopes;
    private final Applications applications;
    private final FailedAccess failures;
    private final Messages messages;
    private final SecureRandom random = new SecureRandom();

    LostCodes(Scopes scopes, Applications applications, FailedAccess failures, Messages messages) {
        this.scopes = scopes;
        this.applications = applications;
        this.failures = failures;
        this.messages = messages;
    }

    /**
     * Sends a new code to the e-mail address on file, if the number is known and the typed address is the one on file.
     * Every attempt counts as a failed access, so that nobody tries addresses or floods a mailbox.
     */
    public void replace(String typedNumber, String typedEmail, String address) {
        String number = ApplicationNumber.normalise(typedNumber);
        if (!ApplicationNumber.wellFormed(number)) {
            return;
        }
        QueryCode code = QueryCode.issue(random);
        String hash = CodeHash.of(code, random);
        scopes.run(IntakeScope.application(number), () -> {
            if (failures.secondsToWait(number, address) > 0) {
                return;
            }
            failures.remember(number, address);
            applications
                    .find(number)
                    .filter(application -> application.codeHash() != null)
                    .filter(application -> same(application.person().email(), typedEmail))
                    .ifPresent(application -> {
                        applications.offerCode(number, hash);
                        messages.newCode(application, code);
                    });
        });
    }

    private static boolean same(@org.jspecify.annotations.Nullable String onFile, String typed) {
        return onFile != null
                && onFile.toLowerCase(Locale.ROOT).equals(typed.strip().toLowerCase(Locale.ROOT));
    }
}

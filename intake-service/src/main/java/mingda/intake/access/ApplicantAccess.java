package mingda.intake.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scopes;
import mingda.intake.application.Application;
import mingda.intake.application.Applications;
import mingda.intake.number.ApplicationNumber;
import mingda.intake.number.CodeHash;
import mingda.intake.number.QueryCode;
import mingda.intake.problem.IntakeProblem;
import mingda.intake.store.IntakeScope;
import org.jspecify.annotations.Nullable;

/**
 * The one way to an application: its number and query code. An unknown number, a wrong code and a malformed one are
 * refused alike; ten failures for a number from one address within 15 minutes close it to that address.
 */
@ApplicationScoped
public class ApplicantAccess {

    private final Scopes scopes;
    private final Applications applications;
    private final FailedAccess failures;

    ApplicantAccess(Scopes scopes, Applications applications, FailedAccess failures) {
        this.scopes = scopes;
        this.applications = applications;
        this.failures = failures;
    }

    private sealed interface Decision<T> {
        record Open<T>(T result) implements Decision<T> {}

        record Closed<T>(ProblemException problem) implements Decision<T> {}
    }

    /** The address that a request comes from. */
    public static String address(HttpServerRequest request) {
        return request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
    }

    /**
     * Does the work with the application, in one transaction that sees this application only.
     *
     * @param typedNumber number as typed
     * @param typedCode query code as typed, or null
     * @param address where the request comes from
     * @throws ProblemException 401 without a code, 404 when they do not fit, 429 after too many failures
     */
    public <T> T open(String typedNumber, @Nullable String typedCode, String address, Function<Application, T> work) {
        return open(typedNumber, typedCode, address, "", work);
    }

    /**
     * As above, in a transaction that may also see the answer that was kept for a key.
     *
     * @param keyHash digest of the request's key, or empty
     */
    public <T> T open(
            String typedNumber,
            @Nullable String typedCode,
            String address,
            String keyHash,
            Function<Application, T> work) {
        if (typedCode == null || typedCode.isBlank()) {
            throw new ProblemException(IntakeProblem.CODE_REQUIRED);
        }
        String number = ApplicationNumber.normalise(typedNumber);
        if (!ApplicationNumber.wellFormed(number)) {
            throw new ProblemException(IntakeProblem.NO_APPLICATION);
        }
        // A refusal is returned, not thrown, inside the transaction: the failure must be remembered.
        Decision<T> decision = scopes.call(
                IntakeScope.application(number, keyHash),
                () -> decide(number, QueryCode.read(typedCode), address, work));
        return switch (decision) {
            case Decision.Open<T>(T result) -> result;
            case Decision.Closed<T>(ProblemException problem) -> throw problem;
        };
    }

    /**
     * Does the work with an application that this visitor has opened with its code before.
     *
     * @throws ProblemException 404 when it is not there any more
     */
    public <T> T reopen(String applicationNo, Function<Application, T> work) {
        return scopes.call(
                IntakeScope.application(applicationNo),
                () -> work.apply(applications
                        .find(applicationNo)
                        .orElseThrow(() -> new ProblemException(IntakeProblem.NO_APPLICATION))));
    }

    private <T> Decision<T> decide(
            String number, Optional<QueryCode> code, String address, Function<Application, T> work) {
        long waitSeconds = failures.secondsToWait(number, address);
        if (waitSeconds > 0) {
            return new Decision.Closed<>(
                    new ProblemException(IntakeProblem.TOO_MANY_FAILURES).with("retryAfter", waitSeconds));
        }
        Application application = applications.find(number).orElse(null);
        if (code.isEmpty() || !fits(application, code.get())) {
            failures.remember(number, address);
            return new Decision.Closed<>(new ProblemException(IntakeProblem.NO_APPLICATION));
        }
        return new Decision.Open<>(work.apply(java.util.Objects.requireNonNull(application)));
    }

    private boolean fits(@Nullable Application application, QueryCode code) {
        String hash = application == null || application.codeHash() == null ? CodeHash.NONE : application.codeHash();
        if (CodeHash.fits(hash, code)) {
            return true;
        }
        if (application == null || application.newCodeHash() == null) {
            return false;
        }
        if (CodeHash.fits(application.newCodeHash(), code)) {
            applications.replaceCode(application.applicationNo(), application.newCodeHash());
            return true;
        }
        return false;
    }
}

package mingda.eventing.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import mingda.eventing.scope.DatabaseException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every exception that leaves a resource becomes a problem document. */
@Singleton
class ProblemMappers {

    /** What reads forms, of files or without. */
    private static final String FORMS = "org.jboss.resteasy.reactive.server.core.multipart.";

    private final Problems problems;
    private final Incidents incidents;

    ProblemMappers(Problems problems, Incidents incidents) {
        this.problems = problems;
        this.incidents = incidents;
    }

    @ServerExceptionMapper
    Response refused(ProblemException refusal) {
        Response.ResponseBuilder response = problems.response(refusal);
        Object retryAfter = refusal.members().get("retryAfter");
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return response.build();
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException failure) {
        return unreadable(failure);
    }

    /** Named apart because Quarkus has a mapper of its own for it. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException failure) {
        return unreadable(failure);
    }

    private Response unreadable(JsonProcessingException failure) {
        return JsonFailures.problem(failure).map(this::refused).orElseGet(() -> unexpected(failure));
    }

    @ServerExceptionMapper
    Response violated(ConstraintViolationException failure) {
        return Violations.problem(failure).map(this::refused).orElseGet(() -> unexpected(failure));
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException failure) {
        return challenge();
    }

    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException failure) {
        return challenge();
    }

    private Response challenge() {
        return problems.response(new ProblemException(CommonProblem.UNAUTHENTICATED))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure) {
        return refused(new ProblemException(CommonProblem.FORBIDDEN));
    }

    @ServerExceptionMapper
    Response chosenByLibrary(WebApplicationException failure) {
        Response given = failure.getResponse();
        if (given.getStatus() < 400 || given.hasEntity()) {
            return given;
        }
        if (failure.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        if (given.getStatus() >= 500 && failure.getCause() != null) {
            return unexpected(failure.getCause());
        }
        Response.ResponseBuilder response =
                problems.response(new ProblemException(CommonProblem.ofStatus(given.getStatus())));
        @Nullable String allow = given.getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? response : response.header(HttpHeaders.ALLOW, allow)).build();
    }

    /** A form that can't be taken apart has no exception of its own: only the place where it is thrown tells. */
    private static boolean isBrokenForm(Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        return stack.length > 0 && stack[0].getClassName().startsWith(FORMS);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        if (Unstorable.causedBy(failure)) {
            return refused(new ProblemException(CommonProblem.INVALID, java.util.List.of(Unstorable.ERROR)));
        }
        if (isBrokenForm(failure)) {
            return refused(new ProblemException(CommonProblem.BAD_REQUEST));
        }
        ProblemException problem = new ProblemException(
                DatabaseException.mayPass(failure) ? CommonProblem.UNAVAILABLE : CommonProblem.UNEXPECTED);
        return problems.response(problem.with("incident", incidents.log(failure)))
                .build();
    }
}

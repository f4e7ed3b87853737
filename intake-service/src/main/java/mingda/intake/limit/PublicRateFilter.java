package mingda.intake.limit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.ProblemException;
import mingda.intake.access.ApplicantAccess;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses public calls above the rate (429); calls of the other services are not public. */
class PublicRateFilter {

    private final PublicRate rate;

    PublicRateFilter(PublicRate rate) {
        this.rate = rate;
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void limit(ContainerRequestContext call, @Context HttpServerRequest request) {
        if (call.getUriInfo().getPath().startsWith("/internal/")) {
            return;
        }
        if (!rate.take(ApplicantAccess.address(request))) {
            throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS).with("retryAfter", 1);
        }
    }
}

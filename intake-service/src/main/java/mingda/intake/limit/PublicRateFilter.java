package mingda.intake.limit;

import io.quarkus.scheduler.Scheduled;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import mingda.eventing.limit.PublicRate;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.ProblemException;
import mingda.intake.access.ApplicantAccess;
import mingda.intake.directory.Agencies;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses public calls above the rate that the supervising department (主管部门) has set (429); calls of the other services
 * are not public.
 */
@Singleton
class PublicRateFilter {

    private final PublicRate rate;
    private final Agencies agencies;
    private final int byDefault;
    private volatile int perSecond;

    PublicRateFilter(
            PublicRate rate,
            Agencies agencies,
            @ConfigProperty(name = "mingda.public-rate", defaultValue = "200") int byDefault) {
        this.rate = rate;
        this.agencies = agencies;
        this.byDefault = byDefault;
        this.perSecond = byDefault;
    }

    /** Takes a changed setting up, in every replica; a call itself asks no database. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        perSecond = agencies.publicRate().orElse(byDefault);
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void limit(ContainerRequestContext call, @Context HttpServerRequest request) {
        if (call.getUriInfo().getPath().startsWith("/internal/")) {
            return;
        }
        if (!rate.take(ApplicantAccess.address(request), perSecond)) {
            throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS).with("retryAfter", 1);
        }
    }
}

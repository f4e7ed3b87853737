package mingda.casework.preview;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import mingda.casework.clock.Setting;
import mingda.casework.directory.Agencies;
import mingda.casework.directory.Agency;
import mingda.casework.settings.AgencySettings;
import mingda.eventing.limit.PublicRate;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Technical;

/** Limits calls that need no token to the {@code publicRate} that the 主管部门 has set, per second and address. */
@ApplicationScoped
class PublicCalls {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final PublicRate rate;
    private final Agencies agencies;
    private final AgencySettings settings;
    private final Scopes scopes;
    private final Clock clock;
    private volatile Known known = new Known(1, Instant.MIN);

    PublicCalls(PublicRate rate, Agencies agencies, AgencySettings settings, Scopes scopes, @Technical Clock clock) {
        this.rate = rate;
        this.agencies = agencies;
        this.settings = settings;
        this.scopes = scopes;
        this.clock = clock;
    }

    private record Known(int perSecond, Instant until) {}

    /** @throws ProblemException 429 when the address has called too often in this second */
    void admit(HttpServerRequest request) {
        String address =
                request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
        if (!rate.take(address, perSecond())) {
            throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS).with("retryAfter", 1);
        }
    }

    private int perSecond() {
        Instant now = clock.instant();
        Known held = known;
        if (now.isAfter(held.until())) {
            held = new Known(scopes.call(Scope.background(), this::set), now.plus(REMEMBERED));
            known = held;
        }
        return held.perSecond();
    }

    private int set() {
        return agencies.all().stream()
                .filter(Agency::supervising)
                .findFirst()
                .map(agency -> settings.of(agency.code()).settings())
                .orElseGet(mingda.casework.clock.Settings::defaults)
                .number(Setting.PUBLIC_RATE);
    }
}

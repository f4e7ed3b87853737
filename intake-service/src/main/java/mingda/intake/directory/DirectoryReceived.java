package mingda.intake.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only once the agencies were received: before that nobody could be asked. Casework itself may be down. */
@Readiness
@ApplicationScoped
class DirectoryReceived implements HealthCheck {

    private final Agencies agencies;

    DirectoryReceived(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("agency directory received")
                .status(agencies.received())
                .build();
    }
}

package mingda.notify.digest;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Legal;
import mingda.eventing.time.Zones;
import mingda.notify.alert.Alerts;
import mingda.notify.alert.Summary;
import org.jboss.logging.Logger;

/**
 * Sends each reader's digest of a working day once: asks whose is owed and not yet there. A day off has none; the next
 * digest covers what happened since the one before, however long that is.
 */
@ApplicationScoped
class Digester {

    private static final Logger LOG = Logger.getLogger(Digester.class);

    private final DigestSettings settings;
    private final DigestBook book;
    private final KnownDays days;
    private final Findings findings;
    private final Alerts alerts;
    private final Scopes scopes;
    private final Clock legal;
    private final MeterRegistry metrics;

    Digester(
            DigestSettings settings,
            DigestBook book,
            KnownDays days,
            Findings findings,
            Alerts alerts,
            Scopes scopes,
            @Legal Clock legal,
            MeterRegistry metrics) {
        this.settings = settings;
        this.book = book;
        this.days = days;
        this.findings = findings;
        this.alerts = alerts;
        this.scopes = scopes;
        this.legal = legal;
        this.metrics = metrics;
    }

    /** Sends what is owed; each reader's in a transaction of its own, so that one that fails stops no other. */
    @Scheduled(every = "{mingda.notify.digest.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        Instant now = legal.instant();
        ZonedDateTime local = now.atZone(Zones.SHANGHAI);
        if (local.toLocalTime().isBefore(settings.at())) {
            return;
        }
        LocalDate today = local.toLocalDate();
        WorkDays known = scopes.call(Scope.background(), days::held);
        if (!known.worked(today)) {
            return;
        }
        Map<Reader.Span, List<Findings.Found>> found = new HashMap<>();
        for (Reader reader : scopes.call(Scope.background(), () -> book.owed(today))) {
            Reader.Span since = since(reader, known.before(today));
            try {
                List<Findings.Found> cases = found.computeIfAbsent(
                        since,
                        span -> scopes.call(
                                Scope.background(),
                                () -> findings.cases(today, known.after(today, settings.ahead()), span)));
                scopes.run(Scope.background(), () -> tell(reader, today, since.day(), now, cases));
            } catch (RuntimeException e) {
                // It stays owed and is tried again with the next run.
                metrics.counter("mingda.notify.digest.failures").increment();
                LOG.errorf(e, "a digest could not be made: recipient=%s day=%s", reader.username(), today);
            }
        }
    }

    private Reader.Span since(Reader reader, LocalDate dayBefore) {
        Reader.Span last = reader.last();
        return last != null
                ? last
                : new Reader.Span(
                        dayBefore,
                        dayBefore.atTime(settings.at()).atZone(Zones.SHANGHAI).toInstant());
    }

    private void tell(Reader reader, LocalDate today, LocalDate since, Instant now, List<Findings.Found> cases) {
        if (!book.begin(reader.username(), today, since, now)) {
            return;
        }
        List<Findings.Found> all = new ArrayList<>(findings.unheeded(reader.username()));
        cases.stream()
                .filter(found -> found.readers().contains(reader.username()))
                .forEach(all::add);
        List<Summary.Section> sections = new ArrayList<>();
        for (Summary.Topic topic : Summary.Topic.values()) {
            List<Summary.Line> lines = all.stream()
                    .filter(found -> found.topic() == topic)
                    .map(Findings.Found::line)
                    .toList();
            if (!lines.isEmpty()) {
                sections.add(new Summary.Section(
                        topic, lines.size(), lines.subList(0, Math.min(lines.size(), settings.lines()))));
            }
        }
        if (!sections.isEmpty()) {
            book.sent(
                    reader.username(),
                    today,
                    alerts.sendDigest(reader.username(), reader.agencyCode(), new Summary(today, since, sections)));
        }
    }
}

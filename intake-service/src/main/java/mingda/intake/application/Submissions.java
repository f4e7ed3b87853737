package mingda.intake.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Legal;
import mingda.eventing.time.Zones;
import mingda.intake.application.Application.Person;
import mingda.intake.application.Submission.Outcome;
import mingda.intake.application.Submission.Outcome.Accepted;
import mingda.intake.application.Submission.Outcome.NumberTaken;
import mingda.intake.application.Submission.Outcome.OtherContent;
import mingda.intake.application.Submission.Outcome.Refused;
import mingda.intake.application.Submission.Outcome.StillRunning;
import mingda.intake.directory.Agencies;
import mingda.intake.number.ApplicationNumber;
import mingda.intake.number.CodeHash;
import mingda.intake.number.QueryCode;
import mingda.intake.repeat.Repeats;
import mingda.intake.store.Digests;
import mingda.intake.store.IntakeScope;
import org.jspecify.annotations.Nullable;

/** Accepts applications, each key once, in one transaction that needs nothing but the own database. */
@ApplicationScoped
public class Submissions {

    private final Scopes scopes;
    private final Applications applications;
    private final Repeats repeats;
    private final Announcement announcement;
    private final CompanionFiles companions;
    private final ArrivalNotice arrivalNotice;
    private final Agencies agencies;
    private final Digests digests;
    private final ObjectMapper json;
    private final Clock legal;
    private final SecureRandom random = new SecureRandom();

    Submissions(
            Scopes scopes,
            Applications applications,
            Repeats repeats,
            Announcement announcement,
            CompanionFiles companions,
            ArrivalNotice arrivalNotice,
            Agencies agencies,
            Digests digests,
            ObjectMapper json,
            @Legal Clock legal) {
        this.scopes = scopes;
        this.applications = applications;
        this.repeats = repeats;
        this.announcement = announcement;
        this.companions = companions;
        this.arrivalNotice = arrivalNotice;
        this.agencies = agencies;
        this.digests = digests;
        this.json = json;
        this.legal = legal;
    }

    /** Accepts the application, or gives the answer that the same key was given before, or says why not. */
    public Outcome submit(Submission submission) {
        String keyHash = digests.keyed("key:" + submission.key());
        ApplicationForm form = submission.form();
        String fingerprint = form == null ? "" : digests.keyed("content:" + write(form));
        boolean receivesAtOnce =
                form != null && agencies.find(form.agencyCode()).orElseThrow().receivesOnSubmission();
        while (true) {
            Instant now = legal.instant().truncatedTo(ChronoUnit.MILLIS);
            LocalDate today = LocalDate.ofInstant(now, Zones.SHANGHAI);
            String number = ApplicationNumber.issue(today, random);
            Outcome outcome = scopes.call(
                    IntakeScope.submission(number, fingerprint, keyHash, submission.visitHash()),
                    () -> attempt(submission, keyHash, fingerprint, number, now, receivesAtOnce ? today : null));
            if (!(outcome instanceof NumberTaken)) {
                return outcome;
            }
        }
    }

    private Outcome attempt(
            Submission submission,
            String keyHash,
            String fingerprint,
            String number,
            Instant now,
            @Nullable LocalDate receivedOn) {
        if (!repeats.take(keyHash, submission.patient())) {
            return new StillRunning();
        }
        Repeats.Answered before = repeats.find(keyHash).orElse(null);
        if (before != null) {
            return before.bodyDigest().equals(submission.bodyDigest())
                    ? new Accepted(before.applicationNo(), before.answer())
                    : new OtherContent();
        }
        ApplicationForm form = submission.form();
        if (form == null) {
            return new Refused(submission.errors());
        }
        QueryCode code = QueryCode.issue(random);
        Application application = new Application(
                number,
                form.agencyCode(),
                "ONLINE",
                now,
                receivedOn,
                CodeHash.of(code, random),
                null,
                null,
                person(form));
        String language = submission.language().pick("zh", "en");
        String earlier = applications.earlier(fingerprint).orElse(null);
        if (!applications.add(application, language, fingerprint, earlier, form)) {
            return new NumberTaken();
        }
        announcement.submitted(application, form, language, earlier);
        submission
                .files()
                .forEach(file ->
                        companions.takeOver(number, form.agencyCode(), file.fileId(), file.purpose(), file.name()));
        arrivalNotice.arrived(application);
        String answer = answer(application, code);
        repeats.keep(keyHash, new Repeats.Answered(submission.bodyDigest(), number, answer));
        return new Accepted(number, answer);
    }

    private String answer(Application application, QueryCode code) {
        ObjectNode answer = json.createObjectNode()
                .put("applicationNo", application.applicationNo())
                .put("queryCode", code.text())
                .put("submittedAt", String.valueOf(application.submittedAt()));
        if (application.receivedOn() != null) {
            answer.put("receivedOn", application.receivedOn().toString());
        }
        return write(answer);
    }

    private static Person person(ApplicationForm form) {
        Applicant applicant = form.applicant();
        String phone = applicant.phone() != null || form.agent() == null
                ? applicant.phone()
                : form.agent().phone();
        return new Person(
                form.request().shortTitle(), applicant.name(), applicant.email(), phone, lastSix(applicant.idNumber()));
    }

    private static @Nullable String lastSix(@Nullable String idNumber) {
        return idNumber == null ? null : idNumber.substring(Math.max(0, idNumber.length() - 6));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            // The cause is left out: its text may hold what the person typed.
            throw new IllegalStateException("an application can't be written as JSON");
        }
    }
}

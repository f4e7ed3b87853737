package mingda.casework.imported;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import mingda.casework.access.Caller;
import mingda.casework.access.CaseAccess;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Recorded;
import mingda.casework.casefile.Registration;
import mingda.casework.directory.Agencies;
import mingda.casework.directory.Agency;
import mingda.casework.registration.CaseNumber;
import mingda.casework.sql.Db;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Legal;

/** Makes a case of a line, in a transaction of its own: whole or not at all. */
@ApplicationScoped
class TakeOver {

    private final Scopes scopes;
    private final CaseAccess access;
    private final Agencies agencies;
    private final CaseFiles cases;
    private final Db db;
    private final Clock legal;
    private final SecureRandom random = new SecureRandom();

    TakeOver(Scopes scopes, CaseAccess access, Agencies agencies, CaseFiles cases, Db db, @Legal Clock legal) {
        this.scopes = scopes;
        this.access = access;
        this.agencies = agencies;
        this.cases = cases;
        this.db = db;
        this.legal = legal;
    }

    /** What became of a line. */
    enum Result {
        IMPORTED,
        ALREADY_THERE,
        WRONG
    }

    /** Carries the end of a dry run out of its transaction, which is rolled back. */
    private static final class DryRun extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DryRun() {
            super("a dry run keeps nothing", null, false, false);
        }
    }

    /**
     * Takes a line over.
     *
     * @param source what the sheet is, in the words of who takes it over
     * @param dryRun whether nothing is kept
     */
    Result take(Line line, String source, Scope scope, Caller caller, boolean dryRun) {
        LineReader.Taken taken = new LineReader(line, LocalDate.now(legal)).read();
        if (!line.faults().isEmpty()) {
            return Result.WRONG;
        }
        try {
            return scopes.call(scope, () -> {
                Result result = store(line, taken, source, caller);
                if (dryRun && result == Result.IMPORTED) {
                    throw new DryRun();
                }
                return result;
            });
        } catch (DryRun kept) {
            return Result.IMPORTED;
        } catch (ProblemException refused) {
            refused.errors()
                    .forEach(error ->
                            line.faults().add(new Line.Fault(null, new Words(error.messageZh(), error.messageEn()))));
            if (line.faults().isEmpty()) {
                line.wrong(null, "该行与现有规则不符。", "The line does not fit the rules.");
            }
            return Result.WRONG;
        }
    }

    private Result store(Line line, LineReader.Taken taken, String source, Caller caller) {
        String sourceNo = Objects.requireNonNull(taken.sourceNo(), "checked before");
        LocalDate submittedOn = Objects.requireNonNull(taken.submittedOn(), "checked before");
        Optional<Agency> agency = agencies.find(Objects.requireNonNull(taken.agencyCode(), "checked before"))
                .filter(found -> access.mayWorkFor(caller, found.code(), found.handler()));
        if (agency.isEmpty()) {
            line.wrong(Head.AGENCY, "没有该机关，或者不是本机关。", "There is no such agency, or it is not yours.");
            return Result.WRONG;
        }
        String code = agency.get().code();
        boolean there = db.one(
                        "select 1 from imported_case where agency_code = ? and source_no = ?",
                        row -> true,
                        code,
                        sourceNo)
                .isPresent();
        if (there) {
            return Result.ALREADY_THERE;
        }
        Registration registration = new Registration(
                CaseNumber.issue(submittedOn, random),
                code,
                Objects.requireNonNull(taken.channel(), "checked before"),
                null,
                "zh",
                submittedOn,
                null,
                null,
                false,
                null,
                null,
                false,
                null,
                null,
                taken.application(),
                taken.acts());
        ObjectNode from =
                JsonNodeFactory.instance.objectNode().put("source", source).put("sourceNo", sourceNo);
        Recorded recorded = cases.takeOver(registration, from, caller.username());
        if (taken.closes() != recorded.file().state().isClosed()) {
            line.wrong(
                    null,
                    "按所填日期，该件不能这样办结，例如补正期限尚未届满。",
                    "With these days the case can't end like this; the period to correct may not be over.");
            throw new ProblemException(mingda.eventing.problem.CommonProblem.INVALID);
        }
        db.change(
                "insert into imported_case (agency_code, source_no, case_id, imported_at, imported_by)"
                        + " values (?, ?, ?, ?, ?)",
                code,
                sourceNo,
                recorded.file().id(),
                legal.instant(),
                caller.username());
        return Result.IMPORTED;
    }
}

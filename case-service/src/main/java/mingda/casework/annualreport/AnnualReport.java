package mingda.casework.annualreport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mingda.casework.statistics.Challenge;
import mingda.casework.statistics.Counted;
import mingda.casework.statistics.History;
import mingda.casework.statistics.Tables;
import mingda.casework.statistics.Tally;
import org.jspecify.annotations.Nullable;

/** The tables of a year as the acts stand now, and the cases behind each figure. Needs a running transaction. */
@ApplicationScoped
class AnnualReport {

    private final Histories histories;

    AnnualReport(Histories histories) {
        this.histories = histories;
    }

    /** Tables three and four. */
    Tables tables(int year, @Nullable String agency) {
        Tables tables = Tables.of(year);
        histories.count(year, agency, tables);
        return tables;
    }

    /** The cases that a figure counts, by number; a case that was reopened and counts again stands there as often. */
    List<CountedCase> cases(int year, @Nullable String agency, Figure figure) {
        List<CountedCase> found = new ArrayList<>();
        histories.count(year, agency, new Tally() {
            @Override
            public void application(History history, Counted counted) {
                if (figure.counts(history, counted, year)) {
                    found.add(new CountedCase(
                            history.id(),
                            history.number(),
                            history.agency(),
                            history.applicant(),
                            counted.openedOn(),
                            counted.closedOn(),
                            counted.row() == 0 ? null : counted.row()));
                }
            }

            @Override
            public void challenge(History history, Challenge challenge) {
                if (figure.counts(challenge, year)) {
                    found.add(new CountedCase(
                            history.id(),
                            history.number(),
                            history.agency(),
                            history.applicant(),
                            challenge.filedOn(),
                            challenge.decidedOn(),
                            null));
                }
            }
        });
        found.sort(Comparator.comparing(CountedCase::applicationNo)
                .thenComparing(CountedCase::id)
                .thenComparing(CountedCase::receivedOn));
        return found;
    }
}

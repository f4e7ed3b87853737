package mingda.casework.figures;

import java.time.YearMonth;
import mingda.casework.calendar.Words;
import mingda.casework.register.RegisterLine;
import mingda.casework.statistics.ApplicantClass;

/** What figures are grouped by. */
enum By {
    /** The answering body. */
    AGENCY(false) {
        @Override
        String key(RegisterLine line) {
            return line.agencyCode();
        }
    },
    /** The month of receipt, such as 2026-11. */
    MONTH(false) {
        @Override
        String key(RegisterLine line) {
            return YearMonth.from(line.day()).toString();
        }
    },
    /** The applicant's column of table three. */
    APPLICANT_CLASS(true) {
        @Override
        String key(RegisterLine line) {
            return line.applicantClass();
        }

        @Override
        Words label(String key) {
            return ApplicantClass.valueOf(key).label();
        }
    },
    /** How it came. */
    CHANNEL(true) {
        @Override
        String key(RegisterLine line) {
            return line.channel();
        }

        @Override
        Words label(String key) {
            return Labels.ofChannel(key);
        }
    };

    private final boolean ofPersons;

    By(boolean ofPersons) {
        this.ofPersons = ofPersons;
    }

    /** Whether a group may be so small that it points at a person. */
    boolean isOfPersons() {
        return ofPersons;
    }

    /** The group of a case. */
    abstract String key(RegisterLine line);

    /** What the group is called. */
    Words label(String key) {
        return new Words(key, key);
    }
}

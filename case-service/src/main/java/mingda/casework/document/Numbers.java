package mingda.casework.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Properties;
import mingda.casework.clock.Setting;
import mingda.casework.directory.Agency;
import mingda.casework.settings.AgencySettings;

/** Gives letters their numbers (文号). */
@ApplicationScoped
class Numbers {

    private static final String STANDARD = "公开〔{year}〕{n}号-{kind}";

    private final AgencySettings settings;
    private final NumberSeries series;
    private final Properties words = words();

    Numbers(AgencySettings settings, NumberSeries series) {
        this.settings = settings;
        this.series = series;
    }

    /** Takes the next number of the agency's series; it is given back if the transaction fails. */
    String take(Agency agency, DocumentKind kind, LocalDate day) {
        NumberPattern pattern = pattern(agency);
        return pattern.number(day.getYear(), series.next(agency.code(), kind, day.getYear()), kind);
    }

    private NumberPattern pattern(Agency agency) {
        String set = settings.of(agency.code()).settings().text(Setting.NUMBER_PATTERN);
        return new NumberPattern(set.isEmpty() ? words.getProperty(agency.code(), agency.shortName()) + STANDARD : set);
    }

    private static Properties words() {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Numbers.class.getResourceAsStream("/letters/agency-words.properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

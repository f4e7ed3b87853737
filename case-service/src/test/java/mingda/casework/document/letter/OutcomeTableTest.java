package mingda.casework.document.letter;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mingda.casework.outcome.Outcome;
import mingda.casework.outcome.RowSettings;
import mingda.casework.outcome.UnsuableRemedy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the letter of each outcome to the table that a lawyer reads, {@code src/test/resources/letters/outcomes.md}. */
class OutcomeTableTest {

    private static final String FIRST = "应当自收到本%s之日起60日内，先向甲复议机关申请行政复议；对行政复议决定仍不服的，可以自收到行政复议决定书之日起15日内，依法向人民法院提起行政诉讼。";
    private static final String CHOICE = "可以自收到本%1$s之日起60日内向甲复议机关申请行政复议，或者自收到本%1$s之日起6个月内向乙法院提起行政诉讼。";
    private static final SampleLetters.Issuer ISSUER =
            new SampleLetters.Issuer("示例机关", "示例联系方式", new ReplyTerms("甲复议机关", "乙法院", "", UnsuableRemedy.R2));

    /** One row of the table. */
    record Row(Outcome outcome, String article, int row, Set<String> remedies) {}

    @ParameterizedTest
    @MethodSource("rows")
    void article_row_and_remedy_are_those_of_the_table(Row row) {
        TemplateSpec spec =
                TemplateSpec.of(TemplateSpec.OUTCOME + row.outcome()).orElseThrow();
        Letter letter = SampleLetters.of(spec, TemplateTexts.shipped(), ISSUER, LocalDate.of(2026, 11, 23));
        String text = letter.body().stream().map(Paragraph::text).collect(Collectors.joining("\n"));
        String paper = letter.title().endsWith("告知书") ? "告知书" : "答复书";
        assertAll(
                () -> assertEquals(row.article(), spec.basis()),
                () -> assertTrue(text.contains(row.article()), text),
                () -> assertEquals(row.row(), row.outcome().row(RowSettings.DEFAULTS)),
                () -> assertEquals(row.remedies().contains("R1"), text.contains(FIRST.formatted(paper)), text),
                () -> assertEquals(row.remedies().contains("R2"), text.contains(CHOICE.formatted(paper)), text),
                () -> assertEquals(row.remedies().isEmpty(), !text.contains("复议"), text));
    }

    @Test
    void the_table_names_each_outcome_once() throws IOException {
        List<Outcome> named = rows().stream().map(Row::outcome).toList();
        assertEquals(EnumSet.complementOf(EnumSet.of(Outcome.WITHDRAWN)), EnumSet.copyOf(named));
        assertEquals(Outcome.values().length - 1, named.size());
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "letters", "outcomes.md")).stream()
                .filter(line -> line.matches("\\| [A-Z_]+ \\|.*"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Row(
                        Outcome.valueOf(cells[1].strip()),
                        cells[3].strip(),
                        Integer.parseInt(cells[4].strip()),
                        remedies(cells[5].strip())))
                .toList();
    }

    private static Set<String> remedies(String cell) {
        return cell.equals("–")
                ? Set.of()
                : Arrays.stream(cell.split("\\+", -1)).collect(Collectors.toSet());
    }
}

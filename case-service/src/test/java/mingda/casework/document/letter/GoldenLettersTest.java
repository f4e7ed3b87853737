package mingda.casework.document.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingda.casework.document.DocumentKind;
import mingda.casework.outcome.UnsuableRemedy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The words of one letter of each kind and of each outcome, as they stand in {@code src/test/resources/letters}: a change of
 * a text shows there. {@code -Dmingda.golden=write} writes the files anew.
 */
class GoldenLettersTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "letters");
    private static final SampleLetters.Issuer ISSUER = new SampleLetters.Issuer(
            "上海市奉贤区人民政府办公室",
            "政府信息公开办公室，示例路1号，021-00000000",
            new ReplyTerms("上海市奉贤区人民政府", "上海铁路运输法院", "", UnsuableRemedy.R2));

    @ParameterizedTest
    @MethodSource("templates")
    void the_letter_says_what_the_file_says(TemplateSpec spec) throws IOException {
        Letter letter = SampleLetters.of(spec, TemplateTexts.shipped(), ISSUER, LocalDate.of(2026, 11, 23));
        String text = Stream.of(
                        Stream.of(letter.number(), letter.title(), letter.addressee() + "："),
                        letter.body().stream().map(Paragraph::text),
                        Attachment.lines(letter.attachments()).stream(),
                        Stream.of(letter.head(), LetterDates.chinese(letter.date())),
                        letter.annex().stream().map(Paragraph::text))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
        Path file = FOLDER.resolve(spec.key() + ".txt");
        if ("write".equals(System.getProperty("mingda.golden"))) {
            Files.writeString(file, text);
        }
        assertEquals(Files.readString(file), text);
    }

    @Test
    void every_file_belongs_to_a_template() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> keys = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - ".txt".length()))
                    .sorted()
                    .toList();
            assertEquals(
                    TemplateSpec.all().stream().map(TemplateSpec::key).sorted().toList(), keys);
        }
    }

    @Test
    void every_kind_of_document_has_a_template_of_its_name_and_title() {
        for (DocumentKind kind : DocumentKind.values()) {
            TemplateSpec spec = TemplateSpec.of(kind.name()).orElseThrow();
            boolean asks = kind == DocumentKind.CONSULTATION_NOTICE;
            assertEquals(
                    asks ? TemplateSpec.of("CONSULTATION_TOLD").orElseThrow().title() : spec.title(), kind.title());
        }
    }

    @Test
    void letters_to_a_party_never_name_the_applicant_or_the_application() {
        for (String key : List.of("CONSULTATION_NOTICE", "DISCLOSURE_NOTICE")) {
            Letter letter = SampleLetters.of(
                    TemplateSpec.of(key).orElseThrow(), TemplateTexts.shipped(), ISSUER, LocalDate.of(2026, 11, 23));
            String text = letter.body().stream().map(Paragraph::text).collect(Collectors.joining());
            assertTrue(!text.contains("张三") && !text.contains("20261103-1ABCDEFG"), text);
        }
    }

    static List<TemplateSpec> templates() {
        return TemplateSpec.all();
    }
}

package mingda.casework.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mingda.casework.office.CellText;
import mingda.eventing.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The workbook is written as it is read: its size does not matter. */
class RegisterWorkbookTest {

    private static final boolean LONG = Boolean.getBoolean("mingda.long");

    @Test
    void any_number_of_lines_fits_into_a_small_heap() throws Exception {
        // All 200,000 lines in the long run; the short one has a heap that is smaller in proportion.
        String heap = LONG ? "-Xmx256m" : "-Xmx48m";
        int lines = LONG ? 200_000 : 20_000;
        Path out = Files.createTempFile("register", ".xlsx");
        Path log = Files.createTempFile("register", ".log");
        try {
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            heap,
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            Integer.toString(lines),
                            out.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            assertTrue(writer.waitFor(10, TimeUnit.MINUTES), "written in time");
            assertEquals(0, writer.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
            assertTrue(Files.size(out) > lines * 20L);
        } finally {
            Files.delete(out);
            Files.delete(log);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1,'''=1+1'",
        "+86 21,'''+86 21'",
        "-1,'''-1'",
        "@SUM(A1),'''@SUM(A1)'",
        "' =1',''' =1'",
        "＝1,'''＝1'",
        "某合同,某合同",
        "2025=1,2025=1"
    })
    void what_a_sheet_would_read_as_a_formula_is_text(String written, String safe) {
        assertEquals(safe, CellText.safe(written));
    }

    @Test
    void what_xml_cannot_hold_is_left_out() {
        assertEquals("ab", CellText.safe("a\u0000\u0007\uFFFEb"));
        assertEquals("'\t=1", CellText.safe("\t=1"));
        assertEquals("𠮷", CellText.safe("𠮷"));
    }

    /** Writes a workbook of so many lines in a JVM of its own. */
    static final class Writer {

        private static final int AT_A_TIME = 500;

        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            int all = Integer.parseInt(arguments[0]);
            int[] written = {0};
            try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
                RegisterWorkbook.write(out, Language.ZH, () -> {
                    List<RegisterLine> lines = new ArrayList<>();
                    while (lines.size() < AT_A_TIME && written[0] < all) {
                        lines.add(line(written[0]++));
                    }
                    return lines;
                });
            }
        }

        private static RegisterLine line(int number) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(number % 300);
            return new RegisterLine(
                    "0198d1a2-7c00-7b3e-9a55-3f1f0c2ab001",
                    "20260105-1%06d".formatted(number),
                    null,
                    "fengxian-office",
                    "ONLINE",
                    "NATURAL_PERSON",
                    "申请人" + number,
                    "关于第" + number + "号示例路道路整修工程施工合同的政府信息",
                    "officer",
                    "SERVED",
                    day,
                    day,
                    day.plusDays(28),
                    day.plusDays(28),
                    "ON_TIME",
                    null,
                    null,
                    day.plusDays(3),
                    day.plusDays(9),
                    null,
                    0,
                    null,
                    null,
                    day.plusDays(20),
                    day.plusDays(20),
                    day.plusDays(22),
                    day.plusDays(20),
                    "奉府办公开〔2026〕" + number + "号-答",
                    List.of("PARTIAL", "NOT_OURS"),
                    4,
                    List.of("RECONSIDERATION_FIRST", "FREE_CHOICE"),
                    List.of(new RegisterLine.Challenged("RECONSIDERATION", day.plusDays(30), null, null)),
                    12,
                    0,
                    4,
                    List.of());
        }
    }
}

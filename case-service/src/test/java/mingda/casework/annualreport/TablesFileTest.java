package mingda.casework.annualreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import mingda.casework.statistics.ApplicantClass;
import mingda.casework.statistics.Cell;
import mingda.casework.statistics.Counter;
import mingda.casework.statistics.History;
import mingda.casework.statistics.Layout;
import mingda.casework.statistics.Practice;
import mingda.casework.statistics.TableFormat;
import mingda.casework.statistics.Tables;
import mingda.casework.statistics.Turn;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The files reproduce the template of the notice cell by cell, merged cells included. */
class TablesFileTest {

    private static final int YEAR = 2025;
    private static final List<String> NAMES = List.of("三", "四");

    private final Tables tables = tables();

    @Test
    void the_document_has_the_cells_of_the_template() throws IOException {
        byte[] bytes = TablesFile.document(tables, TableFormat.OF_2021, "某机关");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            Set<String> cells = new TreeSet<>();
            List<XWPFTable> written = document.getTables();
            for (int i = 0; i < written.size(); i++) {
                cells.addAll(words(NAMES.get(i), written.get(i)));
            }
            assertEquals(template(), cells);
            assertEquals("三、收到和处理政府信息公开申请情况", document.getParagraphs().get(1).getText());
            assertEquals(
                    "1", written.getFirst().getRow(3).getTableCells().get(1).getText(), "new, natural persons");
            assertEquals(10, written.getFirst().getCTTbl().getTblGrid().sizeOfGridColArray());
        }
    }

    /** Left in {@code target/annual-report.pdf}, to be looked at when the layout changes. */
    @Test
    void the_pdf_has_every_word_of_the_tables() throws IOException {
        Layout three = Layout.three(tables.three(), TableFormat.OF_2021);
        Layout four = Layout.four(tables.four());
        byte[] bytes = ReportPdf.write("某机关2025年政府信息公开工作年度报告", JsonNodeFactory.instance.objectNode(), three, four);
        Files.write(Path.of("target", "annual-report.pdf"), bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper words = new PDFTextStripper();
            words.setSortByPosition(false);
            String text = words.getText(document).replaceAll("\\s+", "");
            for (Layout layout : List.of(three, four)) {
                for (Cell cell : layout.cells()) {
                    assertTrue(text.contains(cell.text().replaceAll("\\s+", "")), cell.text());
                }
            }
        }
    }

    @Test
    void the_workbook_has_the_cells_of_the_template() throws IOException {
        byte[] bytes = TablesFile.workbook(tables, TableFormat.OF_2021, "某机关");
        Set<String> cells = new TreeSet<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            for (int i = 0; i < sheets.size(); i++) {
                Map<String, int[]> merged = merged(bytes, i + 1);
                for (Row row : sheets.get(i).read()) {
                    for (int column = 0; column < row.getCellCount(); column++) {
                        String text = row.getCell(column) == null ? "" : row.getCellText(column);
                        if (row.getRowNum() > 1 && !text.isEmpty() && !text.matches("\\d+")) {
                            int[] span = merged.getOrDefault(row.getRowNum() + "/" + column, new int[] {1, 1});
                            cells.add("%s %d %d %d %d %s"
                                    .formatted(NAMES.get(i), row.getRowNum() - 2, column, span[0], span[1], text));
                        }
                    }
                }
            }
        }
        assertEquals(template(), cells);
    }

    @Test
    void the_trial_format_of_2019_has_its_own_lines_and_the_same_sums() {
        List<TableFormat.Line> lines = TableFormat.TRIAL_2019.lines();
        assertEquals(23, lines.size());
        assertEquals("（六）其他处理", lines.get(20).label());
        assertEquals(List.of(0, 0, 0, 0, 0, 1, 1), lines.get(20).figures(tables.three()));
        assertEquals(
                TableFormat.OF_2021.lines().get(23).figures(tables.three()),
                lines.get(21).figures(tables.three()));
        assertEquals(TableFormat.TRIAL_2019, TableFormat.ofYear(2020));
        assertEquals(TableFormat.OF_2021, TableFormat.ofYear(2021));
        assertTrue(TablesFile.document(tables, TableFormat.TRIAL_2019, "某机关").length > 0);
    }

    private static Tables tables() {
        Tables tables = Tables.of(YEAR);
        Counter counter = new Counter(tables, Set.of());
        LocalDate day = LocalDate.of(YEAR, 3, 3);
        counter.add(history("1", ApplicantClass.NATURAL_PERSON, day, 3), new Practice(false, false));
        counter.add(history("2", ApplicantClass.OTHER, day, 22), new Practice(false, false));
        counter.finish();
        return tables;
    }

    private static History history(String id, ApplicantClass applicant, LocalDate day, int row) {
        List<Turn> turns = List.of(new Turn(day.plusDays(9), Turn.Kind.CLOSED, row));
        return new History(id, id, "a", applicant, day, turns, List.of(), List.of());
    }

    private static Set<String> template() throws IOException {
        try (var in = TablesFileTest.class.getResourceAsStream("/annualreport/template-2021.txt")) {
            if (in == null) {
                throw new IOException("the template is missing");
            }
            return new TreeSet<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList());
        }
    }

    /** What is written in words, with the place and size of its cell. */
    private static Set<String> words(String name, XWPFTable table) {
        List<Object[]> open = new ArrayList<>();
        for (int row = 0; row < table.getNumberOfRows(); row++) {
            int column = 0;
            for (XWPFTableCell cell : table.getRow(row).getTableCells()) {
                CTTcPr properties = cell.getCTTc().getTcPr();
                int columns = properties.isSetGridSpan()
                        ? properties.getGridSpan().getVal().intValue()
                        : 1;
                boolean goesOn =
                        properties.isSetVMerge() && properties.getVMerge().getVal() == STMerge.CONTINUE;
                if (goesOn) {
                    int at = column;
                    int last = row;
                    open.stream()
                            .filter(o -> (int) o[1] == at && (int) o[0] + (int) o[2] == last)
                            .forEach(o -> o[2] = (int) o[2] + 1);
                } else {
                    open.add(new Object[] {row, column, 1, columns, cell.getText()});
                }
                column += columns;
            }
        }
        Set<String> words = new TreeSet<>();
        open.stream()
                .filter(o -> !((String) o[4]).matches("\\d*"))
                .forEach(o -> words.add("%s %s %s %s %s %s".formatted(name, o[0], o[1], o[2], o[3], o[4])));
        return words;
    }

    private static Map<String, int[]> merged(byte[] bytes, int sheet) throws IOException {
        Map<String, int[]> merged = new TreeMap<>();
        Path file = Files.createTempFile("tables", ".xlsx");
        try {
            Files.write(file, bytes);
            try (ZipFile zip = new ZipFile(file.toFile());
                    InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet" + sheet + ".xml"))) {
                String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Matcher cell = Pattern.compile("mergeCell ref=\"([A-Z])(\\d+):([A-Z])(\\d+)\"")
                        .matcher(xml);
                while (cell.find()) {
                    int rows = Integer.parseInt(cell.group(4)) - Integer.parseInt(cell.group(2)) + 1;
                    int columns = cell.group(3).charAt(0) - cell.group(1).charAt(0) + 1;
                    merged.put(cell.group(2) + "/" + (cell.group(1).charAt(0) - 'A'), new int[] {rows, columns});
                }
            }
        } finally {
            Files.delete(file);
        }
        return merged;
    }
}

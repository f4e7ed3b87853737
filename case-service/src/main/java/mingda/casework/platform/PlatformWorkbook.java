package mingda.casework.platform;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import mingda.casework.calendar.Words;
import mingda.casework.office.CellText;
import mingda.casework.office.OfficeTypes;
import mingda.eventing.problem.Language;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook from which a clerk enters the steps on the platform, one line for each. */
@DefaultBean
@ApplicationScoped
class PlatformWorkbook implements MunicipalPlatform {

    private record Column(Words head, int width, Function<Obligation, @Nullable Object> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column(new Words("市平台编号", "Platform number"), 20, Obligation::externalNo),
            new Column(new Words("申请编号", "Application"), 22, Obligation::applicationNo),
            new Column(new Words("答复机关", "Agency"), 20, Obligation::agencyCode),
            new Column(new Words("事项", "Step"), 10, Obligation::label),
            new Column(new Words("办理日期", "Day"), 12, Obligation::on),
            new Column(new Words("录入期限", "To be entered by"), 14, Obligation::dueOn));

    @Override
    public String mediaType() {
        return OfficeTypes.XLSX;
    }

    @Override
    public String fileName() {
        return "platform-obligations.xlsx";
    }

    @Override
    public void write(List<Obligation> obligations, Language language, OutputStream out) throws IOException {
        boolean english = language == Language.EN;
        try (Workbook workbook = new Workbook(out, "Mingda", null)) {
            Worksheet sheet = workbook.newWorksheet(english ? "Municipal platform" : "市平台录入清单");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.width(column, COLUMNS.get(column).width());
                sheet.inlineString(0, column, COLUMNS.get(column).head().in(english));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < obligations.size(); row++) {
                write(sheet, row + 1, obligations.get(row));
            }
        }
    }

    private static void write(Worksheet sheet, int row, Obligation obligation) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            @Nullable Object value = COLUMNS.get(column).value().apply(obligation);
            if (value instanceof LocalDate day) {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            } else if (value instanceof String text) {
                sheet.inlineString(row, column, CellText.safe(text));
            }
        }
    }
}

package mingda.casework.ledger;

import java.io.IOException;
import java.util.List;
import mingda.casework.ledger.LedgerSheet.ActLine;
import mingda.casework.ledger.LedgerSheet.ClockDays;
import mingda.casework.ledger.LedgerSheet.Day;
import mingda.casework.ledger.LedgerSheet.Fact;
import mingda.casework.ledger.LedgerSheet.Headings;
import mingda.casework.sheet.SheetFile;
import mingda.casework.sheet.SheetPages;

/** Prints the sheet on A4 with the letters' typefaces, embedded as subsets. */
final class SheetPdf {

    private static final float[] FACTS = {0.2f, 0.8f};
    private static final float[] DAYS = {0.18f, 0.1f, 0.2f, 0.28f, 0.24f};
    private static final float[] ACTS = {0.07f, 0.18f, 0.25f, 0.28f, 0.22f};

    private SheetPdf() {}

    static byte[] of(LedgerSheet sheet) {
        return SheetFile.pdf(sheet.title(), sheet.lang(), sheet.foot(), pages -> write(sheet, pages));
    }

    private static void write(LedgerSheet sheet, SheetPages pages) throws IOException {
        Headings words = sheet.words();
        pages.title(sheet.title());
        for (Fact fact : sheet.facts()) {
            pages.row(FACTS, List.of(fact.name(), fact.value()), false);
        }
        pages.endTable();
        pages.paragraph(sheet.explanation());
        for (ClockDays clock : sheet.clocks()) {
            pages.heading(clock.title());
            pages.paragraph(clock.span());
            if (!clock.days().isEmpty()) {
                pages.head(DAYS, List.of(words.date(), words.count(), words.reason(), words.basis(), words.act()));
                for (Day day : clock.days()) {
                    pages.row(
                            DAYS,
                            List.of(day.date(), day.count(), day.reason(), day.basis(), day.act()),
                            !day.counted());
                }
                pages.endTable();
            }
        }
        pages.heading(words.acts());
        pages.head(ACTS, List.of(words.no(), words.date(), words.act(), words.recorded(), words.hash()));
        for (ActLine act : sheet.acts()) {
            pages.row(ACTS, List.of(act.no(), act.date(), act.label(), act.recorded(), act.hash()), false);
        }
        pages.endTable();
        if (!sheet.notices().isEmpty()) {
            pages.heading(words.notices());
            for (String notice : sheet.notices()) {
                pages.paragraph(notice);
            }
        }
    }
}

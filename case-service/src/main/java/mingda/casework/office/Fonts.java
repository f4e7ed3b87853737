package mingda.casework.office;

import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;

/** The typefaces of official documents (GB/T 9704); where one is not installed, the office suite takes its like. */
public final class Fonts {

    /** 宋体, for tables. */
    public static final String SONG = "宋体";
    /** 仿宋, for text. */
    public static final String FANGSONG = "仿宋_GB2312";
    /** 黑体, for heads. */
    public static final String HEI = "黑体";

    private Fonts() {}

    /** Sets face and size, in points, of Chinese and of other characters. */
    public static void set(XWPFRun run, String face, int size) {
        run.setFontFamily(face, FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", FontCharRange.ascii);
        run.setFontFamily("Times New Roman", FontCharRange.hAnsi);
        run.setFontSize(size);
    }
}

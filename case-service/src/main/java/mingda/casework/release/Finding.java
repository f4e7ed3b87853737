package mingda.casework.release;

import mingda.casework.calendar.Words;

/**
 * Something in a file that its pages do not show.
 *
 * @param kind what
 * @param where the page, sheet or part; empty for the file as a whole. Never the content itself
 */
public record Finding(Kind kind, String where) {

    /** What is found, with what to do about it. */
    public enum Kind {
        /** 文档属性. */
        PROPERTIES(
                "文件属性中留有作者、单位等信息，请清除后重新上传。",
                "Its properties name an author, a company or the like: remove them and upload it again."),
        /** 批注. */
        COMMENTS("文件含有批注或注释，请删除后重新上传。", "It holds comments or annotations: delete them and upload it again."),
        /** 修订. */
        TRACKED_CHANGES(
                "文件含有修订痕迹，请接受或拒绝全部修订后重新上传。",
                "It holds tracked changes: accept or reject them all and upload it again."),
        /** 隐藏文字. */
        HIDDEN_TEXT("文件含有看不见的文字，请删除后重新上传。", "It holds text that is not visible: delete it and upload it again."),
        /** 隐藏工作表. */
        HIDDEN_SHEET("文件含有隐藏的工作表，请删除或取消隐藏后重新上传。", "It holds hidden sheets: delete or show them and upload it again."),
        /** 隐藏的行或列. */
        HIDDEN_ROWS(
                "文件含有隐藏的行或列，请删除或取消隐藏后重新上传。",
                "It holds hidden rows or columns: delete or show them and upload it again."),
        /** 缓存数据. */
        CACHED_DATA(
                "文件含有数据透视表缓存或外部链接的数据，请另存为数值后重新上传。",
                "It holds data of pivot tables or of linked files: save it as values and upload it again."),
        /** 内嵌文件. */
        EMBEDDED_FILE("文件内嵌了其他文件，请删除后重新上传。", "It holds other files: remove them and upload it again."),
        /** 脚本. */
        SCRIPT("文件含有脚本，请删除后重新上传。", "It holds scripts: remove them and upload it again."),
        /** 图层. */
        LAYERS("文件含有可以隐藏的图层，请合并图层后重新上传。", "It holds layers that can be hidden: flatten it and upload it again."),
        /** 遮盖下的文字. */
        TEXT_UNDER_BOX(
                "色块下仍留有可以复制的文字，请用真正删除文字的方式涂黑后重新上传。",
                "Text under a box can still be copied: black it out so that the text is gone, and upload it again."),
        /** 无法检查. */
        UNREADABLE(
                "文件无法打开检查（可能已加密或损坏），请重新制作后上传。",
                "It can't be opened to be checked (locked or damaged): make it anew and upload it.");

        private final Words text;

        Kind(String zh, String en) {
            text = new Words(zh, en);
        }

        /** What it is and what to do. */
        public Words text() {
            return text;
        }
    }

    static Finding of(Kind kind) {
        return new Finding(kind, "");
    }
}

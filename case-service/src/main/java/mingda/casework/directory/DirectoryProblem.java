package mingda.casework.directory;

import jakarta.inject.Singleton;
import java.util.List;
import mingda.eventing.problem.ProblemText;
import mingda.eventing.problem.ProblemType;
import mingda.eventing.problem.ProblemTypes;

/** The refusals of the directory. */
enum DirectoryProblem implements ProblemType {
    STAFF_NOT_FOUND(
            "staff-not-found",
            404,
            "没有找到该人员",
            "There is nobody of that name",
            "请从人员名录中选取用户名。",
            "Take the user name from the list of the staff."),
    CHANGED(
            "directory-changed",
            412,
            "该条目已被他人更改",
            "Somebody else has changed this entry",
            "请刷新后重试；您填写的内容不会丢失。",
            "Load it again and retry; what you typed is not lost.");

    private final ProblemText text;

    DirectoryProblem(String slug, int status, String titleZh, String titleEn, String adviceZh, String adviceEn) {
        text = new ProblemText(slug, status, titleZh, titleEn, adviceZh, adviceEn);
    }

    @Override
    public ProblemText text() {
        return text;
    }

    /** Lists them under {@code /problems}. */
    @Singleton
    static class Catalogue implements ProblemTypes {

        @Override
        public List<ProblemType> types() {
            return List.of(DirectoryProblem.values());
        }
    }
}

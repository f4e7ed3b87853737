package mingda.casework.procedure;

import java.util.stream.Collectors;
import mingda.casework.calendar.Words;

/** The handbook page of an act: what it is, who may record it, under which article, what to give, where it leads. */
public final class Handbook {
    private Handbook() {}

    /** The page in both languages, as Markdown. */
    public static Words page(Step step) {
        String roles = step.roles().stream().map(Role::key).sorted().collect(Collectors.joining(", "));
        String fields = step.fields().stream()
                .map(field -> field.needed() ? field.name() : field.name() + "?")
                .collect(Collectors.joining(", "));
        String paths = step.transitions().stream()
                .map(t -> "%s → %s"
                        .formatted(t.from(), t.to().stream().map(Enum::name).collect(Collectors.joining(" / "))))
                .collect(Collectors.joining("; "));
        return new Words(
                text(step, false, "依据：%s。可以办理：%s。须载明：%s。前提：%s。状态：%s。", "无", roles, fields, paths),
                text(
                        step,
                        true,
                        "Under %s. Who may: %s. To be given: %s. If: %s. States: %s.",
                        "nothing",
                        roles,
                        fields,
                        paths));
    }

    private static String text(
            Step step, boolean english, String form, String nothing, String roles, String fields, String paths) {
        String conditions =
                step.conditions().stream().map(c -> c.words().in(english)).collect(Collectors.joining("; "));
        return "## " + step.label().in(english) + " (" + step.type() + ")\n\n"
                + form.formatted(
                        step.article(),
                        roles,
                        fields.isEmpty() ? nothing : fields,
                        conditions.isEmpty() ? nothing : conditions,
                        paths)
                + "\n";
    }
}

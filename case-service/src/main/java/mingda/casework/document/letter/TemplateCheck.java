package mingda.casework.document.letter;

import io.quarkus.qute.Expression;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingda.casework.calendar.Words;

/** Checks a template's text before it is stored: it can be read, knows its place-holders and lacks no part. Pure. */
public final class TemplateCheck {

    /** The longest text of a template, in characters. */
    public static final int LONGEST = 20_000;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\p{Co}&&[^\\r\\n\\t]]");
    private static final Pattern BRACES = Pattern.compile("[{}]");
    private static final Pattern OR_NULL = Pattern.compile("(?:\\?\\?|\\.or\\(null\\))$");
    private static final String START = "\uE0A1";
    private static final String END = "\uE0A2";

    private TemplateCheck() {}

    /**
     * Something wrong with a template.
     *
     * @param code stable code, such as {@code missing-part}
     * @param message what is wrong and what to do
     */
    public record Finding(String code, Words message) {}

    /** Everything that is wrong with the text; empty when it may be stored. */
    public static List<Finding> of(TemplateSpec spec, String text) {
        if (text.length() > LONGEST) {
            return List.of(finding("too-long", "最多 " + LONGEST + " 字。", "At most " + LONGEST + " characters."));
        }
        if (UNPRINTABLE.matcher(text).find()) {
            return List.of(finding("characters", "请删去不可见的控制字符。", "Remove the invisible control characters."));
        }
        Template template;
        try {
            template = LetterTemplates.parse(text);
        } catch (TemplateException e) {
            return List.of(syntax(e));
        }
        List<Finding> unknown = unknown(spec, template);
        return unknown.isEmpty() ? parts(spec, text) : unknown;
    }

    private static Finding syntax(TemplateException e) {
        int line = e.getOrigin() == null ? 1 : e.getOrigin().getLine();
        return finding(
                "syntax",
                "第 " + line + " 行的占位符或者条件写法有误：占位符写作 {名称}，条件写作 {#if 名称??}…{/if}。",
                "A place-holder or condition in line " + line
                        + " is not well written: {name}, and {#if name??}…{/if}.");
    }

    private static List<Finding> unknown(TemplateSpec spec, Template template) {
        List<String> known = spec.placeholders();
        return template.getExpressions().stream()
                .map(TemplateCheck::name)
                .distinct()
                .filter(name -> known.stream().noneMatch(each -> each.equals(name) || each.startsWith(name + ".")))
                .map(name -> finding(
                        "unknown-placeholder",
                        "没有占位符 " + name + "；可用的占位符：" + String.join("、", known) + "。",
                        "There is no place-holder " + name + "; known are: " + String.join(", ", known) + "."))
                .toList();
    }

    /** The place-holder that an expression names; what calls or computes something names none. */
    private static String name(Expression expression) {
        if (expression.isLiteral() || expression.hasNamespace()) {
            return "{" + expression.toOriginalString() + "}";
        }
        List<Expression.Part> parts = new ArrayList<>(expression.getParts());
        boolean orNull = parts.size() > 1
                && parts.getLast().isVirtualMethod()
                && parts.getLast().asVirtualMethod().getName().equals("or");
        if (orNull) {
            parts.removeLast();
        }
        boolean plain = parts.stream().noneMatch(Expression.Part::isVirtualMethod)
                && (!orNull || OR_NULL.matcher(expression.toOriginalString()).find());
        return plain
                ? parts.stream().map(Expression.Part::getName).collect(Collectors.joining("."))
                : "{" + expression.toOriginalString() + "}";
    }

    private static List<Finding> parts(TemplateSpec spec, String text) {
        List<Finding> findings = new ArrayList<>();
        for (Set<String> unknown : TemplateVariants.of(spec)) {
            if (!findings.isEmpty()) {
                return findings;
            }
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("facts", new LinkedHashMap<String, Object>());
            spec.placeholders().stream()
                    .filter(name -> !unknown.contains(name))
                    .forEach(name -> put(values, name, mark(name)));
            List<String> lines;
            try {
                lines = LetterTemplates.paragraphs(text, values);
            } catch (TemplateException e) {
                findings.add(hole(unknown));
                continue;
            }
            inspect(spec, lines, unknown, findings);
        }
        return findings;
    }

    private static void inspect(TemplateSpec spec, List<String> lines, Set<String> unknown, List<Finding> findings) {
        String whole = String.join("\n", lines);
        if (BRACES.matcher(whole).find()) {
            findings.add(finding("braces", "信函正文中不得出现花括号 { }。", "No braces { } in a letter."));
        }
        for (String name : spec.required()) {
            if (!unknown.contains(name) && !whole.contains(mark(name))) {
                findings.add(missing(name, unknown));
            }
        }
        for (String name : Frame.MARKS.keySet()) {
            if (lines.stream().anyMatch(line -> line.contains(mark(name)) && !line.equals(mark(name)))) {
                findings.add(finding(
                        "own-line",
                        "占位符 {" + name + "}（" + Placeholder.meaning(name).zh() + "）应当单独成行。",
                        "The place-holder {" + name + "} ("
                                + Placeholder.meaning(name).en() + ") needs a line of its own."));
            }
        }
    }

    private static Finding missing(String name, Set<String> unknown) {
        Words meaning = Placeholder.meaning(name);
        String zh = unknown.isEmpty() ? "" : "（当 " + String.join("、", unknown) + " 没有值时）";
        String en = unknown.isEmpty() ? "" : " where " + String.join(", ", unknown) + " has no value";
        return finding(
                "missing-part",
                "缺少" + meaning.zh() + zh + "：请写入占位符 {" + name + "}。",
                "The " + meaning.en() + " is missing" + en + ": write the place-holder {" + name + "}.");
    }

    private static Finding hole(Set<String> unknown) {
        String names = String.join(", ", unknown);
        return finding(
                "needs-condition",
                "下列占位符不一定有值，请放在条件 {#if 名称??}…{/if} 中：" + names + "。",
                "These place-holders may have no value; put them inside {#if name??}…{/if}: " + names + ".");
    }

    private static String mark(String name) {
        return START + name + END;
    }

    /** Puts a value at its path: {@code facts.search.places} into the maps {@code facts} and {@code search}. */
    @SuppressWarnings("unchecked") // Every map on the way was put here.
    private static void put(Map<String, Object> values, String path, Object value) {
        Map<String, Object> at = values;
        String[] steps = path.split("\\.", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            at = (Map<String, Object>) at.computeIfAbsent(steps[i], step -> new LinkedHashMap<String, Object>());
        }
        at.put(steps[steps.length - 1], value);
    }

    private static Finding finding(String code, String zh, String en) {
        return new Finding(code, new Words(zh, en));
    }
}

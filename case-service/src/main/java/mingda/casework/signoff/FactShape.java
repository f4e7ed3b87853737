package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import mingda.casework.json.Facts;

/** Bounds of free-form facts, so that they can be stored and printed: short texts without control characters, few levels. */
final class FactShape {

    private static final int LONGEST = 20_000;
    private static final int MOST = 200;
    private static final int DEEPEST = 4;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

    private FactShape() {}

    /** Remembers what is out of bounds, under the name of the member that holds it. */
    static void check(JsonNode value, String name, Facts owner) {
        check(value, name, owner, 0);
    }

    private static void check(JsonNode value, String path, Facts owner, int depth) {
        if (depth > DEEPEST || value.size() > MOST) {
            owner.refuse(path, "too-much", "内容过多或层次过深。", "Too many members or levels.");
        } else if (value.isTextual() && value.asText().length() > LONGEST) {
            owner.refuse(path, "too-long", "最多 " + LONGEST + " 字。", "At most " + LONGEST + " characters.");
        } else if (value.isTextual() && CONTROL.matcher(value.asText()).find()) {
            owner.refuse(path, "characters", "请删去不可见的控制字符。", "Remove the invisible control characters.");
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(value.get(i), path + "/" + i, owner, depth + 1);
            }
        } else {
            value.properties()
                    .forEach(
                            member -> check(member.getValue(), path + "/" + escape(member.getKey()), owner, depth + 1));
        }
    }

    private static String escape(String name) {
        String pointer = name.replace("~", "~0").replace("/", "~1");
        return pointer.length() <= 50 ? pointer : pointer.substring(0, 50);
    }
}

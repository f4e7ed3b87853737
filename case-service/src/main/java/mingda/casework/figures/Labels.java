package mingda.casework.figures;

import java.util.Map;
import mingda.casework.calendar.Words;

/** Words for what has none of its own. */
final class Labels {

    private static final Map<String, Words> CHANNELS = Map.ofEntries(
            Map.entry("ONLINE", new Words("网上申请", "Online")),
            Map.entry("MUNICIPAL_PLATFORM", new Words("市政务公开工作平台", "Municipal platform")),
            Map.entry("COUNTER", new Words("当面提交", "At the counter")),
            Map.entry("SIGNED_POST", new Words("邮寄（签收）", "Signed post")),
            Map.entry("ORDINARY_POST", new Words("平常信函", "Ordinary letter")),
            Map.entry("POST_OTHER_UNIT", new Words("寄至其他部门", "Post to another unit")),
            Map.entry("FAX", new Words("传真", "Fax")),
            Map.entry("EMAIL", new Words("电子邮件", "E-mail")),
            Map.entry("ORAL", new Words("口头（代为填写）", "Oral, written down")));

    private Labels() {}

    static Words ofChannel(String key) {
        return CHANNELS.getOrDefault(key, new Words(key, key));
    }
}

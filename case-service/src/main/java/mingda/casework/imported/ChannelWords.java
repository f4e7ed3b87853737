package mingda.casework.imported;

import mingda.casework.clock.Channel;

/** What registers call the channels. */
final class ChannelWords {

    private ChannelWords() {}

    static String of(Channel channel) {
        return switch (channel) {
            case ONLINE -> "网上";
            case MUNICIPAL_PLATFORM -> "市平台";
            case COUNTER -> "当面";
            case SIGNED_POST -> "邮寄";
            case ORDINARY_POST -> "平信";
            case POST_OTHER_UNIT -> "其他科室转来";
            case FAX -> "传真";
            case EMAIL -> "电子邮件";
            case ORAL -> "口头";
        };
    }
}
